"""The whole blueprint as one text table, which :mod:`blauwdruk.readers.table` reads back without loss.

The pages of the workbook stand under each other with an empty row between them.
"""

from __future__ import annotations

from blauwdruk.compilers import compiler
from blauwdruk.compilers._csv import written
from blauwdruk.model import Blueprint
from blauwdruk.sheet import pages
from blauwdruk.words import Words


@compiler(
    title=Words("Tabel (CSV) om te bewerken en terug te lezen", "Table (CSV) to edit and to read back"),
    suffix=".csv",
    media_type="text/csv; charset=utf-8",
)
def table(blueprint: Blueprint) -> bytes:
    """Give all pages of a blueprint as one semicolon separated text."""
    first, *others = pages(blueprint)
    return written([*first.rows, *(row for page in others for row in ((), *page.rows))])
