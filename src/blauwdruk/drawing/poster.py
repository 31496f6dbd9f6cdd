"""The poster: one journey on one sheet, from the resident's sky to what lies underneath."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Collection
from dataclasses import dataclass
from math import sqrt

from blauwdruk.drawing.grid import GAP, PHASE_GAP, laid
from blauwdruk.drawing.marks import clean
from blauwdruk.drawing.paint import INK, PAPER
from blauwdruk.drawing.scene import MARGIN, Scene, left
from blauwdruk.drawing.sheet import Sheet, drawn_sheet, planned
from blauwdruk.drawing.view import View
from blauwdruk.model import Blueprint, Journey
from blauwdruk.shipped import shipped
from blauwdruk.words import Words

A3 = (1587.4, 1122.5)
"""A3 landscape in CSS pixels."""
FONT = "Atkinson Hyperlegible Next"
_NARROW, _BROAD = 200.0, 360.0
_MANY = 60
"""With more steps than this the sheet grows in width only."""
_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Poster:
    """A finished drawing."""

    svg: str
    width: float
    """In CSS pixels, 96 to the inch."""
    height: float


def poster(
    blueprint: Blueprint,
    view: View | None = None,
    *,
    phases: Collection[str] = (),
    standalone: bool = False,
    prefix: str = "poster",
) -> Poster:
    """Draw one journey.

    Args:
        blueprint: what to draw.
        view: which journey, which rows, how close, and for whom.
        phases: only these phases, by id; all when empty.
        standalone: carry the fonts inside, for a file that is opened by itself.
        prefix: start of every id, so that several drawings can stand on one page.

    Raises:
        LookupError: the view names a journey that the blueprint does not have.
    """
    looked = view or View()
    journey = looked.journey_of(blueprint) or Journey(id="leeg", kind="ideal", persona="niemand")
    sheet = _proportioned(blueprint, journey, looked, phases, prefix)
    return framed(drawn_sheet(sheet), sheet.wide, sheet.high, standalone=standalone,
                  prefix=prefix, title=blueprint.title, told=told(sheet.scene))  # fmt: skip


def framed(  # noqa: PLR0913 - a frame is these things
    drawing: str, wide: float, high: float, *, standalone: bool, prefix: str, title: str, told: str
) -> Poster:
    """Put a drawing in its frame, with a title and a description for who cannot see it."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}"'
        f' height="{high:.0f}" role="graphics-document" aria-labelledby="{prefix}--title {prefix}--desc"'
        f' font-family="\'{FONT}\', Verdana, sans-serif" font-size="14" font-weight="400" fill="{INK}">'
        f'<title id="{prefix}--title">{clean(title)}</title><desc id="{prefix}--desc">{clean(told)}</desc>'
        f"{_fonts() if standalone else ''}"
        f'<rect width="{wide:.0f}" height="{high:.0f}" fill="{PAPER}"/>{drawing}</svg>'
    )
    return Poster(svg, round(wide), round(high))


def told(scene: Scene) -> str:
    """Tell in a few sentences what the drawing shows."""
    steps = [column.step for column in scene.grid.columns]
    many, phases = len(steps), len(scene.grid.spans)
    who = scene.persona.name if scene.persona else scene.say(Words("de inwoner", "the resident"))
    ideal = scene.journey.kind == "ideal"
    kind = Words("ideale", "ideal") if ideal else Words("huidige", "current")
    nl = f"De {kind.nl} klantreis van {who}: {phases} fasen, {many} stappen."
    en = f"The {kind.en} journey of {who}: {phases} phases, {many} steps."
    felt = [(step.resident.feels, index) for index, step in enumerate(steps, 1)
            if step.resident and step.resident.feels is not None]  # fmt: skip
    if felt:
        low, high = min(felt), max(felt, key=lambda one: one[0])
        nl += f" Het laagste gevoel is {low[0]} bij stap {low[1]}, het hoogste {high[0]} bij stap {high[1]}."
        en += f" The lowest feeling is {low[0]} at step {low[1]}, the highest {high[0]} at step {high[1]}."
    return " ".join(part for part in (scene.blueprint.situation, scene.say(Words(nl, en))) if part)


def _proportioned(
    blueprint: Blueprint, journey: Journey, view: View, phases: Collection[str], prefix: str
) -> Sheet:
    """Choose the width of a column so that the sheet comes closest to the proportion of A paper."""
    close = view.zoom == "milestones"

    def sheet(wide: float) -> Sheet:
        least = wide * 1.4 if close else 0
        grid = laid(journey, left=left(story), wide=70 if close else wide, least=least, phases=phases)
        scene = Scene(blueprint, journey, view, grid, prefix, story)
        return planned(scene, least=(0, 0) if phases else A3)

    slots = [phase for phase in journey.phases if not phases or phase.id in phases]
    steps = sum(max(len(phase.steps), 1) for phase in slots)
    if close:
        steps = len(slots)
    story = min(max((340 + steps * 264) / 2000, 1), 2)
    room = A3[0] - left(story) - MARGIN - (len(slots) - 1) * PHASE_GAP + GAP
    low = max(_NARROW, min(room / max(steps, 1) - GAP, _BROAD * 1.3) / (1.4 if close else 1))
    if steps > _MANY or low >= _BROAD:
        return sheet(low)
    high = _BROAD
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        tried = sheet(middle)
        if tried.natural_wide / tried.natural_high < sqrt(2):
            low = middle
        else:
            high = middle
    return sheet(low)


def _fonts() -> str:
    face = b64encode(shipped("fonts/variable-normal.woff2")).decode()
    return (
        f'<style>@font-face{{font-family:"{FONT}";font-weight:200 800;'
        f'src:url(data:font/woff2;base64,{face}) format("woff2")}}</style>'
    )
