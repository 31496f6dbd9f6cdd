"""Words that were written as they sound, or with a slip: "Bedoelde u".

Only a word that nobody uses is looked at. It becomes a word of the catalogue or an everyday one, when that is one
or two slips away or sounds the same; two words that are one ("huur toeslag") are joined when the catalogue does.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from leefwereld.catalogue.finding.spoken import is_foreign, shifted, spoken
from leefwereld.catalogue.finding.words import frequencies, is_in_dictionary, is_small, parts_of, words_of

_EVERYDAY = 4e-7
"""A word used more than once in two and a half million words is one that people mean to write."""
_TRUSTED = 2e-6
"""How usual a word outside the catalogue must be before we dare to read it into another."""
_EVERYWHERE = 4e-3
"""A word this usual ("voor", "met") stands by itself, whatever follows."""
_SHORTEST = 4
_TWO_SLIPS_FROM = 7
"""Letters from which two slips are forgiven."""
_TWO_SLIPS = 2
_RESEMBLES = 0.6
"""Share of the letters that must be right: of 5,836 single words with a slip or two 6 are then held for a hand on the
keyboard, and some 60 without looking."""
_LOOKED_AT = 40
"""Of so many words a slip or two away it is weighed which is meant."""
_SWAPPED, _TWICE, _KEY_BESIDE, _LEFT_OUT, _FROM_NOWHERE = 0.8, 0.7, 0.9, 0.9, 1.2
"""What a slip costs, by its kind."""
_AS_IT_SOUNDS = 0.5
_ONE_SLIP = 1.0
"""Above this a swallowed space is likelier."""
_IN_A_COMPOUND = 0.8
"""Above this a word that is made of two others is one that nobody wrote before."""
_DEARNESS, _BEGINS_ALIKE = 8.0, 3.0
_KEYS = {
    key: "".join(row[max(at - 1, 0) : at] + row[at + 1 : at + 2])
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, key in enumerate(row)
}
"""The keys on either side of each."""
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
        words = words_of(text)
        if is_foreign(words):
            return " ".join(words)
        written = spoken().written(self._joined(words))
        return " ".join(self._joined([self._word(word) for word in written]))

    def resembles(self, word: str) -> bool:
        """Tell whether a word that cannot be mended is so like a known one that it may be bad spelling all the same."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extractOne

        some = (self.by_length.get(len(word) + more, ()) for more in range(-_TWO_SLIPS, _TWO_SLIPS + 1))
        near = list(chain.from_iterable(some))
        return extractOne(word, near, scorer=OSA.normalized_similarity, score_cutoff=_RESEMBLES) is not None

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
        is_word = len(word) >= _SHORTEST and word.isascii() and word.isalpha() and len(set(word)) > 1
        if not is_word or self._is_known(word):
            return word
        _, near, cost = max(self._candidates(word), default=(0.0, word, 9.0))
        in_two = self._in_two(word) if cost > _ONE_SLIP else ""
        if in_two:
            return in_two
        return word if parts_of(word) and (near not in self.own or cost > _IN_A_COMPOUND) else near

    def _in_two(self, word: str) -> str:
        """Give a word that swallowed a space ("mijnkind") as the two that it is."""
        for at in range(2, len(word) - 1):
            first, second = word[:at], word[at:]
            if all(is_small(half) for half in (first, second)) or (
                is_small(first) != is_small(second)
                and all(
                    is_small(half) or (len(half) >= _SHORTEST and half in self.own)
                    for half in (first, second)
                )
            ):
                return f"{first} {second}"
        return ""

    def _is_known(self, word: str) -> bool:
        if word in self.own or frequencies().get(word, 0.0) >= _EVERYDAY:
            return True
        says_no_n = word.endswith("e") and self.is_usual(f"{word}n")
        return is_in_dictionary(word) and not says_no_n

    def is_usual(self, word: str) -> bool:
        """Tell whether a word stands in the catalogue or is used a lot."""
        return word in self.own or frequencies().get(word, 0.0) >= _TRUSTED

    def _candidates(self, word: str) -> Iterator[tuple[float, str, float]]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        slips = _TWO_SLIPS if len(word) >= _TWO_SLIPS_FROM else 1
        near = [
            known
            for length in range(-slips, slips + 1)
            for known in self.by_length.get(len(word) + length, ())
        ]
        found = {
            known: cost_of(word, known, int(distance))
            for known, distance, _ in extract(
                word, near, scorer=OSA.distance, score_cutoff=slips, limit=_LOOKED_AT
            )
        }
        for known in self.by_sound.get(sound_of(word), ()):
            found[known] = min(found.get(known, 9.0), _AS_IT_SOUNDS)
        for known in (f"{word}n", *shifted(word)):
            if self.is_usual(known):
                found[known] = min(found.get(known, 9.0), _AS_IT_SOUNDS)
        for known, cost in found.items():
            yield self._likeliness(word, known, cost), known, cost

    def _likeliness(self, word: str, known: str, cost: float) -> float:
        often = math.log(max(frequencies().get(known, 0.0), 1e-8)) + 2.0 * math.log1p(self.own.get(known, 0))
        begins_alike = _BEGINS_ALIKE if word[0] == known[0] else 0.0
        return often - _DEARNESS * cost + begins_alike + 40.0


def cost_of(word: str, known: str, slips: int) -> float:
    """Give how unlikely it is that fingers made one word into the other; 1 is a slip like any other.

    Two letters swapped, a letter twice or the key beside it happen most; a letter from nowhere hardly ever.
    """
    from rapidfuzz.distance import Levenshtein

    steps = Levenshtein.editops(word, known)
    if len(steps) > slips:
        return _SWAPPED * slips
    return sum(_cost_of(word, known, step.tag, step.src_pos, step.dest_pos) for step in steps)


def _cost_of(word: str, known: str, kind: str, at: int, to: int) -> float:
    if kind == "insert":
        return _TWICE if known[to] in known[max(to - 1, 0) : to] + known[to + 1 : to + 2] else _LEFT_OUT
    around = word[max(at - 1, 0) : at] + word[at + 1 : at + 2]
    if kind == "delete" and word[at] in around:
        return _TWICE
    beside = known[to] if kind == "replace" else around
    is_beside = any(letter in _KEYS.get(word[at], "") for letter in beside)
    return _KEY_BESIDE if is_beside else _FROM_NOWHERE


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
