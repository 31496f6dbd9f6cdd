"""The backlog as a table: one row per consequence, for a planning tool or a spreadsheet."""

from __future__ import annotations

from blauwdruk.compilers import compiler
from blauwdruk.compilers._backlog import Work, work
from blauwdruk.compilers._csv import written
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
    head = [words.into(blueprint.language) for words in _COLUMNS.values()]
    return written([head, *(_row(one) for one in work(blueprint))])


def _row(one: Work) -> list[str]:
    values = (getattr(one, column) for column in _COLUMNS)
    return ["" if value is None else str(value) for value in values]
