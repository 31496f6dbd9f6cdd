"""``blauwdruk compile``: a blueprint for a machine: BPMN, a backlog, a spreadsheet, Mermaid."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import STREAM, UNREADABLE, CannotError, keep, loaded, place
from blauwdruk.cli.terminal import Terminal
from blauwdruk.compilers import COMPILERS, Compiler
from blauwdruk.words import Words


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option(
        "file",
        about=Words("een blauwdruk; - is wat binnenkomt", "a blueprint; - is standard input"),
        type=Path,
    )
    one.option("--to", about=Words("waarheen; anders wat bij de naam van -o past", "the target; else what fits the name of -o"),
               dest="target", choices=COMPILERS, default=None)  # fmt: skip
    one.option("-o", "--output", about=Words("het bestand of de map die je wilt; - is het scherm", "the file or folder to write; - is the screen"),
               dest="into", type=Path, default=None)  # fmt: skip


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Compile one file."""
    compiler = COMPILERS[asked.target] if asked.target else _by_suffix(asked.into)
    if compiler is None:
        here.complain(
            Words(
                f"Kies met --to uit: {', '.join(COMPILERS)}.",
                f"Choose with --to from: {', '.join(COMPILERS)}.",
            )
        )
        return UNREADABLE
    into = place(asked.into, asked.file, compiler.suffix)
    try:
        keep(into, compiler.compile(loaded(asked.file, here).blueprint), here, sources=[asked.file])
    except CannotError:
        return UNREADABLE
    if into != STREAM:
        here.tell(f"{here.say(compiler.title)}: {into}")
    return 0


def _by_suffix(into: Path | None) -> Compiler | None:
    named = [one for one in COMPILERS.values() if into and into.name.lower().endswith(one.suffix)]
    return max(named, key=lambda one: len(one.suffix), default=None)
