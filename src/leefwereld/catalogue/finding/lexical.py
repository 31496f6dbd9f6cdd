"""Looking by words: BM25 over a few fields, kept as plain arrays (Robertson & Zaragoza 2009)."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
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

    def scores(self, terms: Mapping[str, float]) -> NDArray[np.float32]:
        """Give for every text how well these words fit it; 0 where none of them stands."""
        scores = np.zeros(self.size, dtype=np.float32)
        for term, weight in terms.items():
            row = self.terms.get(term)
            if row is not None:
                span = slice(self.starts[row], self.starts[row + 1])
                scores[self.texts[span]] += self.gains[span] * weight
        return scores

    def rarity(self, term: str) -> float:
        """Give how much it says that a term stands somewhere: the fewer texts have it, the more."""
        row = self.terms.get(term)
        if row is None:
            return 0.0
        count = int(self.starts[row + 1] - self.starts[row])
        return float(np.log1p((self.size - count + 0.5) / (count + 0.5)))

    def within(self, text: int, terms: Iterable[str]) -> list[tuple[str, float]]:
        """Give which of these terms stand in one text and what each brings, the most first."""
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


def postings(texts: Iterable[Mapping[str, float]]) -> Postings:
    """Build the lists from each text's terms with their weights, read once."""
    rows: dict[str, int] = {}
    which, where, weights, lengths = array("i"), array("i"), array("f"), array("d")
    for at, text in enumerate(texts):
        lengths.append(sum(text.values()))
        which.extend(rows.setdefault(term, len(rows)) for term in text)
        where.extend([at] * len(text))
        weights.extend(text.values())
    names = sorted(rows)
    rank = np.empty(len(names), dtype=np.int32)
    rank[[rows[name] for name in names]] = np.arange(len(names), dtype=np.int32)
    ordered = rank[np.asarray(which, dtype=np.int32)]
    order = np.argsort(ordered, kind="stable")
    counts = np.bincount(ordered, minlength=len(names))
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    size, long = len(lengths), np.asarray(lengths, dtype=np.float64)
    norms = _SATURATION * (1 - _LENGTH + _LENGTH * long / ((long.mean() if size else 1.0) or 1.0))
    texts_of = np.asarray(where, dtype=np.int32)[order]
    said = np.asarray(weights, dtype=np.float32)[order]
    rarity = np.repeat(np.log1p((size - counts + 0.5) / (counts + 0.5)), counts)
    gains = rarity * said * (_SATURATION + 1) / (said + norms[texts_of])
    terms = {name: row for row, name in enumerate(names)}
    return Postings(terms, starts, texts_of, gains.astype(np.float32), size)


def merged(fields: Sequence[tuple[float, Postings]]) -> Postings:
    """Make one list of several fields of the same texts, each with its weight."""
    names = sorted(set().union(*(field.terms for _, field in fields)))
    row_of = {name: row for row, name in enumerate(names)}
    rows = [_rows(field, row_of) for _, field in fields]
    texts = [field.texts for _, field in fields]
    gains = [field.gains * np.float32(weight) for weight, field in fields]
    keys = np.concatenate(rows) * np.int64(max(fields[0][1].size, 1)) + np.concatenate(texts)
    unique, where = np.unique(keys, return_inverse=True)
    summed = np.zeros(len(unique), dtype=np.float32)
    np.add.at(summed, where, np.concatenate(gains))
    in_row, in_text = np.divmod(unique, max(fields[0][1].size, 1))
    starts = np.searchsorted(in_row, np.arange(len(names) + 1)).astype(np.int64)
    return Postings(row_of, starts, in_text.astype(np.int32), summed, fields[0][1].size)


def _rows(field: Postings, row_of: Mapping[str, int]) -> NDArray[np.int64]:
    new = np.array([row_of[name] for name in field.terms], dtype=np.int64)
    return np.repeat(new, np.diff(field.starts))
