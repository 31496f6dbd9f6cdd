"""``blauwdruk merge``: bring two changed copies of one blueprint together. Also a merge driver for git."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.changes import Conflict, merge
from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, contents, keep, loaded, understood
from blauwdruk.cli.terminal import Terminal
from blauwdruk.document import rewrite
from blauwdruk.document.source import text_of
from blauwdruk.words import Words


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("base", about=Words("waar beide van komen", "what both came from"), type=Path)
    one.option("mine", about=Words("mijn kopie", "my copy"), type=Path)
    one.option("theirs", about=Words("de andere kopie", "the other copy"), type=Path)
    one.option("-o", "--output", about=Words("waarheen; anders in mijn kopie; - is het scherm", "where to; else into my copy; - is the screen"),
               dest="into", type=Path, default=None)  # fmt: skip
    one.option("--format", about=Words("hoe te zeggen wat iemand moet kiezen: tekst of json", "how to say what somebody must choose: text or json"),
               choices=("text", "json"), default="text")  # fmt: skip


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Merge; 1 when somebody must choose."""
    into = asked.into or asked.mine
    try:
        base, theirs = (loaded(path, here).blueprint for path in (asked.base, asked.theirs))
        content = contents(asked.mine, here)
        merged = merge(base, understood(content, asked.mine, here).blueprint, theirs)
        text = rewrite(text_of(content), merged.blueprint)
        keep(into, text.encode(), here, sources=[asked.base, asked.theirs])
    except CannotError:
        return UNREADABLE
    if asked.format == "json":
        here.tell_json([_row(one, here) for one in merged.conflicts])
        return 1 if merged.conflicts else 0
    for conflict in merged.conflicts:
        here.complain(f"{here.paint(conflict.text, 'yellow')}  {here.paint(conflict.address, 'faint')}")
    if merged.conflicts:
        here.complain(
            Words(
                f"{len(merged.conflicts)} × moet iemand kiezen. Zolang staat er wat in jouw kopie stond.",
                f"{len(merged.conflicts)} × somebody must choose. Until then your copy's text stands.",
            )
        )
    return 1 if merged.conflicts else 0


def _row(one: Conflict, here: Terminal) -> dict[str, object]:
    from pydantic_core import to_jsonable_python as plain

    return {
        "address": one.address, "field": one.field, "kind": one.kind, "kept": one.kept,
        "base": plain(one.base), "mine": plain(one.mine), "theirs": plain(one.theirs), "text": here.say(one.text),
    }  # fmt: skip
