"""The whole blueprint as one text table, which :mod:`blauwdruk.readers.table` reads back without loss.

The pages of the workbook stand under each other with an empty row between them. Made for a Dutch Excel:
semicolons and a byte order mark; a cell that would run as a formula gets an apostrophe.
"""

from __future__ import annotations

import csv
import re
from io import StringIO

from blauwdruk.compilers import compiler
from blauwdruk.model import Blueprint
from blauwdruk.sheet import pages
from blauwdruk.words import Words

_NUMBER = re.compile(r"-?\d+([.,]\d+)?")


@compiler(
    title=Words("Tabel (CSV) om te bewerken en terug te lezen", "Table (CSV) to edit and to read back"),
    suffix=".csv",
    media_type="text/csv; charset=utf-8",
)
def table(blueprint: Blueprint) -> bytes:
    """Give all pages of a blueprint as one semicolon separated text."""
    into = StringIO()
    rows = csv.writer(into, delimiter=";", lineterminator="\r\n")
    for number, page in enumerate(pages(blueprint)):
        if number:
            into.write("\r\n")
        rows.writerows([_harmless(cell) for cell in row] for row in page.rows)
    return into.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@"} and not _NUMBER.fullmatch(cell) else cell
