"""``blauwdruk diff``: what changed between two blueprints, in words."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.changes import diff
from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, loaded
from blauwdruk.cli.terminal import Terminal
from blauwdruk.words import Words


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("before", about=Words("hoe het was", "as it was"), type=Path)
    one.option("after", about=Words("hoe het nu is", "as it is now"), type=Path)
    one.option(
        "--format", about=Words("tekst of json", "text or json"), choices=("text", "json"), default="text"
    )


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Compare two files; 1 when they differ."""
    from pydantic_core import to_jsonable_python as plain

    try:
        changes = diff(loaded(asked.before, here).blueprint, loaded(asked.after, here).blueprint)
    except CannotError:
        return UNREADABLE
    if asked.format == "json":
        here.tell_json(
            [
                {
                    "address": one.address,
                    "field": one.field,
                    "kind": one.kind,
                    "before": plain(one.before),
                    "after": plain(one.after),
                    "text": here.say(one.text),
                }
                for one in changes
            ]
        )
    else:
        for one in changes:
            where = f"  {here.paint(one.address, 'faint')}" if one.address else ""
            here.tell(here.say(one.text) + where)
        if not changes:
            here.tell(Words("Geen verschil.", "No difference."))
    return 1 if changes else 0
