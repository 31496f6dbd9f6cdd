"""A table as text: CSV, TSV, or what somebody copied from a spreadsheet and pasted."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from blauwdruk.readers import NotUnderstood, Proposal, reader
from blauwdruk.readers._proposal import MOST_CELLS, proposed
from blauwdruk.sheet import Page
from blauwdruk.sheet.page import page
from blauwdruk.words import Words

LARGEST = 20_000_000
_APOSTROPHE = re.compile(r"^'(?=[=+\-@])")
_TOO_LARGE = Words(
    "Deze tabel is te groot. Plak alleen de klantreis zelf.",
    "This table is too large. Paste only the journey itself.",
)
_NO_TEXT = Words(
    "Dit is geen tabel met tekst. Kies een CSV- of TSV-bestand, of plak cellen uit een rekenblad.",
    "This is no table of text. Choose a CSV or TSV file, or paste cells from a spreadsheet.",
)
_BROKEN = Words(
    "Een aanhalingsteken in deze tabel gaat niet meer dicht. Kopieer de cellen opnieuw.",
    "A quotation mark in this table is never closed. Copy the cells again.",
)


@reader(
    title=Words("Tabel: CSV, TSV of geplakte cellen", "Table: CSV, TSV or pasted cells"),
    suffixes=(".csv", ".tsv", ".txt"),
)
def table(source: bytes) -> Proposal:
    """Read a table with rows as layers and columns as steps, or the other way round.

    Raises:
        NotUnderstood: it is too large, no text, or holds no steps and layers.
    """
    if len(source) > LARGEST:
        raise NotUnderstood(_TOO_LARGE)
    return proposed(list(_pages(_rows(_text(source)))))


def _text(source: bytes) -> str:
    """Read the bytes as Excel and people write them: UTF-8, UTF-16, or what Windows used before."""
    coding = "utf-16" if source.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = source.decode(coding)
    except UnicodeDecodeError:
        text = source.decode("cp1252", errors="replace")
    if "\0" in text or not text.strip() or source.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise NotUnderstood(_NO_TEXT)
    return text


def _rows(text: str) -> list[list[str]]:
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)):
            cells += len(row) or 1
            if cells > MOST_CELLS:
                raise NotUnderstood(_TOO_LARGE)
            rows.append([_APOSTROPHE.sub("", cell) for cell in row])
    except csv.Error as error:
        raise NotUnderstood(_BROKEN) from error
    return rows


def _delimiter(text: str) -> str:
    """Find the sign between the cells: the one that gives the most rows the same number of cells."""
    best, most = ";", 0
    for sign in "\t;,|":
        widths: Counter[int] = Counter()
        try:
            widths.update(
                map(len, islice(csv.reader(StringIO(text[:200_000], newline=""), delimiter=sign), 60))
            )
        except csv.Error:
            continue
        score = max(((width - 1) * many for width, many in widths.items()), default=0)
        if score > most:
            best, most = sign, score
    return best


def _pages(rows: list[list[str]]) -> Iterator[Page]:
    """Give our own pages, which stand under each other with an empty row between; of others the whole."""
    if not rows[0] or rows[0][0].strip().casefold() not in {"blauwdruk", "blueprint"}:
        yield page("", rows)
        return
    start = 0
    for number in range(len(rows) + 1):
        if number == len(rows) or not any(cell.strip() for cell in rows[number]):
            if number > start:
                found = page(" ".join(rows[start][:1]), rows[start:number])
                yield Page(found.name, found.rows, top=start)
            start = number + 1
