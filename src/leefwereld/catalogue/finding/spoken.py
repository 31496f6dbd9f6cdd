"""Words as people say them at home, and whether a question is Dutch at all.

A resident from Groningen types ``hoes``, one from Brabant ``nie``, and who never learned to spell writes by ear.
``spoken.yaml`` has the words that differ most; how sounds shift from one region to the next tells many others.
A question in another language is left as it is: reading it as bad Dutch helps nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

_SHIFTS = (
    ("oa", "aa"), ("oa", "a"), ("ao", "aa"), ("ao", "a"), ("oe", "ui"), ("uu", "ui"), ("u", "ui"), ("ie", "ij"),
    ("ij", "ie"), ("ai", "ie"), ("ai", "ee"), ("ei", "ij"), ("sj", "sch"), ("sj", "s"), ("sk", "sch"), ("sg", "sch"),
    ("ol", "ou"), ("ow", "ou"), ("eu", "oo"), ("eu", "o"), ("ee", "e"), ("y", "ij"),
)  # fmt: skip
"""A sound of a region, and the one that is written."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is written for a word as it is said."""

    always: Mapping[str, str]
    among: Mapping[str, str]
    """Also an ordinary word: read so only where somebody speaks like that."""
    dutch: frozenset[str]
    """Small words that hardly any sentence does without."""
    elsewhere: tuple[frozenset[str], ...]
    """Those of other languages."""

    def written(self, words: Sequence[str]) -> list[str]:
        """Give the same sentence as it is written."""
        speaks = sum((word in self.always) + (word in self.among) / 3 for word in words) >= 1
        told = {**self.among, **self.always} if speaks else self.always
        return [part for word in words for part in told.get(word, word).split()]


@cache
def spoken() -> Spoken:
    """Give the words that came with the platform."""
    told = yaml.safe_load((files(__package__) / "spoken.yaml").read_text(encoding="utf-8"))
    always, among = (
        {form: to for to, forms in told[name].items() for form in forms.split()}
        for name in ("always", "among")
    )
    dutch, *elsewhere = (frozenset(words.split()) for words in told["languages"].values())
    return Spoken(always, among, dutch, tuple(elsewhere))


def shifted(word: str) -> Iterator[str]:
    """Give how a word could be written that is typed as it sounds somewhere: one sound changed, or two."""
    once = [word.replace(sound, to) for sound, to in _SHIFTS if sound in word]
    yield from once
    for one in once:
        yield from (one.replace(sound, to) for sound, to in _SHIFTS if sound in one)


def is_foreign(words: Sequence[str]) -> bool:
    """Tell whether somebody asks in another language: by its letters, or by its small words."""
    if not all(word.isascii() for word in words):
        return True
    said, known = set(words), spoken()
    return max(len(said & language) for language in known.elsewhere) >= max(2, len(said & known.dutch) + 1)
