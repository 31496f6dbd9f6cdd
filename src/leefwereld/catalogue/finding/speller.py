"""Words that were written as they sound, or with a slip: "Bedoelde u".

Only a word that nobody uses is looked at. It becomes a word of the catalogue or an everyday one, when that is one
or two slips away or sounds the same; two words that are one ("huur toeslag") are joined when the catalogue does.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from leefwereld.catalogue.finding.words import frequencies, parts_of, words_of

_EVERYDAY = 4e-7
"""A word used more than once in two and a half million words is one that people mean to write."""
_TRUSTED = 2e-6
"""How usual a word outside the catalogue must be before we dare to read it into another."""
_EVERYWHERE = 4e-3
"""A word this usual ("voor", "met") stands by itself, whatever follows."""
_SHORTEST = 4
_TWO_SLIPS_FROM = 7
"""Letters from which two slips are forgiven."""
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"sch(?=[aeiouy])", "sg"), (r"ij|ei|y", "i"), (r"au|ou|ow|auw|ouw", "u"), (r"ch|g", "x"), (r"ph", "f"),
        (r"th", "t"), (r"c(?=[eiy])", "s"), (r"c|q|kw", "k"), (r"z", "s"), (r"v", "f"), (r"dt$|d$", "t"),
        (r"b$", "p"), (r"ie|ea", "i"), (r"eu|ui|uu|oe", "u"), (r"tie", "si"), (r"(.)\1+", r"\1"), (r"h", ""),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Speller:
    """The words that we know, those of the catalogue with how often they stand in it."""

    own: dict[str, int]
    by_sound: dict[str, list[str]]
    by_length: dict[int, list[str]] = field(repr=False)

    def meant(self, text: str) -> str:
        """Give the question as it was meant; the same text, word for word folded, when nothing is amiss."""
        joined = self._joined(words_of(text))
        return " ".join(self._joined([self._word(word) for word in joined]))

    def _joined(self, words: list[str]) -> list[str]:
        joined: list[str] = []
        for word in words:
            if joined and len(joined[-1]) + len(word) >= _TWO_SLIPS_FROM and self._is_one(joined[-1], word):
                joined[-1] += word
            else:
                joined.append(word)
        return joined

    def _is_one(self, first: str, second: str) -> bool:
        is_everywhere = max(frequencies().get(word, 0.0) for word in (first, second)) >= _EVERYWHERE
        return (
            not is_everywhere and first + second in self.own and min(len(first), len(second)) >= _SHORTEST - 1
        )

    def _word(self, word: str) -> str:
        if len(word) < _SHORTEST or not word.isalpha() or not word.isascii() or self._is_known(word):
            return word
        near = max(self._candidates(word), default=(0.0, word))[1]
        return word if parts_of(word) and near not in self.own else near

    def _is_known(self, word: str) -> bool:
        return word in self.own or frequencies().get(word, 0.0) >= _EVERYDAY

    def _candidates(self, word: str) -> Iterable[tuple[float, str]]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        slips = 2 if len(word) >= _TWO_SLIPS_FROM else 1
        near = [
            known
            for length in range(-slips, slips + 1)
            for known in self.by_length.get(len(word) + length, ())
        ]
        found = {
            known: float(distance)
            for known, distance, _ in extract(word, near, scorer=OSA.distance, score_cutoff=slips, limit=12)
        }
        for known in self.by_sound.get(sound_of(word), ()):
            found[known] = min(found.get(known, 9.0), 0.5)
        for known, distance in found.items():
            yield self._likeliness(word, known, distance), known

    def _likeliness(self, word: str, known: str, distance: float) -> float:
        often = math.log(max(frequencies().get(known, 0.0), 1e-8)) + 2.0 * math.log1p(self.own.get(known, 0))
        begins_alike = 1.5 if word[0] == known[0] else 0.0
        return often - 6.0 * distance + begins_alike + 40.0


def speller(texts: Iterable[str]) -> Speller:
    """Make a speller from all that the catalogue says."""
    own: dict[str, int] = {}
    for text in texts:
        for word in words_of(text):
            if len(word) >= _SHORTEST - 1 and word.isalpha():
                own[word] = own.get(word, 0) + 1
    return speller_of(own)


def speller_of(own: dict[str, int]) -> Speller:
    """Make a speller from the catalogue's words with how often they stand in it."""
    usual = {word for word, share in frequencies().items() if share >= _TRUSTED and len(word) >= _SHORTEST}
    by_sound: dict[str, list[str]] = {}
    by_length: dict[int, list[str]] = {}
    for word in sorted(usual.union(own)):
        if word.isascii() and word.isalpha():
            by_sound.setdefault(sound_of(word), []).append(word)
            by_length.setdefault(len(word), []).append(word)
    return Speller(own, by_sound, by_length)


@lru_cache(maxsize=1 << 16)
def sound_of(word: str) -> str:
    """Give how a Dutch word sounds, roughly: ``gescheiden`` and ``gesgijden`` alike."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
