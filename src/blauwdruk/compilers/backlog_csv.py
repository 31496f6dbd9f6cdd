"""The backlog as a table: one row per consequence, for a planning tool or a spreadsheet.

Made for a Dutch Excel: semicolons, and a byte order mark so that é and € stay what they are. A cell that a
spreadsheet would run as a formula gets an apostrophe (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
from io import StringIO

from blauwdruk.compilers import compiler
from blauwdruk.compilers._backlog import Work, work
from blauwdruk.model import Blueprint
from blauwdruk.words import Words

_COLUMNS = {
    "address": Words("adres", "address"),
    "text": Words("wat", "what"),
    "owner": Words("wie", "who"),
    "status": Words("status", "status"),
    "due": Words("uiterlijk", "due"),
    "verdict": Words("haalbaarheid", "feasibility"),
    "reason": Words("reden", "reason"),
    "article": Words("artikel", "article"),
    "aspect": Words("gebied", "aspect"),
    "kind": Words("soort", "kind"),
    "layer": Words("laag", "layer"),
    "milestone": Words("mijlpaal", "milestone"),
    "step": Words("stap", "step"),
    "place": Words("plek", "place"),
    "evidence": Words("onderbouwing", "evidence"),
}


@compiler(
    title=Words("Backlog als tabel: één regel per consequentie", "Backlog as a table: a row per consequence"),
    suffix=".backlog.csv",
    media_type="text/csv; charset=utf-8",
)
def backlog_csv(blueprint: Blueprint) -> bytes:
    """Give one row per consequence, with a heading in the blueprint's language."""
    into = StringIO()
    rows = csv.writer(into, delimiter=";", lineterminator="\r\n")
    rows.writerow(words.into(blueprint.language) for words in _COLUMNS.values())
    rows.writerows(_row(one) for one in work(blueprint))
    return into.getvalue().encode("utf-8-sig")


def _row(one: Work) -> list[str]:
    values = (getattr(one, column) for column in _COLUMNS)
    return [_harmless("" if value is None else str(value)) for value in values]


def _harmless(text: str) -> str:
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) else text
