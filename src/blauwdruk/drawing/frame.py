"""The frame around every drawing: its size, its letters, and what it tells who cannot see it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from blauwdruk.drawing.marks import clean
from blauwdruk.drawing.paint import INK, PAPER
from blauwdruk.drawing.scene import Scene
from blauwdruk.model import JourneyKind
from blauwdruk.shipped import shipped
from blauwdruk.words import Words

FONT = "Atkinson Hyperlegible Next"


@dataclass(frozen=True, slots=True)
class Poster:
    """A finished drawing."""

    svg: str
    width: float
    """In CSS pixels, 96 to the inch."""
    height: float


def framed(
    drawing: Iterable[str], wide: float, high: float, *, scene: Scene, standalone: bool = False
) -> Poster:
    """Put the pieces of a drawing in their frame; standalone carries the letters inside."""
    name = scene.prefix
    frame = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}"'
        f' height="{high:.0f}" role="graphics-document" aria-labelledby="{name}--title {name}--desc"'
        f' font-family="\'{FONT}\', Verdana, sans-serif" font-size="14" font-weight="400" fill="{INK}">'
        f'<title id="{name}--title">{clean(scene.blueprint.title)}</title>'
        f'<desc id="{name}--desc">{clean(told(scene))}</desc>{_letters() if standalone else ""}'
        f'<rect width="{wide:.0f}" height="{high:.0f}" fill="{PAPER}"/>'
    )
    # One join for it all: a long journey is tens of megabytes, and each time it is copied takes a while.
    return Poster("".join([frame, *drawing, "</svg>"]), round(wide), round(high))


def told(scene: Scene) -> str:
    """Tell in a few sentences what the drawing shows."""
    steps = [column.step for column in scene.grid.columns]
    many, phases = len(steps), len(scene.grid.spans)
    who = scene.persona.name if scene.persona else scene.say(Words("de inwoner", "the resident"))
    ideal = scene.journey.kind is JourneyKind.IDEAL
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


@cache
def _letters() -> str:
    face = b64encode(shipped("fonts/variable-normal.woff2")).decode()
    return (
        f'<style>@font-face{{font-family:"{FONT}";font-weight:200 800;'
        f'src:url(data:font/woff2;base64,{face}) format("woff2")}}</style>'
    )
