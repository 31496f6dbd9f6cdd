"""Where the layers and the steps stand on a page that somebody else made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from blauwdruk.readers._layers import Layer, layer_of
from blauwdruk.sheet import Page, cell_name

_FEWEST = 2
"""So many different layers make a grid."""
_LOOK = 12
"""So far from the edge we look for headings."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A page turned so that every row is a layer and every column a step."""

    page: Page
    turned: bool
    labels: int
    """The column in which the names of the layers stand."""
    rows: tuple[tuple[int, Layer], ...]
    """Row numbers with their layer, from top to bottom; a layer may take more rows."""
    unknown: tuple[int, ...]
    """Rows with a name that we do not know."""
    above: tuple[int, ...]
    """Rows before the first layer: titles, the persona, sometimes the steps."""
    titles: int | None = None
    """The row with the titles of the steps."""
    columns: tuple[int, ...] = field(default=())
    """The columns in which something of a step stands."""

    def at(self, row: int, column: int) -> str:
        """Give the text of a cell."""
        return (self.page.at(column, row) if self.turned else self.page.at(row, column)).strip()

    def where(self, row: int, column: int) -> str:
        """Say where a cell stands in the file."""
        if self.turned:
            return cell_name(column + self.page.top, row)
        return cell_name(row + self.page.top, column)

    def said(self, column: int, name: str) -> Iterator[tuple[str, str, Layer]]:
        """Give what a step says on a layer: text, place and layer, for every row of it."""
        for row, layer in self.rows:
            if layer.name == name and self.at(row, column):
                yield self.at(row, column), self.where(row, column), layer

    def phase_at(self, row: int, column: int) -> str:
        """Give the phase's cell of a column: an empty one continues the phase to its left."""
        return next((self.at(row, at) for at in range(column, self.labels, -1) if self.at(row, at)), "")


def matrix(page: Page) -> Matrix | None:
    """Find the grid on a page, whichever way it lies; nothing when there is none."""
    upright, along = _best(page, turned=False), _best(page, turned=True)
    (hits, labels), turned = (upright, False) if upright[0] >= along[0] else (along, True)
    if hits < _FEWEST:
        return None
    found = Matrix(page, turned, labels, (), (), ())
    height, width = (page.width, len(page.rows)) if turned else (len(page.rows), page.width)
    rows, unknown, above = _sorted_rows(found, height, width)
    named = Matrix(page, turned, labels, tuple(rows), tuple(unknown), tuple(above))
    titles, rest = _titles(named, width)
    counted = [row for row, layer in rows if layer.name not in {"phase", "milestone"}]
    counted += [] if titles is None else [titles]
    columns = tuple(
        column for column in range(labels + 1, width) if any(named.at(row, column) for row in counted)
    )
    if not columns:
        return None
    phases = [(row, Layer("phase")) for row in rest[-1:] if not any(one.name == "phase" for _, one in rows)]
    above = [row for row in above if row != titles and row not in dict(phases)]
    unknown = [row for row in unknown if row != titles]
    return Matrix(page, turned, labels, (*phases, *rows), tuple(unknown), tuple(above), titles, columns)


def _best(page: Page, *, turned: bool) -> tuple[int, int]:
    """Give how many different layers the best line of headings names, and which line that is."""
    long = page.width if turned else len(page.rows)
    scores = []
    for line in range(min(_LOOK, len(page.rows) if turned else page.width)):
        cells = (page.at(line, at) if turned else page.at(at, line) for at in range(long))
        scores.append((len({layer_of(cell) for cell in cells if cell.strip()} - {None}), -line))
    hits, line = max(scores, default=(0, 0))
    return hits, -line


def _sorted_rows(
    found: Matrix, height: int, width: int
) -> tuple[list[tuple[int, Layer]], list[int], list[int]]:
    rows: list[tuple[int, Layer]] = []
    unknown: list[int] = []
    above: list[int] = []
    last: Layer | None = None
    for row in range(height):
        label = found.at(row, found.labels)
        layer = layer_of(label) if label else None
        if layer:
            last = layer
            rows.append((row, layer))
        elif not any(found.at(row, column) for column in range(width)):
            continue
        elif not rows:
            above.append(row)
        elif label:
            unknown.append(row)
            last = None
        elif last and last.name not in {"phase", "milestone", "title"}:
            rows.append((row, last))
        else:
            unknown.append(row)
    return rows, unknown, above


def _titles(found: Matrix, width: int) -> tuple[int | None, list[int]]:
    """Find the row with the titles of the steps, and rows above it that may hold the phases."""
    named = next((row for row, layer in found.rows if layer.name == "title"), None)
    spread = [
        row
        for row in (*found.above, *found.unknown)
        if sum(bool(found.at(row, column)) for column in range(found.labels + 1, width)) > 1
    ]
    if named is not None:
        return named, [row for row in spread if row < named]
    early = [row for row in spread if row < _LOOK]
    return (early[-1], early[:-1]) if early else (None, [])
