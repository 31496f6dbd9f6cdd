"""The whole blueprint as a workbook, which :mod:`blauwdruk.readers.spreadsheet` reads back without loss.

People read and edit the pages; what no grid can hold stands on the last one, by address. Nothing in it is a
formula, whatever somebody typed.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from io import BytesIO
from typing import TYPE_CHECKING

from blauwdruk.compilers import compiler
from blauwdruk.model import Blueprint
from blauwdruk.sheet import Page, pages
from blauwdruk.sheet.fields import STEP
from blauwdruk.words import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_NUMBER = re.compile(r"0|-?[1-9]\d{0,8}")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_WIDTHS = (26, 34)
"""Of a column, in letters: of the names on the left, and of the others."""


@compiler(
    title=Words("Excel om te bewerken en terug te lezen", "Excel to edit and to read back"),
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)
def spreadsheet(blueprint: Blueprint) -> bytes:
    """Give all pages of a blueprint as an XLSX workbook."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = blueprint.id
    for page in pages(blueprint):
        sheet = book.create_sheet(_name(page.name, {name.casefold() for name in book.sheetnames}))
        _fill(sheet, page)
        _dress(sheet, page)
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def _name(name: str, taken: Collection[str]) -> str:
    """Give a tab its name as Excel allows it: short, without some signs, and no other like it."""
    plain = _NOT_IN_A_NAME.sub(" ", name).strip("'").capitalize()
    number, found = 1, plain[:_LONGEST_NAME]
    while found.casefold() in taken:
        number += 1
        tail = f" {number}"
        found = plain[: _LONGEST_NAME - len(tail)] + tail
    return found


def _fill(sheet: Worksheet, page: Page) -> None:
    for number, row in enumerate(page.rows, 1):
        for at, text in enumerate(row, 1):
            if not text:
                continue
            cell = sheet.cell(number, at)
            if _NUMBER.fullmatch(text):
                cell.value = int(text)
            else:
                cell.value = text
                cell.data_type = "s"
                cell.quotePrefix = text[0] in "=+-@"


def _names(page: Page) -> int:
    """Give the row that names what stands below it: the first one, and in a journey that of the steps."""
    steps = {STEP[0].words.nl, STEP[0].words.en}
    return next((number for number, row in enumerate(page.rows, 1) if row and row[0] in steps), 1)


def _dress(sheet: Worksheet, page: Page) -> None:
    """Make it pleasant to read: bold names that stay in sight, wrapped text, room to type."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    bold, soft = Font(bold=True), PatternFill("solid", fgColor="E8EEF4")
    top = Alignment(vertical="top", wrap_text=True)
    names = _names(page)
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = top
            if cell.row in {1, names} or cell.column == 1:
                cell.font, cell.fill = bold, soft
    sheet.freeze_panes = f"B{names + 1}"
    for at in range(1, page.width + 1):
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS[min(at - 1, 1)]
