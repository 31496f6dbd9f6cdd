"""The sky: the persona, flags, feelings and phases, and under them the steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from blauwdruk.drawing import feelings, phases, steps
from blauwdruk.drawing.grid import Column
from blauwdruk.drawing.marks import text
from blauwdruk.drawing.paint import WARM
from blauwdruk.drawing.part import Cells, Part
from blauwdruk.drawing.persona import persona
from blauwdruk.drawing.scene import MARGIN, Scene
from blauwdruk.words import Words

_CLEAR = 14
"""Between a flag and the highest feeling."""
_STRETCH = 1.8
"""A tall persona may make the curves this much higher; after that the air above them grows."""
_UNDER = 18
"""Under the band of phases."""


Edge = Callable[[Scene, float], tuple[str, float]]
"""Draws what stands at the left edge with its top here; gives the drawing and its height."""


def sky(scene: Scene, edge: Edge = persona) -> Callable[[float], Part]:
    """Measure the sky once; the part is made when the height of its curves is known."""
    flags = [phases.flag_blocks(scene, span) for span in scene.grid.spans]
    flagged = max((phases.flag_height(blocks) for blocks in flags), default=0) + _CLEAR
    band = phases.band_height(scene)
    beside = edge(scene, 0)[1]

    def made(curve: float) -> Part:
        needed = beside - flagged - band
        high = min(max(curve, needed), curve * _STRETCH)
        air = max(needed - high, 0)

        def draw(top: float, _: Cells) -> str:
            start = top + air + flagged
            floor = start + high
            return "".join(
                [
                    edge(scene, top)[0],
                    *(
                        phases.flag(scene, span, blocks, start - _CLEAR, floor)
                        for span, blocks in zip(scene.grid.spans, flags, strict=True)
                    ),
                    *(phases.band(scene, span, floor, band) for span in scene.grid.spans),
                    feelings.drawn_curves(scene, start, high),
                ]
            )

        return Part(air + flagged + high + band + _UNDER, draw)

    return made


def step_part(scene: Scene) -> Part:
    """Give the steps, with the ways between them above."""
    found = steps.ways(scene)
    tracks = steps.track_heights(found)
    bridge = sum(tracks) + (14 if tracks else 0)
    columns = scene.grid.columns
    blocks = [steps.blocks(scene, column.step) for column in columns]
    tall = max((steps.height(one) for one in blocks), default=0)

    def draw(top: float, cells: Cells) -> str:
        foot = top + bridge
        for column, one, parts in zip(columns, blocks, cells, strict=True):
            parts.append(steps.card(column, one, foot, tall))
        title = scene.say(Words("stappen", "steps"))
        return "".join(
            [
                text([title], MARGIN, foot + 10, size=scene.size(15, 1.4), weight=600, fill=WARM.deep),
                *(steps.onward(column, foot) for column in _followed(scene)),
                steps.drawn_ways(found, foot),
            ]
        )

    return Part(bridge + tall + 12, draw)


def _followed(scene: Scene) -> Iterator[Column]:
    """Give the steps after which the next one in the same phase simply follows."""
    for span in scene.grid.spans:
        for column, after in pairwise(span.columns):
            if after.step.id in scene.journey.onward.get(column.step.id, ()):
                yield column
