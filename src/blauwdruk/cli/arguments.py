"""The parser of arguments, in the reader's language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, NoReturn

from blauwdruk.cli.terminal import Terminal
from blauwdruk.words import Words

_USAGE = Words("gebruik: ", "usage: ")
_CALLED = {
    "file": Words("bestand", "file"),
    "files": Words("bestand", "file"),
    "title": Words("titel", "title"),
    "before": Words("voor", "before"),
    "after": Words("na", "after"),
    "base": Words("begin", "base"),
    "mine": Words("mijn", "mine"),
    "theirs": Words("hun", "theirs"),
    "into": Words("BESTAND", "FILE"),
    "theme": Words("BESTAND", "FILE"),
    "journey": Words("ID", "ID"),
    "name": Words("NAAM", "NAME"),
    "owner": Words("NAAM", "NAME"),
    "rule": Words("REGEL", "RULE"),
    "today": Words("DAG", "DAY"),
}
"""What stands in the help for the value of an argument."""
_NAMED = 12
"""So many choices are named, even when one of them is probably meant."""
_MISUNDERSTOOD = (
    (r"the following arguments are required: (.+)", Words("hier mist nog: {0}", "this is missing: {0}")),
    (r"argument (.+?): expected one argument", Words("achter {0} hoort nog iets", "{0} needs a value")),
    (
        r"argument (.+?): expected at least one argument",
        Words("achter {0} hoort nog iets", "{0} needs a value"),
    ),
    (
        r"argument (.+?): ignored explicit argument '(.*)'",
        Words("achter {0} hoort niets, ook geen {1}", "{0} takes no value, so not {1}"),
    ),
    (r"argument (.+?): not allowed with argument (.+)", Words("kies {0} of {1}", "choose {0} or {1}")),
    (r"argument (.+?): (.+)", Words("{0}: {1}", "{0}: {1}")),
)
"""What the standard library says, and how we say it."""


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
            super().add_usage(usage, actions, groups, terminal.say(_USAGE) if prefix is None else prefix)

    return Help


class Arguments(argparse.ArgumentParser):
    """A parser that speaks the reader's language and says what to do when it does not understand."""

    def __init__(self, *, terminal: Terminal, prog: str, about: Words, after: Words | None = None) -> None:
        super().__init__(
            prog=prog, description=terminal.say(about), epilog=terminal.say(after) if after else None,
            formatter_class=_formatter(terminal), add_help=False, allow_abbrev=False,
        )  # fmt: skip
        self.terminal = terminal
        self._positionals.title = terminal.say(Words("wat", "what"))
        self._optionals.title = terminal.say(Words("opties", "options"))
        self.option("-h", "--help", about=Words("toon deze uitleg", "show this help"), action="help")

    def option(self, *names: str, about: Words, **how: object) -> argparse.Action:
        """Add an argument or option with its explanation."""
        called = _CALLED.get(str(how.get("dest", names[-1].lstrip("-"))))
        if called:
            how["metavar"] = self.terminal.say(called)
        return self.add_argument(*names, help=self.terminal.say(about), **how)  # type: ignore[arg-type]

    def day(self, word: str) -> date:
        """Understand a day: ``2026-03-12``.

        Raises:
            argparse.ArgumentTypeError: it is no day, said in the reader's language.
        """
        try:
            return date.fromisoformat(word)
        except ValueError:
            text = Words(
                f"‘{word}’ is geen dag. Schrijf bijvoorbeeld 2026-03-12.",
                f"‘{word}’ is no day. Write for example 2026-03-12.",
            )
            raise argparse.ArgumentTypeError(self.terminal.say(text)) from None

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Understand every word, or say which one is unknown and what it resembles."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            strange = " ".join(unknown)
            self.error(self.terminal.say(Words(f"{strange} ken ik hier niet", f"{strange} is unknown here"))
                       + self._near(unknown[0].partition("=")[0], self._option_string_actions))  # fmt: skip
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """Say what was not understood and where the explanation is.

        Raises:
            SystemExit: always, with exit code 2.
        """
        said = self._translated(message)
        self.terminal.complain(f"{self.prog}: {said}{'' if said[-1] in '.?' else '.'}")
        self.terminal.complain(Words(f"Uitleg: {self.prog} --help", f"Help: {self.prog} --help"))
        raise SystemExit(2)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        choices = [str(one) for one in action.choices]
        said = self.terminal.say(Words(f"‘{value}’ ken ik niet", f"‘{value}’ is unknown"))
        near = self._near(str(value), choices)
        said += near
        if not near or len(choices) <= _NAMED:
            named = ", ".join(choices)
            said += "" if near else "."
            said += self.terminal.say(Words(f" Kies uit: {named}.", f" Choose from: {named}."))
        raise argparse.ArgumentError(action, said)

    def _near(self, word: str, known: Iterable[str]) -> str:
        near = get_close_matches(word, list(known), n=1)
        return (
            self.terminal.say(Words(f". Bedoel je {near[0]}?", f". Do you mean {near[0]}?")) if near else ""
        )

    def _translated(self, message: str) -> str:
        for pattern, text in _MISUNDERSTOOD:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                return self.terminal.say(text).format(*found.groups())
        return message
