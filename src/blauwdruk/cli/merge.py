"""``blauwdruk merge``: bring two changed copies of one blueprint together. Also a merge driver for git."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.changes import Conflict, merge
from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, contents, keep, understood
from blauwdruk.cli.terminal import Terminal
from blauwdruk.document import rewrite
from blauwdruk.document.source import text_of
from blauwdruk.words import Words

_NO_BASE = Words(
    "Beide kopieën zijn nieuw: er is geen begin om ze mee te vergelijken. Zie wat verschilt met: blauwdruk diff",
    "Both copies are new: there is no base to compare them with. See what differs with: blauwdruk diff",
)


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("base", about=Words("waar beide van komen", "what both came from"), type=Path)
    one.option("mine", about=Words("mijn kopie", "my copy"), type=Path)
    one.option("theirs", about=Words("de andere kopie", "the other copy"), type=Path)
    one.option("-o", "--output", about=Words("waarheen; anders in mijn kopie; - is het scherm", "where to; else into my copy; - is the screen"),
               dest="into", type=Path, default=None)  # fmt: skip
    one.option("--name", about=Words("hoe het bestand heet in meldingen; voor git", "what the file is called in messages; for git"),
               default=None)  # fmt: skip
    one.option("--format", about=Words("hoe te zeggen wat iemand moet kiezen: tekst of json", "how to say what somebody must choose: text or json"),
               choices=("text", "json"), default="text")  # fmt: skip


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Merge; 1 when somebody must choose."""
    try:
        base, mine, theirs = (contents(path, here) for path in (asked.base, asked.mine, asked.theirs))
        if not base.strip():
            here.complain(_NO_BASE)
            return UNREADABLE
        merged = merge(
            understood(base, _called(asked, asked.base, Words("begin", "base"), here), here).blueprint,
            understood(mine, _called(asked, asked.mine, Words("mijn", "mine"), here), here).blueprint,
            understood(theirs, _called(asked, asked.theirs, Words("hun", "theirs"), here), here).blueprint,
        )
        text = rewrite(text_of(mine), merged.blueprint)
        keep(asked.into or asked.mine, text.encode(), here, sources=[asked.base, asked.theirs])
    except CannotError:
        return UNREADABLE
    if asked.format == "json":
        here.tell_json([_row(one, here) for one in merged.conflicts])
        return 1 if merged.conflicts else 0
    for conflict in merged.conflicts:
        where = f"  {here.paint(conflict.address, 'faint')}" if conflict.address else ""
        here.complain(here.paint(conflict.text, "yellow") + where)
    if merged.conflicts:
        here.complain(
            Words(
                f"{len(merged.conflicts)} × moet iemand kiezen. Zolang staat er wat in jouw kopie stond.",
                f"{len(merged.conflicts)} × somebody must choose. Until then your copy's text stands.",
            )
        )
    return 1 if merged.conflicts else 0


def _called(asked: argparse.Namespace, path: Path, whose: Words, here: Terminal) -> Path:
    """Give the name to use when something is wrong: git's own copies have names that nobody knows."""
    return Path(f"{asked.name} ({here.say(whose)})") if asked.name else path


def _row(one: Conflict, here: Terminal) -> dict[str, object]:
    from pydantic_core import to_jsonable_python as plain

    return {
        "address": one.address, "field": one.field, "kind": one.kind, "kept": one.kept,
        "base": plain(one.base), "mine": plain(one.mine), "theirs": plain(one.theirs), "text": here.say(one.text),
    }  # fmt: skip
