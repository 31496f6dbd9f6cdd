"""A workbook: XLSX, our own or anybody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from blauwdruk.readers import NotUnderstood, Proposal, reader
from blauwdruk.readers._proposal import MOST_CELLS, proposed
from blauwdruk.sheet import Page, cell_name
from blauwdruk.sheet.page import page
from blauwdruk.sheet.said import said
from blauwdruk.words import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LARGEST, UNPACKED, PARTS = 20_000_000, 30_000_000, 200
"""A thousand steps and twelve thousand consequences take ten megabytes, in fifteen parts."""
_LONGEST = 200_000
"""Between one > and the next: six times the longest cell. XML parsers read what is longer again and again."""
_OLD = b"\xd0\xcf\x11\xe0"
_LOCKED = Words(
    "Dit bestand heeft een wachtwoord, of het is een oud Excel-bestand (.xls). Sla het op als .xlsx zonder wachtwoord.",
    "This file has a password, or it is an old Excel file (.xls). Save it as .xlsx without a password.",
)
_TOO_LARGE = Words(
    "Dit bestand is te groot. Zet alleen de klantreis zelf in een nieuw bestand.",
    "This file is too large. Put only the journey itself in a new file.",
)
_BROKEN = Words(
    "Dit is geen goed Excel-bestand. Open het in Excel en sla het opnieuw op als .xlsx.",
    "This is no sound Excel file. Open it in Excel and save it again as .xlsx.",
)


@reader(title=Words("Excel-bestand", "Excel file"), suffixes=(".xlsx", ".xlsm"))
def spreadsheet(source: bytes) -> Proposal:
    """Read a workbook: every sheet with steps and layers is a journey. What is hidden is not read.

    Raises:
        NotUnderstood: it is locked, broken, too large, or holds no steps and layers.
    """
    _check(source)
    values = _opened(source, values=True)
    if sum((sheet.max_row or 0) * (sheet.max_column or 0) for sheet in values.worksheets) > MOST_CELLS:
        raise NotUnderstood(_TOO_LARGE)
    formulas = _opened(source, values=False) if _has_formulas(source) else None
    left_out: list[Words] = []
    pages = [
        _page(sheet, formulas and formulas[sheet.title], left_out)
        for sheet in values.worksheets
        if _is_in_sight(sheet, left_out)
    ]
    return proposed(pages, left_out)


def _check(source: bytes) -> None:
    """Look at the outside before anything is unpacked."""
    if source.startswith(_OLD):
        raise NotUnderstood(_LOCKED)
    if len(source) > LARGEST:
        raise NotUnderstood(_TOO_LARGE)
    try:
        with ZipFile(BytesIO(source)) as archive:
            _look_inside(archive)
    except NotUnderstood:
        raise
    except Exception as error:  # a broken archive breaks in the way of whatever packed it
        raise NotUnderstood(_BROKEN) from error


def _look_inside(archive: ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
        raise NotUnderstood(_TOO_LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise NotUnderstood(_LOCKED)
    if any(_is_unsafe(archive.read(part)) for part in parts if not part.filename.startswith("xl/media/")):
        raise NotUnderstood(_BROKEN)


def _is_unsafe(part: bytes) -> bool:
    """A workbook has no document types, which hide an entity bomb or worse, and no endless tags or comments."""
    if re.search(rb"<!\0?D\0?O\0?C\0?T", part, re.IGNORECASE):
        return True
    return len(part) > _LONGEST and max(map(len, part.split(b">"))) > _LONGEST


def _has_formulas(source: bytes) -> bool:
    with ZipFile(BytesIO(source)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f" in archive.read(name) for name in sheets)


def _opened(source: bytes, *, values: bool) -> Any:
    from openpyxl import load_workbook

    try:
        return load_workbook(BytesIO(source), data_only=values)
    except Exception as error:  # a broken workbook breaks this library in any way there is
        raise NotUnderstood(_BROKEN) from error


def _is_in_sight(sheet: Worksheet, left_out: list[Words]) -> bool:
    if sheet.sheet_state == "visible":
        return True
    left_out.append(
        Words(
            f"Blad ‘{sheet.title}’ is verborgen. Dat lazen wij niet.",
            f"Sheet ‘{sheet.title}’ is hidden. We did not read it.",
        )
    )
    return False


def _page(sheet: Worksheet, formulas: Worksheet | None, left_out: list[Words]) -> Page:
    """Take what people see: values instead of formulas, and nothing of hidden rows and columns."""
    hidden = {number - 1 for number, row in sheet.row_dimensions.items() if row.hidden}
    away = set(_hidden_columns(sheet))
    rows = []
    for number, values in enumerate(sheet.iter_rows(values_only=True)):
        rows.append(
            ["" if number in hidden or at in away else said(value) for at, value in enumerate(values)]
        )
        if number in hidden and any(value is not None for value in values):
            nl = f"{sheet.title}: rij {number + 1} is verborgen. Die lazen wij niet."
            left_out.append(Words(nl, f"{sheet.title}: row {number + 1} is hidden. We did not read it."))
    for number, cells in enumerate(formulas.iter_rows() if formulas else ()):
        for column, cell in enumerate(cells):
            if cell.data_type == "f" and sheet.cell(number + 1, column + 1).value is None:
                at = f"{sheet.title} {cell_name(number, column)}"
                left_out.append(
                    Words(f"{at}: deze formule heeft geen uitkomst.", f"{at}: this formula has no result.")
                )
    return page(sheet.title, rows)


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    for column in sheet.column_dimensions.values():
        if column.hidden and column.min and column.max:
            yield from range(column.min - 1, min(column.max, sheet.max_column))
