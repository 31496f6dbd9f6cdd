"""The whole blueprint as a workbook, which :mod:`blauwdruk.readers.spreadsheet` reads back without loss.

People read and edit the pages; what no grid can hold stands on the last one, by address. Nothing in it is a
formula, whatever somebody typed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from blauwdruk.compilers import compiler
from blauwdruk.drawing.paint import BAND, COOL, GREY, HAIR, WARM
from blauwdruk.model import Blueprint
from blauwdruk.sheet import Page, cell_name, pages
from blauwdruk.sheet.column import Column
from blauwdruk.sheet.fields import STEP, TABLES
from blauwdruk.words import Language, Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_NUMBER = re.compile(r"0|-?[1-9]\d{0,8}")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_NAMES, _STEP, _NARROW, _BROAD = 26, 34, 9, 48
"""How wide a column is, in letters: of names, of a step, and of any other at the least and at the most."""
_LINE, _TALLEST = 15, 409
"""The height of a line and of the tallest row that Excel knows, in points."""
_A3 = 8
_ROOM = 200
"""How many rows below the last one offer their lists too."""
_RESIDENT = (
    "inwoner",
    "tweede inwoner",
    "resident",
    "second resident",
    "gebeurt in het leven",
    "life events",
)
_HELPER = ("professional", "voor de schermen", "achter de schermen", "frontstage", "backstage")


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
    """Make it pleasant to read, to type in and to print."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    names = _names(page)
    top = Alignment(vertical="top", wrap_text=True)
    hair = Border(bottom=Side(style="thin", color=HAIR[1:]))
    widths = [_width(page, at, names) for at in range(page.width)]
    for number, row in enumerate(sheet.iter_rows(), 1):
        tint = PatternFill("solid", fgColor=_tint(page.at(number - 1, 0), heads=number in {1, names})[1:])
        for cell in row:
            cell.alignment, cell.border = top, hair
            if number in {1, names} or cell.column == 1:
                cell.font, cell.fill = Font(name="Calibri", bold=True), tint
        sheet.row_dimensions[number].height = _height(page.rows[number - 1], widths)
    for at, wide in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = wide
    for cells, words in _closed_lists(page, names):
        _offer(sheet, cells, words)
    sheet.freeze_panes = f"B{names + 1}"
    sheet.print_title_rows, sheet.print_title_cols = f"1:{names}", "A:A"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A3
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _tint(name: str, *, heads: bool) -> str:
    """Give the colour of a name: warm for the resident's life, cool for who helps, grey for the rest."""
    families = ((WARM, _RESIDENT), (COOL, _HELPER))
    return BAND if heads else next((one.tint for one, names in families if name.startswith(names)), GREY.tint)


def _width(page: Page, at: int, names: int) -> int:
    if at == 0 or names > 1:
        return _NAMES if at == 0 else _STEP
    longest = max(len(line) for row in range(len(page.rows)) for line in page.at(row, at).split("\n"))
    return max(_NARROW, min(longest + 2, _BROAD))


def _height(row: Sequence[str], widths: Sequence[int]) -> float:
    """Give the height in points of a row in which every text is to be seen whole; Excel has its limit."""
    lines = (
        sum(max(1, ceil(len(line) / (wide - 1))) for line in text.split("\n"))
        for text, wide in zip(row, widths, strict=False)
    )
    return min(_LINE * max(lines, default=1) + 3, _TALLEST)


def _closed_lists(page: Page, names: int) -> Iterator[tuple[str, list[str]]]:
    """Yield the cells in which only some words can stand, with these words."""
    if names > 1:
        last = cell_name(0, page.width - 1)[:-1]
        for number, row in enumerate(page.rows):
            found = _column(STEP, row[0] if row else "")
            if found:
                yield f"B{number + 1}:{last}{number + 1}", found
        return
    for table in TABLES:
        if page.name in {table.words.nl, table.words.en}:
            for at, name in enumerate(page.rows[0]):
                found = _column(table.columns, name)
                if found:
                    letter = cell_name(0, at)[:-1]
                    yield f"{letter}2:{letter}{len(page.rows) + _ROOM}", found


def _column(columns: Sequence[Column], name: str) -> list[str]:
    """Give the words of a closed list in the language in which it is named; none for any other column."""
    for column in columns:
        if column.kind == "choice" and name in {column.words.nl, column.words.en}:
            language: Language = "nl" if name == column.words.nl else "en"
            return [words.into(language) for words in column.choices.values()]
    return []


def _offer(sheet: Worksheet, cells: str, words: Sequence[str]) -> None:
    """Let people choose from a list in these cells; whoever types something else is not stopped."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if any("," in word for word in words):  # a comma parts the words in such a list
        return
    listed = f'"{",".join(words)}"'
    offer = DataValidation(type="list", formula1=listed, allow_blank=True, showErrorMessage=False)
    offer.add(cells)
    sheet.add_data_validation(offer)
