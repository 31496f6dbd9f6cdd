"""A page: what one sheet of a workbook, or one table of a text file, holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 32_000
"""How many characters we put in one cell; Excel cuts off after 32,767."""

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]|_x(?=[0-9a-fA-F]{4}_)")


@dataclass(frozen=True, slots=True)
class Page:
    """A name, and rows of text; rows may differ in length."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    top: int = 0
    """How many rows stand above it in the same file."""

    def at(self, row: int, column: int) -> str:
        """Give the text of a cell, counted from 0; what is not there is empty."""
        if row < len(self.rows) and column < len(self.rows[row]):
            return self.rows[row][column]
        return ""

    def where(self, row: int, column: int) -> str:
        """Say where a cell stands, as the reader of the file sees it: ``consequenties C7``."""
        return f"{self.name} {cell_name(row + self.top, column)}".strip()

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows), default=0)


def page(name: str, rows: Sequence[Sequence[str]]) -> Page:
    """Make a page of rows, without the empty cells at the end of each."""
    cut = [list(row) for row in rows]
    for row in cut:
        while row and not row[-1]:
            row.pop()
    return Page(name, tuple(tuple(row) for row in cut))


def cell_name(row: int, column: int) -> str:
    """Name a cell as spreadsheets do: row 0, column 0 is A1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def clean(text: str) -> str:
    """Give text as a cell can hold it: no control signs, plain line ends, no white edges, not too long."""
    text = _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip().lstrip("'")
    return text.strip() if len(text) <= LONGEST else f"{text[:LONGEST].strip()} …"
