"""What stands under the steps: time, notes, the stage with its horizon, and the consequences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blauwdruk.drawing import arrows, consequences, rows, stage
from blauwdruk.drawing.letters import LEADING
from blauwdruk.drawing.marks import text
from blauwdruk.drawing.paint import GREY, INK, WARM
from blauwdruk.drawing.part import Cells, Part
from blauwdruk.drawing.rows import Row
from blauwdruk.drawing.scene import MARGIN, Scene
from blauwdruk.model import JourneyKind, Lane
from blauwdruk.words import Words

TIME = Words("tijd", "time")
NOTES = Words("knelpunten, vragen en ideeën", "pains, questions and ideas")
ARRANGED = Words("Wat er geregeld moet worden", "What must be arranged")


def noted(scene: Scene) -> list[Row]:
    """Give the rows right under the steps that have anything to say."""
    found = (
        rows.row(scene, scene.say(TIME), WARM, rows.time),
        rows.row(scene, scene.say(NOTES), GREY, rows.notes),
    )
    return [one for one in found if one.height]


def row_part(scene: Scene, row: Row, *, under: bool = False, hair: bool = True) -> Part:
    """Give one row, with a hairline above it."""

    def draw(top: float, cells: Cells) -> str:
        drawn = stage.draw_row(scene, row, top, cells)
        return (stage.hair(top, scene.grid.end) if hair else "") + drawn

    return Part(stage.height(scene, row), draw, under)


def stage_parts(scene: Scene, lanes: dict[Lane, Row], wide: float) -> Iterator[Part]:
    """Give the five lanes with the three lines between them."""
    under = False
    hair = True
    for lane, row in lanes.items():
        yield row_part(scene, row, under=under, hair=hair)
        hair = lane.line_below is None
        if lane.line_below:
            horizon = lane is Lane.FRONTSTAGE
            yield _line(scene, lane.line_below, wide, horizon=horizon, under=under)
            under = under or horizon


def _line(scene: Scene, words: Words, wide: float, *, horizon: bool, under: bool) -> Part:
    size = scene.size(15 if horizon else 14, 1.4)
    high = size * LEADING + 8
    said = scene.say(words)
    return Part(high, lambda top, _: stage.line(said, top + high, wide, size=size, horizon=horizon), under)


def tie_parts(found: Sequence[arrows.Tie], *, under: bool) -> Iterator[Part]:
    """Give the arrows between steps, if there are any."""
    if found:
        high = sum(arrows.heights(found)) + 30
        yield Part(high, lambda top, _: arrows.drawn_ties(found, top + 8), under)


def arranged(scene: Scene, found: Sequence[Row]) -> Iterator[Part]:
    """Give the consequences, one row for every aspect."""
    said = scene.say(ARRANGED)
    yield Part(58, lambda top, _: text([said], MARGIN, top + 22, size=24, weight=600, fill=INK), under=True)
    for row in found:
        yield row_part(scene, row, under=True)


def has_consequences(scene: Scene) -> bool:
    """Whether the consequences of this journey are worth rows of their own."""
    return scene.journey.kind is JourneyKind.IDEAL or any(
        scene.consequences(column.step.id) for column in scene.grid.columns
    )


def aspect_rows(scene: Scene) -> list[Row]:
    """Give the rows of the aspects that this view shows."""
    if not has_consequences(scene):
        return []
    if scene.view.zoom == "steps":
        return consequences.matrix_rows(scene)
    if scene.view.rows == "consequences":
        return consequences.aspect_rows(scene)
    return [consequences.hanging_row(scene)]
