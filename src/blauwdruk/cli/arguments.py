"""The parser of arguments, in the reader's language."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import NoReturn

from blauwdruk.cli.terminal import Terminal
from blauwdruk.words import Words


class _Help(argparse.HelpFormatter):
    """Help without the English headings of the standard library."""

    usage = Words("gebruik: ", "usage: ")
    language_of: Terminal

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Write the usage line."""
        super().add_usage(usage, actions, groups, prefix or self.language_of.say(self.usage))


class Arguments(argparse.ArgumentParser):
    """A parser that speaks the reader's language and says what to do when it does not understand."""

    def __init__(self, *, terminal: Terminal, prog: str, about: Words) -> None:
        said = type("SaidHelp", (_Help,), {"language_of": terminal})
        super().__init__(prog=prog, description=terminal.say(about), formatter_class=said, add_help=False)
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
