"""Rows and cells of a text file: read as people and spreadsheets write them, written so that nothing runs.

A cell that a spreadsheet would take for a formula gets an apostrophe, which goes again on the way in (OWASP, "CSV
Injection"). White space around a text is not kept.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from blauwdruk.words import Words
from leefwereld.catalogue.exchange.taken import refuse, weighed

MOST_CELLS = 1_000_000
NEAR_THE_TOP = 20
"""In so many rows we look for the names above the columns."""
_RUNS = re.compile(r"'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""How a formula begins; East Asian spreadsheets take the wide signs as well."""
_NO_TEXT = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")


def text_of(data: bytes) -> str:
    """Give the text of a file: UTF-8, UTF-16, or what Windows used before.

    Raises:
        RefusedError: it is empty, too large, or no text.
    """
    weighed(data)
    coding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(coding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if data.startswith(_NO_TEXT) or "\0" in text:
        raise refuse(0, _NO_TABLE)
    return text


def rows_of(text: str, is_name: Callable[[str], object]) -> list[list[str]]:
    """Give the rows of a text.

    Args:
        text: the whole file.
        is_name: whether it knows a name above a column; by that the sign between cells is found out.

    Raises:
        RefusedError: a quotation mark is never closed, or there are more than a million cells.
    """
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_between(text, is_name)):
            cells += len(row) or 1
            if cells > MOST_CELLS:
                raise refuse(len(rows) + 1, _TOO_MANY)
            rows.append([shown(cell) for cell in row])
    except csv.Error as error:
        too_long = "field limit" in str(error)
        raise refuse(len(rows) + 1, _LONG_CELL if too_long else _BROKEN) from error
    return rows


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows as a Dutch Excel opens them: semicolons, and a byte order mark so that é and € stay what they are."""
    into = io.StringIO()
    csv.writer(into, delimiter=";", lineterminator="\r\n").writerows(map(harmless, rows))
    return into.getvalue().encode("utf-8-sig")


def harmless(row: Sequence[str]) -> list[str]:
    """Give the cells of a row so that none of them runs as a formula."""
    return [f"'{cell}" if _RUNS.match(cell) else cell for cell in row]


def shown(cell: str) -> str:
    """Give what a cell shows: without the apostrophe that keeps it from running."""
    return cell[1:] if cell.startswith("'") and _RUNS.match(cell) else cell


def _between(text: str, is_name: Callable[[str], object]) -> str:
    """Find the sign between the cells: the one that shows the most names that we know."""
    best, most = ";", 0
    for sign in ";\t,|":
        rows = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=sign)
        try:
            known = max((sum(map(bool, map(is_name, row))) for row in islice(rows, NEAR_THE_TOP)), default=0)
        except csv.Error:
            continue
        if known > most:
            best, most = sign, known
    return best


_NO_TABLE = Words(
    "Dit is geen tabel met tekst. Kies een CSV-bestand.", "This is no table of text. Choose a CSV file."
)
_TOO_MANY = Words(
    "Deze tabel heeft te veel cellen. Verdeel hem over meer bestanden.",
    "This table has too many cells. Divide it over more files.",
)
_LONG_CELL = Words(
    "In deze rij staat een cel met meer dan 130.000 tekens. Staat er een aanhalingsteken dat niet dicht gaat? Maak de cel "
    "anders korter.",
    "This row has a cell of more than 130,000 signs. Is there a quotation mark that is never closed? Or else shorten it.",
)
_BROKEN = Words(
    "Vanaf deze rij is de tabel niet te lezen. Kijk of elk aanhalingsteken weer dicht gaat.",
    "From this row on the table cannot be read. Look whether every quotation mark is closed.",
)
