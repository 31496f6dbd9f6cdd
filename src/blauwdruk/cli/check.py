"""``blauwdruk check``: what every rule sees in blueprints."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, is_folder, loaded
from blauwdruk.cli.terminal import Terminal
from blauwdruk.cli.watch import watch
from blauwdruk.rules import RULES, Finding, Setting, check
from blauwdruk.words import Words

_LEVELS = {
    "must": (Words("moet", "must"), "red"),
    "should": (Words("beter", "should"), "yellow"),
    "could": (Words("tip", "could"), "cyan"),
}
_SHOWN = 10
"""So many findings of one rule are shown; a thousand would hide the other rules."""


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("files", about=Words("blauwdrukken, of een map met blauwdrukken", "blueprints, or a folder of blueprints"),
               nargs="+", type=Path)  # fmt: skip
    one.option("--rule", about=Words("alleen deze regel; mag vaker", "only this rule; may be repeated"),
               action="append", default=[], choices=RULES)  # fmt: skip
    one.option("--level", about=Words("alleen dit gewicht of zwaarder", "only this weight or heavier"),
               choices=tuple(_LEVELS), default="could")  # fmt: skip
    one.option("--all", about=Words("toon ook wat een regel vaker dan 10 keer ziet", "also show what a rule sees more than 10 times"),
               action="store_true")  # fmt: skip
    one.option("--strict", about=Words("ook een ‘beter’ telt als fout", "a ‘should’ counts as wrong too"),
               action="store_true")  # fmt: skip
    one.option("--today", about=Words("de dag van vandaag, JJJJ-MM-DD", "today's date, YYYY-MM-DD"),
               type=one.day, default=None)  # fmt: skip
    one.option(
        "--format", about=Words("tekst of json", "text or json"), choices=("text", "json"), default="text"
    )
    one.option("--watch", about=Words("kijk opnieuw na elke wijziging", "check again after each change"),
               action="store_true")  # fmt: skip


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Check every file; 1 when something must be mended."""
    try:
        files = list(_files(asked.files))
    except OSError as error:
        here.complain(here.unable(Words("Deze map kan ik niet lezen", "This folder cannot be read"), error))
        return UNREADABLE
    if not files:
        here.complain(
            Words(
                f"In {asked.files[0]} staan geen blauwdrukken (.yaml).",
                f"There are no blueprints (.yaml) in {asked.files[0]}.",
            )
        )
        return UNREADABLE
    if asked.watch:
        return watch(files, lambda: _all(files, asked, here), here)
    return _all(files, asked, here)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A finding with where it stands."""

    line: int
    column: int
    finding: Finding


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if is_folder(path):
            yield from sorted(one for one in path.iterdir() if one.suffix in {".yaml", ".yml"})
        else:
            yield path


def _all(files: Sequence[Path], asked: argparse.Namespace, here: Terminal) -> int:
    results = [_one(path, asked, here) for path in files]
    codes = Counter(code for code, _ in results)
    if asked.format == "json":
        here.tell_json([row for _, rows in results for row in rows])
    elif len(files) > 1:
        here.tell(
            Words(
                f"{len(files)} bestanden: {codes[0]} goed, {codes[1]} te verbeteren, {codes[2]} niet te lezen.",
                f"{len(files)} files: {codes[0]} good, {codes[1]} to mend, {codes[2]} unreadable.",
            )
        )
    return max(codes)


def _one(path: Path, asked: argparse.Namespace, here: Terminal) -> tuple[int, list[dict[str, object]]]:
    try:
        found = loaded(path, here)
    except CannotError as error:
        return UNREADABLE, [
            _row(path, (one.line, one.column, one.address), "", "unreadable", here.say(one.text))
            for one in error.problems
        ]
    heavy = list(_LEVELS)
    wanted = heavy[: heavy.index(asked.level) + 1]
    setting = Setting(today=asked.today or date.today())  # noqa: DTZ011 - the day here is the reader's day
    rules = [RULES[name] for name in dict.fromkeys(asked.rule)] or None
    seen = check(found.blueprint, setting=setting, rules=rules)
    findings = [_Placed(*found.where(one.at), one) for one in seen if one.level in wanted]
    findings.sort(key=lambda one: (one.line, one.column))
    if asked.format == "text":
        here.tell(f"{here.paint(found.blueprint.title, 'bold')}  {here.paint(str(path), 'faint')}")
        _tell(path, findings, here, at_most=len(findings) if asked.all else _SHOWN)
    wrong = {"must", "should"} if asked.strict else {"must"}
    code = 1 if any(one.finding.level in wrong for one in findings) else 0
    return code, [
        _row(path, (one.line, one.column, one.finding.at), one.finding.rule, one.finding.level, here.say(one.finding.text))
        for one in findings
    ]  # fmt: skip


def _tell(path: Path, findings: Sequence[_Placed], here: Terminal, *, at_most: int) -> None:
    seen = Counter[str]()
    spots = [
        f"{one.line}:{one.column}" if here.width else f"{path}:{one.line}:{one.column}" for one in findings
    ]
    wide = max(map(len, spots), default=0) if here.width else 0
    weights = max(len(here.say(word)) for word, _ in _LEVELS.values())
    for spot, one in zip(spots, findings, strict=True):
        seen[one.finding.rule] += 1
        if seen[one.finding.rule] > at_most:
            continue
        word, colour = _LEVELS[one.finding.level]
        weight = here.paint(here.say(word).ljust(weights), colour)
        here.tell_wrapped(
            one.finding.text, before=f"  {spot:<{wide}}  {weight}  ",
            after=here.paint(f"{one.finding.at} · {one.finding.rule}", "faint"),
        )  # fmt: skip
    for rule, count in seen.most_common():
        if count > at_most:
            here.tell(
                Words(
                    f"  Nog {count - at_most} × {rule}. Zie alles met --all.",
                    f"  {count - at_most} × {rule} more. See all with --all.",
                )
            )
    here.tell(_summary(findings))


def _summary(findings: Sequence[_Placed]) -> Words:
    if not findings:
        return Words("  Alles in orde.", "  All is well.")
    many = Counter[str](one.finding.level for one in findings)
    return Words(
        "  " + ", ".join(f"{many[level]} × {word.nl}" for level, (word, _) in _LEVELS.items() if many[level])
        + ". Waarom? blauwdruk explain REGEL",
        "  " + ", ".join(f"{many[level]} × {word.en}" for level, (word, _) in _LEVELS.items() if many[level])
        + ". Why? blauwdruk explain RULE",
    )  # fmt: skip


def _row(path: Path, spot: tuple[int, int, str], rule: str, level: str, text: str) -> dict[str, object]:
    line, column, address = spot
    return {
        "file": str(path), "line": line, "column": column, "address": address,
        "rule": rule, "level": level, "text": text,
    }  # fmt: skip
