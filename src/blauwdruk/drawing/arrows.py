"""Arrows between steps or phases: what depends on what, and where an agreement is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blauwdruk.drawing.card import PAD, SMALL, Block, Pen
from blauwdruk.drawing.marks import dot, path, text
from blauwdruk.drawing.paint import FAINT, GROUND, INK, SOFT
from blauwdruk.drawing.scene import Scene
from blauwdruk.drawing.tracks import tracks
from blauwdruk.model import Arrow, ArrowKind


@dataclass(frozen=True, slots=True)
class Tie:
    """An arrow on its track: where it starts and ends, and its words."""

    arrow: Arrow
    start: float
    end: float
    words: Block
    track: int


def ties(scene: Scene) -> tuple[Tie, ...]:
    """Give the arrows of which both ends are on the sheet."""
    middles = {f"{scene.journey.id}/{column.step.id}": column.middle for column in scene.grid.columns}
    for span in scene.grid.spans:
        middles.setdefault(f"{scene.journey.id}/{span.phase.id}", span.x + span.wide / 2)
    known = [
        one
        for one in scene.blueprint.arrows
        if one.start in middles and one.end in middles and one.start != one.end
    ]
    found, reaches = [], []
    for one in known:
        start, end = middles[one.start], middles[one.end]
        low, high = sorted((start, end))
        said = one.text or scene.say(one.kind.label)
        room = max(high - low - 36, scene.grid.wide - 24)
        pen = Pen(room + 2 * PAD, scene.view.language, scene.size(SMALL, 1.2))
        found.append((one, start, end, pen.block(said, fill=SOFT)))
        reaches.append((low - 12, max(high, low + room + 18) + 12))
    return tuple(Tie(*one, track) for one, track in zip(found, tracks(reaches), strict=True))


def heights(found: Sequence[Tie]) -> list[float]:
    """Give how high each track is, the upper first."""
    many = max((tie.track for tie in found), default=-1) + 1
    return [max(tie.words.height + 16 for tie in found if tie.track == track) for track in range(many)]


def drawn_ties(found: Sequence[Tie], top: float) -> str:
    """Draw the arrows as lines under the steps; their words come last, so that no line runs through them."""
    high = heights(found)
    level = {one.track: top + 14 + sum(high[: one.track]) for one in found}
    lines = (_line(one, top, level[one.track]) for one in found)
    said = (
        text(
            one.words.lines, min(one.start, one.end) + 18, level[one.track] + 3,
            size=one.words.size, fill=SOFT, halo=GROUND,
        )
        for one in found
    )  # fmt: skip
    return "".join([*lines, *said])


def _line(one: Tie, top: float, y: float) -> str:
    start = (
        _head(one.start, top) if one.arrow.kind is ArrowKind.AGREEMENT else dot(one.start, top, 3, fill=INK)
    )
    line = path(f"M{one.start:.1f} {top:.1f}V{y:.1f}H{one.end:.1f}V{top:.1f}", stroke=FAINT, thick=1.5)
    return line + start + _head(one.end, top)


def _head(x: float, y: float) -> str:
    return path(f"M{x - 5:.1f} {y + 7:.1f}L{x:.1f} {y:.1f}L{x + 5:.1f} {y + 7:.1f}", stroke=INK, thick=1.8)
