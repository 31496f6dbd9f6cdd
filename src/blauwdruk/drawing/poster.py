"""The poster: one journey on one sheet, from the resident's sky to what lies underneath."""

from __future__ import annotations

from collections.abc import Collection
from math import sqrt

from blauwdruk.drawing.frame import Poster, framed
from blauwdruk.drawing.grid import GAP, PHASE_GAP, laid, places
from blauwdruk.drawing.scene import MARGIN, Scene, left, story_of
from blauwdruk.drawing.sheet import Sheet, drawn_sheet, planned
from blauwdruk.drawing.view import View
from blauwdruk.model import Blueprint, Journey

A3 = (1587.4, 1122.5)
"""A3 landscape in CSS pixels."""
_NARROW, _BROAD = 200.0, 300.0
_DOT = 70.0
"""Width of a step that is only a dot on the curve."""
_MANY = 40
"""With more steps than this the sheet grows in width only."""
_ROUNDS = 6


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
    return framed(drawn_sheet(sheet), sheet.wide, sheet.high, scene=sheet.scene, standalone=standalone)


def _proportioned(
    blueprint: Blueprint, journey: Journey, view: View, phases: Collection[str], prefix: str
) -> Sheet:
    """Choose the width of a column so that the sheet comes closest to the proportion of A paper."""
    close = view.zoom == "milestones"

    def sheet(wide: float) -> Sheet:
        least = wide * 1.4 if close else 0
        grid = laid(journey, kept, left=left(story), wide=_DOT if close else wide, least=least)
        scene = Scene(blueprint, journey, view, grid, prefix, story)
        return planned(scene, least=(0, 0) if phases else A3)

    kept = places(journey, phases)
    steps = sum(max(slots, 1) for _, slots in kept)
    if close:
        steps = len(kept)
    story = story_of(steps)
    room = A3[0] - left(story) - MARGIN - (len(kept) - 1) * PHASE_GAP + GAP
    low = max(_NARROW, min(room / max(steps, 1) - GAP, _BROAD * 1.3) / (1.4 if close else 1))
    broad = _BROAD * min(story, 1.2)
    if steps > _MANY or low >= broad:
        return sheet(low)
    high = broad
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        tried = sheet(middle)
        if tried.natural_wide / tried.natural_high < sqrt(2):
            low = middle
        else:
            high = middle
    return sheet(low)
