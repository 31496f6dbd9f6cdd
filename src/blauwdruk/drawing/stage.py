"""Rows on the sheet, one under the other; on the stage the three lines stand between them."""

from __future__ import annotations

from blauwdruk.drawing import rows as cells
from blauwdruk.drawing.card import Block, draw
from blauwdruk.drawing.letters import LEADING
from blauwdruk.drawing.marks import across, text
from blauwdruk.drawing.paint import FAINT, HAIR, INK, SOFT
from blauwdruk.drawing.rows import AIR, LANES, Row
from blauwdruk.drawing.scene import MARGIN, Scene
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
    for column, cell, heights, parts in zip(scene.grid.columns, row.cells, row.heights, into, strict=True):
        y = top + PAD_ROW
        for card, high in zip(cell, heights, strict=True):
            name = f"{scene.prefix}--{card.address.replace('/', '--')}" if card.address else ""
            parts.append(draw(card, column.x, y, wide=column.wide, high=high, name=name))
            y += high + AIR
    title = _title(scene, row)
    return text(title.lines, MARGIN, top + PAD_ROW + 2, size=title.size, weight=600, fill=row.family.deep)


def line(title: str, y: float, wide: float, *, size: float, horizon: bool) -> str:
    """Draw a line of the stage with its name above it; the line of visibility is the horizon."""
    top = y - size * LEADING - 3
    if horizon:
        return across(0, y, wide, stroke=INK, thick=size / 5) + text(
            [title], MARGIN, top, size=size, weight=600
        )
    return across(MARGIN, y, wide - MARGIN, stroke=FAINT, thick=1.2, dash="6 5") + text(
        [title], MARGIN, top, size=size, fill=SOFT
    )


def hair(y: float, end: float) -> str:
    """Draw a hairline between two rows."""
    return across(MARGIN, y, end, stroke=HAIR)


def _title(scene: Scene, row: Row) -> Block:
    return scene.edge.block(row.title, size=scene.size(15, 1.4), weight=600)
