"""``blauwdruk merge``: bring two changed copies of one blueprint together. Also a merge driver for git."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.changes import merge
from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, contents, keep, loaded
from blauwdruk.cli.terminal import Terminal
from blauwdruk.document import rewrite
from blauwdruk.words import Words

ABOUT = Words("voeg twee gewijzigde kopieën samen", "merge two changed copies")


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("base", about=Words("waar beide van komen", "what both came from"), type=Path)
    one.option("mine", about=Words("mijn kopie", "my copy"), type=Path)
    one.option("theirs", about=Words("de andere kopie", "the other copy"), type=Path)
    one.option("-o", "--output", about=Words("waarheen; anders in mijn kopie", "where to; else into my copy"),
               dest="into", type=Path, default=None)  # fmt: skip


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Merge; 1 when somebody must choose."""
    try:
        base, mine, theirs = (loaded(path, here).blueprint for path in (asked.base, asked.mine, asked.theirs))
        merged = merge(base, mine, theirs)
        text = rewrite(contents(asked.mine, here).decode("utf-8-sig"), merged.blueprint)
        keep(asked.into or asked.mine, text.encode(), here)
    except CannotError:
        return UNREADABLE
    for conflict in merged.conflicts:
        here.complain(here.paint(here.say(conflict.text), "yellow"))
    if merged.conflicts:
        here.complain(
            Words(
                f"{len(merged.conflicts)} × moet iemand kiezen. Zolang staat er wat in jouw kopie stond.",
                f"{len(merged.conflicts)} × somebody must choose. Until then your copy's text stands.",
            )
        )
    return 1 if merged.conflicts else 0
