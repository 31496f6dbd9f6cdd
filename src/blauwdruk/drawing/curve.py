"""The emotion curve by itself: small enough for a page or a slide."""

from __future__ import annotations

from blauwdruk.drawing import feelings
from blauwdruk.drawing.frame import Poster, framed
from blauwdruk.drawing.grid import laid, places
from blauwdruk.drawing.letters import LEADING, wrapped
from blauwdruk.drawing.marks import across, text
from blauwdruk.drawing.paint import HAIR, SOFT
from blauwdruk.drawing.scene import Scene
from blauwdruk.drawing.view import View
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Language

_WIDE, _HIGH = 760.0, 260.0
_EDGE = 16.0
_LEAST, _MOST = 64.0, 150.0
_SMALL = 0.75
"""Its lines and words are smaller than on a poster."""


def curve(
    blueprint: Blueprint, journey: Journey, *, language: Language = "nl", prefix: str = "curve"
) -> Poster:
    """Draw how resident and professional feel from step to step, with the phases underneath."""
    kept = places(journey)
    steps = max(sum(max(slots, 1) for _, slots in kept), 1)
    column = min(max((_WIDE - 2 * _EDGE - 34 * len(kept)) / steps - 14, _LEAST), _MOST)
    grid = laid(journey, kept, left=_EDGE, wide=column)
    scene = Scene(
        blueprint,
        journey,
        View(journey=journey.id, language=language),
        grid,
        f"{prefix}--{journey.id}",
        story=_SMALL,
    )
    parts: list[str] = []
    low = 0.0
    for span in grid.spans:
        parts.append(across(span.x, _HIGH + 4, span.end, stroke=HAIR, thick=2))
        lines = wrapped(span.phase.title, span.wide, 14, 600, language)
        parts.append(text(lines, span.x, _HIGH + 10, weight=600, fill=SOFT))
        low = max(low, len(lines) * 14 * LEADING)
    parts.append(feelings.drawn_curves(scene, 0, _HIGH))
    return framed(parts, max(grid.end + _EDGE, 200), _HIGH + low + 20, scene=scene)
