"""Rows on the sheet, one under the other; on the stage the three lines stand between them."""

from __future__ import annotations

from blauwdruk.drawing import rows as cells
from blauwdruk.drawing.card import Block, Pen, draw
from blauwdruk.drawing.marks import across, group, text
from blauwdruk.drawing.paint import FAINT, HAIR, INK, SOFT
from blauwdruk.drawing.rows import AIR, LANES, Row
from blauwdruk.drawing.scene import MARGIN, SIDE_WIDE, Scene
from blauwdruk.model import Lane

PAD_ROW = 11
"""Above and below the cards of a row."""
LEAST = 26


def lane_rows(scene: Scene) -> dict[Lane, Row]:
    """Give the five lanes of the stage."""
    return {
        lane: cells.row(scene, scene.say(scene.blueprint.label_of(lane)), family, cell)
        for lane, (family, cell) in LANES.items()
    }


def height(scene: Scene, row: Row) -> float:
    """Give the room that a row takes, its name included."""
    return max(row.height, _title(scene, row).height, LEAST) + 2 * PAD_ROW


def draw_row(scene: Scene, row: Row, top: float, into: list[list[str]]) -> str:
    """Put the cards of a row with their steps; give the name of the row."""
    for column, cell, parts in zip(scene.grid.columns, row.cells, into, strict=True):
        y = top + PAD_ROW
        for card in cell:
            name = f"{scene.prefix}--{card.address.replace('/', '--')}" if card.address else ""
            parts.append(draw(card, column.x, y, column.wide, name))
            y += card.height + AIR
    title = _title(scene, row)
    return text(title.lines, MARGIN, top + PAD_ROW + 2, size=15, weight=600, fill=row.family.deep)


def line(title: str, y: float, wide: float, *, horizon: bool) -> str:
    """Draw a line of the stage with its name; the line of visibility is the horizon."""
    end, thick = (wide, 3.0) if horizon else (wide - MARGIN, 1.2)
    start = 0 if horizon else MARGIN
    drawing = across(
        start, y, end, stroke=INK if horizon else FAINT, thick=thick, dash="" if horizon else "6 5"
    )
    name = text([title], MARGIN, y - 21, size=15 if horizon else 14, weight=600 if horizon else 400,
                fill=INK if horizon else SOFT)  # fmt: skip
    return group([drawing, name])


def hair(y: float, end: float) -> str:
    """Draw a hairline between two rows."""
    return across(MARGIN, y, end, stroke=HAIR)


def _title(scene: Scene, row: Row) -> Block:
    return Pen(SIDE_WIDE + 18, scene.view.language).block(row.title, size=15, weight=600)
