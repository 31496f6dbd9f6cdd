"""Finding texts that say nearly the same, without comparing each with all.

Two sets of words that share three quarters of their words share one of the rarest quarter of each; only
texts that meet on such a rare word are compared (prefix filtering, Chaudhuri and others 2006).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

WordSet = frozenset[str]
ALIKE = 0.75
"""The share of all words of two texts that both have; a quarter of other words makes another text."""


@dataclass(frozen=True, slots=True)
class Known:
    """Texts to compare with, by their rarest words."""

    by_word: dict[str, list[WordSet]]
    used: Counter[str]


def known(texts: Iterable[WordSet]) -> Known:
    """Make texts quick to compare with."""
    every = list(texts)
    used = Counter(word for words in every for word in words)
    by_word: dict[str, list[WordSet]] = {}
    for words in every:
        for word in _rarest(words, used):
            by_word.setdefault(word, []).append(words)
    return Known(by_word, used)


def twin(words: WordSet, among: Known) -> WordSet | None:
    """Give a known text that says nearly the same."""
    rare = _rarest(words, among.used)
    met = dict.fromkeys(other for word in rare for other in among.by_word.get(word, ()))
    return next((other for other in met if _nearly_same(words, other)), None)


def _nearly_same(words: WordSet, other: WordSet) -> bool:
    shared = len(words & other)
    return shared >= ALIKE * (len(words) + len(other) - shared)


def _rarest(words: WordSet, used: Counter[str]) -> list[str]:
    ordered = sorted(words, key=lambda word: (used[word], word))
    return ordered[: int(len(words) * (1 - ALIKE)) + 1]
