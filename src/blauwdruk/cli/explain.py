"""``blauwdruk explain``: why a rule exists, with a good and a bad example."""

from __future__ import annotations

import argparse

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.terminal import Terminal
from blauwdruk.rules import RULES
from blauwdruk.words import Words


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("rule", about=Words("naam van de regel; zonder naam: alle regels", "name of the rule; without: all rules"),
               nargs="?", choices=RULES, default=None)  # fmt: skip
    one.option(
        "--format", about=Words("tekst of json", "text or json"), choices=("text", "json"), default="text"
    )


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Explain one rule, or name them all."""
    if asked.rule is None:
        return _all(asked, here)
    rule = RULES[asked.rule]
    if asked.format == "json":
        here.tell_json(_row(asked.rule, here))
        return 0
    here.tell(here.paint(here.say(rule.title), "bold"))
    here.tell_wrapped(rule.why, before="")
    here.tell(here.paint(f"{here.say(Words('bron', 'source'))}: {rule.source}", "faint"))
    for word, colour, text in (
        (Words("Goed", "Good"), "green", rule.good),
        (Words("Fout", "Bad"), "red", rule.bad),
    ):
        here.tell()
        here.tell(here.paint(here.say(word), colour))
        here.tell(text.strip("\n"))
    return 0


def _all(asked: argparse.Namespace, here: Terminal) -> int:
    if asked.format == "json":
        here.tell_json([_row(name, here) for name in RULES])
        return 0
    wide = max(map(len, RULES), default=0)
    for name, rule in RULES.items():
        here.tell_wrapped(rule.title, before=f"{here.paint(name.ljust(wide), 'bold')}  ")
    return 0


def _row(name: str, here: Terminal) -> dict[str, str]:
    rule = RULES[name]
    return {
        "rule": name, "level": rule.level, "title": here.say(rule.title), "why": here.say(rule.why),
        "source": rule.source, "good": rule.good, "bad": rule.bad,
    }  # fmt: skip
