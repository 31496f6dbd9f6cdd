"""``blauwdruk compile``: a blueprint for a machine: BPMN, a backlog, a spreadsheet, Mermaid."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, keep, loaded
from blauwdruk.cli.terminal import Terminal
from blauwdruk.compilers import COMPILERS, Compiler
from blauwdruk.words import Words

ABOUT = Words(
    "vertaal een blauwdruk voor een machine: bpmn, backlog, Excel",
    "compile a blueprint for a machine: bpmn, backlog, Excel",
)


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("file", about=Words("een blauwdruk", "a blueprint"), type=Path)
    one.option(
        "--to",
        about=Words("waarheen, bijvoorbeeld bpmn", "the target, such as bpmn"),
        dest="target",
        default=None,
    )
    one.option("-o", "--output", about=Words("het bestand dat je wilt; - is het scherm", "the file to write; - is the screen"),
               dest="into", type=Path, default=None)  # fmt: skip


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Compile one file."""
    compiler = COMPILERS.get(asked.target) if asked.target else _by_suffix(asked.into)
    if compiler is None:
        here.complain(
            Words(
                f"Kies met --to uit: {', '.join(COMPILERS)}.",
                f"Choose with --to from: {', '.join(COMPILERS)}.",
            )
        )
        return UNREADABLE
    into = asked.into or asked.file.with_suffix(compiler.suffix)
    try:
        keep(into, compiler.compile(loaded(asked.file, here).blueprint), here)
    except CannotError:
        return UNREADABLE
    if str(into) != "-":
        here.tell(f"{here.say(compiler.title)}: {into}")
    return 0


def _by_suffix(into: Path | None) -> Compiler | None:
    if into is None:
        return None
    return next((one for one in COMPILERS.values() if str(into).endswith(one.suffix)), None)
