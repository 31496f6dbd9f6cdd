"""``blauwdruk explain``: why a rule exists, with a good and a bad example."""

from __future__ import annotations

import argparse
from difflib import get_close_matches

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE
from blauwdruk.cli.terminal import Terminal
from blauwdruk.rules import RULES
from blauwdruk.words import Words

ABOUT = Words(
    "leg een regel uit, met een goed en een fout voorbeeld", "explain a rule, with a good and a bad example"
)


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("rule", about=Words("naam van de regel; zonder naam: alle regels", "name of the rule; without: all rules"),
               nargs="?", default=None)  # fmt: skip
    one.option(
        "--format", about=Words("tekst of json", "text or json"), choices=("text", "json"), default="text"
    )


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Explain one rule, or name them all."""
    if asked.rule is None:
        return _all(asked, here)
    if asked.rule not in RULES:
        near = get_close_matches(asked.rule, RULES, n=1)
        hint = near[0] if near else "blauwdruk explain"
        here.complain(
            Words(
                f"Ik ken geen regel {asked.rule!r}. Bedoelde je {hint}?",
                f"There is no rule {asked.rule!r}. Did you mean {hint}?",
            )
        )
        return UNREADABLE
    rule = RULES[asked.rule]
    if asked.format == "json":
        here.tell_json(_row(asked.rule, here))
        return 0
    here.tell(here.paint(here.say(rule.title), "bold"))
    here.tell(rule.why)
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
    here.tell_table([(name, here.say(rule.title)) for name, rule in RULES.items()])
    return 0


def _row(name: str, here: Terminal) -> dict[str, str]:
    rule = RULES[name]
    return {
        "rule": name, "level": rule.level, "title": here.say(rule.title), "why": here.say(rule.why),
        "source": rule.source, "good": rule.good, "bad": rule.bad,
    }  # fmt: skip
