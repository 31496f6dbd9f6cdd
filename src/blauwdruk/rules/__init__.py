"""What a good blueprint keeps to. Every other file in this folder is one rule.

A rule asks one question and yields what it sees; sorting, counting and printing are for the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from blauwdruk.model import Artefact, ArtefactKind, Blueprint, Section
from blauwdruk.registry import Registry
from blauwdruk.words import Words

Level = Literal["must", "should", "could"]
"""How much it weighs: ``must`` before publishing, ``should`` before testing, ``could`` when there is time."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a rule may know besides the document. The language has no clock, so the caller gives the day."""

    today: date | None = None
    jargon: Mapping[str, str] = field(default_factory=dict)
    """A municipality's own difficult words, each with the plain word to use instead."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What would put right what a rule saw, as far as the rule knows; people choose, the caller makes the change."""

    kind: Literal["fill", "swap", "park"]
    field: str = ""
    """To fill: the field of the thing, as a path: ``promise.text``."""
    words: tuple[tuple[str, str], ...] = ()
    """To swap: each word with the one to use instead. To park: each with the aspect where it belongs."""


def fill(field: str) -> Mend:
    """Say which field asks for something."""
    return Mend("fill", field)


def swap(words: Mapping[str, str]) -> Mend | None:
    """Say which words to replace; a word with more than one better word is left to people."""
    better = {word: said.removeprefix("‘").removesuffix("’") for word, said in words.items()}
    sure = tuple(
        (word, said) for word, said in better.items() if not set(said) & set("‘’,/") and " of " not in said
    )
    return Mend("swap", words=sure) if sure else None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a rule saw: where, and a sentence that says what and what to do."""

    at: str
    """Address: ``journeys/ideaal/steps/intake``."""
    text: Words
    mend: Mend | None = None


Check = Callable[[Blueprint, Setting], Iterator[Seen]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its own explanation and its own good and bad example."""

    name: str
    level: Level
    title: Words
    why: Words
    source: str
    good: str
    """A small document in which the rule sees nothing."""
    bad: str
    """A small document in which the rule sees something."""
    check: Check


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule saw, with the rule's name and weight."""

    at: str
    rule: str
    level: Level
    text: Words
    mend: Mend | None = None


def rule(  # noqa: PLR0913 - a rule is these seven things
    *, level: Level, title: Words, why: Words, source: str, good: str, bad: str
) -> Callable[[Check], Rule]:
    """Turn a check into a rule; its name is the function's, and so the file's."""

    def made(check: Check) -> Rule:
        name = check.__name__.replace("_", "-")
        return Rule(name, level, title, why, source, good, bad, check)

    return made


RULES: Registry[Rule] = Registry(__name__)


def check(
    blueprint: Blueprint, *, setting: Setting | None = None, rules: Iterable[Rule] | None = None
) -> list[Finding]:
    """Ask every rule; give the findings in order of weight, then of the rule's name."""
    known = setting or Setting()
    asked = RULES.values() if rules is None else rules
    found = [
        Finding(seen.at, one.name, one.level, seen.text, seen.mend)
        for one in asked
        for seen in one.check(blueprint, known)
    ]
    weight = {"must": 0, "should": 1, "could": 2}
    return sorted(found, key=lambda finding: (weight[finding.level], finding.rule))


OF_LANGUAGE = (
    "cold-words-for-people", "jargon", "misread-words", "rare-words", "long-sentences", "hidden-actors",
    "reads-heavily",
)  # fmt: skip
"""The rules that ask of a Dutch text whether residents understand it."""


def remarks_on(text: str) -> tuple[Words, ...]:
    """Say what the rules on language see in one Dutch text for residents: as in a letter of one paragraph."""
    letter = Artefact(
        id="brief", kind=ArtefactKind.LETTER, title="", sections=(Section(id="deel", text=text),)
    )
    blueprint = Blueprint(id="tekst", title="", situation=text, labels={}, artefacts=(letter,))
    seen = (one for name in OF_LANGUAGE for one in RULES[name].check(blueprint, Setting()))
    return tuple(one.text for one in seen)
