"""The parser of arguments, in the reader's language."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import NoReturn

from blauwdruk.cli.terminal import Terminal
from blauwdruk.words import Words

_USAGE = Words("gebruik: ", "usage: ")


def _formatter(terminal: Terminal) -> type[argparse.HelpFormatter]:
    class Help(argparse.HelpFormatter):
        """Help without the English heading of the standard library."""

        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            super().add_usage(usage, actions, groups, prefix or terminal.say(_USAGE))

    return Help


class Arguments(argparse.ArgumentParser):
    """A parser that speaks the reader's language and says what to do when it does not understand."""

    def __init__(self, *, terminal: Terminal, prog: str, about: Words) -> None:
        super().__init__(
            prog=prog, description=terminal.say(about), formatter_class=_formatter(terminal), add_help=False
        )
        self.terminal = terminal
        self._positionals.title = terminal.say(Words("wat", "what"))
        self._optionals.title = terminal.say(Words("opties", "options"))
        self.option("-h", "--help", about=Words("toon deze uitleg", "show this help"), action="help")

    def option(self, *names: str, about: Words, **how: object) -> argparse.Action:
        """Add an argument or option with its explanation."""
        return self.add_argument(*names, help=self.terminal.say(about), **how)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Say what was not understood and where the explanation is.

        Raises:
            SystemExit: always, with exit code 2.
        """
        text = Words(
            f"{self.prog}: dit begrijp ik niet: {message}\nUitleg: {self.prog} --help",
            f"{self.prog}: I do not understand: {message}\nHelp: {self.prog} --help",
        )
        self.terminal.complain(text)
        raise SystemExit(2)
