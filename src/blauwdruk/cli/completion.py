"""``blauwdruk completion``: what a shell needs to complete our commands."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.terminal import Terminal
from blauwdruk.words import Words

_HOW = {
    "bash": "blauwdruk completion bash > ~/.local/share/bash-completion/completions/blauwdruk",
    "zsh": "blauwdruk completion zsh > ~/.zfunc/_blauwdruk",
    "tcsh": "blauwdruk completion tcsh > ~/.blauwdruk.tcsh",
}


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("shell", about=Words("welke shell", "which shell"), choices=tuple(_HOW))


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Write the completion script; to who only looks, say where it belongs."""
    import shtab

    from blauwdruk.cli.commands import parser

    every = parser(here)
    _complete_files(every, shtab.FILE)
    here.tell(shtab.complete(every, shell=asked.shell))
    if here.width:
        here.complain(Words(f"Bewaar dit zo: {_HOW[asked.shell]}", f"Keep it like this: {_HOW[asked.shell]}"))
    return 0


def _complete_files(one: argparse.ArgumentParser, files: object) -> None:
    for action in one._actions:  # noqa: SLF001 - argparse has no public list of its arguments
        if action.type is Path:
            action.complete = files  # type: ignore[attr-defined]
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for each in action.choices.values():
                _complete_files(each, files)
