"""The poster: one journey on one sheet, from the resident's sky to what lies underneath."""

from __future__ import annotations

from collections.abc import Callable, Collection

from blauwdruk.drawing.frame import Poster, framed
from blauwdruk.drawing.grid import GAP, PHASE_GAP, laid, places
from blauwdruk.drawing.scene import MARGIN, Scene, left, story_of
from blauwdruk.drawing.sheet import Sheet, drawn_sheet, planned
from blauwdruk.drawing.view import View
from blauwdruk.model import Blueprint, Journey, JourneyKind

A3 = (1587.4, 1122.5)
"""A3 landscape in CSS pixels."""
SLIDE = (1280.0, 720.0)
"""A slide in CSS pixels."""
_NARROW, _BROAD = 200.0, 330.0
_CLOSE = 1.4
"""How much wider than a column a phase is when its steps are only dots."""
_DOT = 70.0
"""Width of a step that is only a dot on the curve."""
_MANY = 40
"""With more steps than this the sheet grows in width only."""
_ROUNDS = 5


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
    journey = looked.journey_of(blueprint) or Journey(id="leeg", kind=JourneyKind.IDEAL, persona="niemand")
    sheet = _proportioned(blueprint, journey, looked, phases, prefix)
    return framed(drawn_sheet(sheet), sheet.wide, sheet.high, scene=sheet.scene, standalone=standalone)


def _proportioned(
    blueprint: Blueprint, journey: Journey, view: View, phases: Collection[str], prefix: str
) -> Sheet:
    """Choose the width of a column so that the sheet comes closest to the proportion of its paper."""
    close, part = view.zoom == "milestones", bool(phases)
    paper = SLIDE if part else A3
    kept = places(journey, phases)
    columns = len(kept) if close else sum(max(slots, 1) for _, slots in kept)
    story = story_of(columns)

    def sheet(wide: float) -> Sheet:
        least = wide * _CLOSE if close else 0
        grid = laid(journey, kept, left=left(story), wide=_DOT if close else wide, least=least)
        return planned(Scene(blueprint, journey, view, grid, prefix, part, story), least=paper)

    room = paper[0] - left(story) - MARGIN - (len(kept) - 1) * PHASE_GAP + GAP
    broad = _BROAD * (1.4 if part else min(story, 1.2))
    low = max(_NARROW, min(room / max(columns, 1) - GAP, broad * 1.3) / (_CLOSE if close else 1))
    if columns > _MANY or low >= broad:
        return sheet(low)
    return sheet(_closest(sheet, paper[0] / paper[1], low, broad))


def _closest(sheet: Callable[[float], Sheet], proportion: float, low: float, high: float) -> float:
    """Find the width of a column at which the sheet has this proportion, or the nearest to it."""
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        tried = sheet(middle)
        if tried.natural_wide / tried.natural_high < proportion:
            low = middle
        else:
            high = middle
    return low
