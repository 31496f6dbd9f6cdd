"""``blauwdruk completion``: what a shell needs to complete our commands."""

from __future__ import annotations

import argparse

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.terminal import Terminal
from blauwdruk.words import Words

ABOUT = Words("aanvullen met Tab in bash, zsh of tcsh", "completion with Tab in bash, zsh or tcsh")


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("shell", about=Words("welke shell", "which shell"), choices=("bash", "zsh", "tcsh"))


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Write the completion script."""
    import shtab

    from blauwdruk.cli.commands import parser

    here.tell(shtab.complete(parser(here), shell=asked.shell))
    return 0
