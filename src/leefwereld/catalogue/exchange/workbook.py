"""A workbook (XLSX): one row a voorziening, lists with a line for each part.

What it carries, and what not, stands in :mod:`leefwereld.catalogue.exchange.columns`. Of a formula we read its
outcome, and nothing that we write runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from blauwdruk.sheet.page import LONGEST
from blauwdruk.sheet.said import said
from blauwdruk.words import Language, Words
from leefwereld.catalogue.exchange.rows import rows_from, taken_from
from leefwereld.catalogue.exchange.table import MOST_CELLS
from leefwereld.catalogue.exchange.taken import Problem, RefusedError, Taken, refuse, weighed
from leefwereld.catalogue.provision import Provider, Provision

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

UNPACKED, PARTS = 60_000_000, 200
_WIDEST, _NARROWEST = 48, 12
_LONG_TAG = 200_000
"""Between one > and the next; XML parsers read what is longer again and again."""
_RUNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def read(data: bytes, provider: Provider | None = None) -> Taken[Provision]:
    """Read the first sheet with names that we know; ``provider`` is who gives what nobody stands with."""
    try:
        formulas = _checked(weighed(data))
        pages = _pages(data)
        taken = _first(pages, provider)
    except RefusedError as no:
        return Taken((), (no.problem,))
    return replace(taken, problems=(*formulas, *taken.problems))


def write(values: Iterable[Provision], language: Language = "nl") -> bytes:
    """Write voorzieningen on one sheet, with the names of the columns in this language.

    Raises:
        ValueError: a list or text is longer than a cell can hold (32,000 characters).
    """
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = Words("Voorzieningen", "Provisions").into(language)
    for number, row in enumerate(rows_from(values, language), 1):
        for at, text in enumerate(row, 1):
            if len(text) > LONGEST:
                raise ValueError(f"{row[0]}: {sheet.cell(1, at).value}")
            if text:
                cell = sheet.cell(number, at, text)
                cell.data_type = "s"
                cell.quotePrefix = text.startswith(_RUNS)
    _dress(sheet)
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def _dress(sheet: Worksheet) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if cell.row == 1:
                cell.font = Font(bold=True)
    for at, column in enumerate(sheet.iter_cols(values_only=True), 1):
        longest = max(len(line) for cell in column for line in str(cell or "").split("\n"))
        width = max(_NARROWEST, min(longest + 2, _WIDEST))
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "C2"


def _checked(data: bytes) -> list[Problem]:
    """Look at the outside before anything is unpacked; say when there are formulas inside."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise refuse(0, _LOCKED)
    try:
        texts = _texts(data)
    except Exception as error:  # a broken archive breaks in the way of whatever packed it
        raise refuse(0, _BROKEN) from error
    if texts is None:
        raise refuse(0, _TOO_LARGE)
    if any(_is_unsafe(text) for text in texts):
        raise refuse(0, _UNSAFE)
    runs = any(re.search(rb"<f[ >]", text) for text in texts)
    return [Problem(0, "", _FORMULAS, refused=False, place="row")] if runs else []


def _texts(data: bytes) -> list[bytes] | None:
    """Give the XML inside; nothing when there is too much of it."""
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
            return None
        return [archive.read(part) for part in parts if part.filename.endswith((".xml", ".rels"))]


def _is_unsafe(part: bytes) -> bool:
    if re.search(rb"<!\0?D\0?O\0?C\0?T", part, re.IGNORECASE):
        return True
    return len(part) > _LONG_TAG and max(map(len, part.split(b">"))) > _LONG_TAG


def _pages(data: bytes) -> list[list[list[str]]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(data), data_only=True)
    except Exception as error:  # a broken workbook breaks this library in any way there is
        raise refuse(0, _BROKEN) from error
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if sum((sheet.max_row or 0) * (sheet.max_column or 0) for sheet in sheets) > MOST_CELLS:
        raise refuse(0, _TOO_LARGE)
    return [[[said(one) for one in row] for row in sheet.iter_rows(values_only=True)] for sheet in sheets]


def _first(pages: Iterable[list[list[str]]], provider: Provider | None) -> Taken[Provision]:
    said: RefusedError | None = None
    for rows in pages:
        try:
            return taken_from(rows, provider)
        except RefusedError as no:
            said = said or no
    raise said or refuse(0, _BROKEN)


_LOCKED = Words(
    "Dit bestand heeft een wachtwoord, of het is een oud Excel-bestand (.xls). Sla het op als .xlsx zonder wachtwoord.",
    "This file has a password, or it is an old Excel file (.xls). Save it as .xlsx without a password.",
)
_TOO_LARGE = Words(
    "Dit bestand is uitgepakt te groot. Verdeel het over meer bestanden.",
    "This file is too large once unpacked. Divide it over more files.",
)
_BROKEN = Words(
    "Dit is geen goed Excel-bestand. Open het in Excel en sla het opnieuw op als .xlsx.",
    "This is no sound Excel file. Open it in Excel and save it again as .xlsx.",
)
_UNSAFE = Words(
    "In dit bestand zit een documenttype (DOCTYPE) of een tag zonder einde. Zulke bestanden openen wij niet.",
    "This file has a document type (DOCTYPE) or a tag without an end. We do not open such files.",
)
_FORMULAS = Words(
    "Dit bestand heeft formules. Wij lazen hun uitkomst.", "This file has formulas. We read their outcome."
)
