"""Looking by words: BM25 over a few fields, kept as plain arrays (Robertson & Zaragoza 2009)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_SATURATION = 1.2
_LENGTH = 0.5


@dataclass(frozen=True, slots=True)
class Postings:
    """Which texts a term stands in and what it brings there: one sorted list of terms over two long arrays."""

    terms: Mapping[str, int]
    starts: NDArray[np.int64]
    """Where the list of each term begins; one longer than there are terms."""
    texts: NDArray[np.int32]
    gains: NDArray[np.float32]
    size: int
    """How many texts there are."""
    stands: NDArray[np.int32]
    """For every field, in how many texts each term stands: what a text that comes later is weighed by."""
    lengths: NDArray[np.float64]
    """For every field, the average weight of all terms of a text."""
    later: Postings | None = None
    """Of texts that came later: they stand behind these."""

    def scores(self, terms: Mapping[str, float]) -> NDArray[np.float32]:
        """Give for every text how well these words fit it; 0 where none of them stands."""
        scores = np.zeros(self.size, dtype=np.float32)
        for term, weight in terms.items():
            row = self.terms.get(term)
            if row is not None:
                span = slice(self.starts[row], self.starts[row + 1])
                scores[self.texts[span]] += self.gains[span] * weight
        return scores if self.later is None else np.concatenate([scores, self.later.scores(terms)])

    def has(self, term: str) -> bool:
        """Say whether a term stands anywhere."""
        return term in self.terms or (self.later is not None and self.later.has(term))

    def rarity(self, term: str) -> float:
        """Give how much it says that a term stands somewhere: the fewer texts have it, the more."""
        count = self._many(term)
        return self._rarity(count) if count else 0.0

    def rarest(self) -> float:
        """Give how much a term says that stands in one text alone."""
        return self._rarity(1)

    def _rarity(self, count: int) -> float:
        size = self.size + (self.later.size if self.later else 0)
        return float(np.log1p((size - count + 0.5) / (count + 0.5)))

    def _many(self, term: str) -> int:
        row = self.terms.get(term)
        here = 0 if row is None else int(self.starts[row + 1] - self.starts[row])
        return here + (self.later._many(term) if self.later else 0)  # noqa: SLF001 - another of us

    def within(self, text: int, terms: Iterable[str]) -> list[tuple[str, float]]:
        """Give which of these terms stand in one text and what each brings, the most first."""
        if self.later is not None and text >= self.size:
            return self.later.within(text - self.size, terms)
        found = []
        for term in terms:
            row = self.terms.get(term)
            if row is None:
                continue
            begin, end = self.starts[row], self.starts[row + 1]
            at = begin + int(np.searchsorted(self.texts[begin:end], text))
            if at < end and self.texts[at] == text:
                found.append((term, float(self.gains[at])))
        return sorted(found, key=lambda one: -one[1])


def gains(
    said: NDArray[np.float32], stands: NDArray[np.int32], size: int, length: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Give what terms bring to the texts they stand in.

    Args:
        said: how heavy each is there.
        stands: in how many texts each stands.
        size: how many texts there are.
        length: how long each text is, 1 for one as long as most.
    """
    rarity = np.log1p((size - stands + 0.5) / (stands + 0.5))
    norms = _SATURATION * (1 - _LENGTH + _LENGTH * length)
    return np.asarray(rarity * said * (_SATURATION + 1) / (said + norms), dtype=np.float64)
