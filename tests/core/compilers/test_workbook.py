"""The workbook is pleasant to type in and to print."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

from blauwdruk.compilers import COMPILERS
from blauwdruk.document import load

HENK = Path(__file__).parents[3] / "examples" / "henk.yaml"


@cache
def book() -> Workbook:
    """The workbook of an example; nobody here writes in it."""
    return load_workbook(BytesIO(COMPILERS["spreadsheet"].compile(load(HENK.read_text(encoding="utf-8")))))


def test_a_closed_list_is_offered_where_people_type() -> None:
    sheets = {sheet.title: sheet for sheet in book()}
    journey = {
        one.formula1: str(one.sqref) for one in sheets["Klantreis ideaal"].data_validations.dataValidation
    }
    actors = next(cells for words, cells in journey.items() if "vast contactpersoon" in words)
    assert actors.startswith("B")
    work = [one.formula1 for one in sheets["Consequenties"].data_validations.dataValidation]
    assert any("afgesproken" in words for words in work)


def test_a_long_text_is_seen_whole_and_prints_lying_down() -> None:
    for sheet in book():
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.freeze_panes is not None
        for row in sheet.iter_rows():
            longest = max((len(str(cell.value)) for cell in row if cell.value), default=0)
            high = sheet.row_dimensions[row[0].row].height or 15
            assert high > 30 or longest <= 48


def test_the_life_of_the_resident_is_warm_and_who_helps_is_cool() -> None:
    sheet = next(one for one in book() if one.title == "Klantreis ideaal")
    tints = {row[0].value: row[0].fill.fgColor.rgb for row in sheet.iter_rows() if row[0].value}
    assert tints["inwoner doet"] != tints["professional doet"] == tints["achter de schermen"]
