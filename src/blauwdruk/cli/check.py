"""``blauwdruk check``: what every rule sees in a blueprint."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, loaded, watched
from blauwdruk.cli.terminal import Terminal
from blauwdruk.document import Loaded
from blauwdruk.rules import RULES, Finding, Setting, check
from blauwdruk.words import Words

ABOUT = Words("kijk een blauwdruk na met alle regels", "check a blueprint against all rules")
_LEVELS = {
    "must": (Words("moet", "must"), "red"),
    "should": (Words("beter", "should"), "yellow"),
    "could": (Words("tip", "could"), "cyan"),
}


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option(
        "files", about=Words("een of meer blauwdrukken", "one or more blueprints"), nargs="+", type=Path
    )
    one.option("--rule", about=Words("alleen deze regel", "only this rule"), action="append", default=[])
    one.option("--level", about=Words("alleen dit gewicht of zwaarder", "only this weight or heavier"),
               choices=("must", "should", "could"), default="could")  # fmt: skip
    one.option("--strict", about=Words("ook een ‘beter’ telt als fout", "a ‘should’ counts as wrong too"),
               action="store_true")  # fmt: skip
    one.option("--today", about=Words("de dag van vandaag, JJJJ-MM-DD", "today's date, YYYY-MM-DD"),
               type=date.fromisoformat, default=None)  # fmt: skip
    one.option(
        "--format", about=Words("tekst of json", "text or json"), choices=("text", "json"), default="text"
    )
    one.option("--watch", about=Words("kijk opnieuw na elke wijziging", "check again after each change"),
               action="store_true")  # fmt: skip


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Check every file; 1 when something must be mended."""
    unknown = [name for name in asked.rule if name not in RULES]
    if unknown:
        here.complain(
            Words(
                f"Ik ken geen regel {unknown[0]!r}. Alle regels: blauwdruk explain",
                f"There is no rule {unknown[0]!r}. All rules: blauwdruk explain",
            )
        )
        return UNREADABLE
    if asked.watch:
        return max(watched(asked.files[0], lambda: _all(asked, here), here), default=0)
    return _all(asked, here)


def _all(asked: argparse.Namespace, here: Terminal) -> int:
    results = [_one(path, asked, here) for path in asked.files]
    if asked.format == "json":
        here.tell_json([row for _, rows in results for row in rows])
    return max(code for code, _ in results)


def _one(path: Path, asked: argparse.Namespace, here: Terminal) -> tuple[int, list[dict[str, object]]]:
    try:
        found = loaded(path, here)
    except CannotError:
        return UNREADABLE, []
    findings = _asked_for(found, asked)
    if asked.format == "text":
        _tell(path, found, findings, here)
    wrong = {"must", "should"} if asked.strict else {"must"}
    code = 1 if any(finding.level in wrong for finding in findings) else 0
    return code, [_row(path, found, finding, here) for finding in findings]


def _asked_for(found: Loaded, asked: argparse.Namespace) -> list[Finding]:
    heavy = ["must", "should", "could"]
    wanted = heavy[: heavy.index(asked.level) + 1]
    setting = Setting(today=asked.today or date.today())  # noqa: DTZ011 - the day here is the reader's day
    rules = [RULES[name] for name in asked.rule] or None
    return [one for one in check(found.blueprint, setting=setting, rules=rules) if one.level in wanted]


def _tell(path: Path, found: Loaded, findings: list[Finding], here: Terminal) -> None:
    here.tell(f"{here.paint(found.blueprint.title, 'bold')}  {here.paint(str(path), 'faint')}")
    for finding in sorted(findings, key=lambda one: found.where(one.at)):
        line, column = found.where(finding.at)
        word, colour = _LEVELS[finding.level]
        here.tell(
            f"  {line}:{column}  {here.paint(here.say(word), colour)}  {here.say(finding.text)}"
            f"  {here.paint(f'{finding.at} · {finding.rule}', 'faint')}"
        )
    here.tell(_summary(findings))


def _summary(findings: list[Finding]) -> Words:
    if not findings:
        return Words("  Alles in orde.", "  All is well.")
    many = {level: sum(one.level == level for one in findings) for level in _LEVELS}
    return Words(
        "  " + ", ".join(f"{count} × {_LEVELS[level][0].nl}" for level, count in many.items() if count)
        + ". Waarom? blauwdruk explain REGEL",
        "  " + ", ".join(f"{count} × {_LEVELS[level][0].en}" for level, count in many.items() if count)
        + ". Why? blauwdruk explain RULE",
    )  # fmt: skip


def _row(path: Path, found: Loaded, finding: Finding, here: Terminal) -> dict[str, object]:
    line, column = found.where(finding.at)
    return {
        "file": str(path), "line": line, "column": column, "address": finding.at,
        "rule": finding.rule, "level": finding.level, "text": here.say(finding.text),
    }  # fmt: skip
