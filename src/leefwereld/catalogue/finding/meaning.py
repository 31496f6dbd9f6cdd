"""Looking by meaning: what is asked beside what was said by others, as vectors.

The vectors of a small model all point the same way, and its largest differences are of style, not of need. Both are
taken out: vectors are centred, and the phrases of all voorzieningen together teach which directions tell one need
from another (linear discriminant analysis, Fisher 1936; Rao 1948), and which tell neighbours apart (``apart.py``).
The averages of a voorziening's phrases so seen, its plain text and its formal text become one vector each, so that
the size of a catalogue costs one product: of whole numbers of a byte, a little at a time, so that memory and the
processor's own store hold it.

Learning reads the phrases in blocks and keeps what it must remember of them in a file that has no name, so that a
hundred thousand voorzieningen need no more memory than the machine has to spare.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from tempfile import TemporaryFile

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding.apart import MOST, told_apart
from leefwereld.catalogue.finding.encoder import Encoder, Vectors
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.product import product

_SPREAD = 1.0
"""How much of the average spread is added in every direction, so that few phrases do not teach too much."""
_FORMAL, _PLAIN, _LEARNED, _TOLD_APART = 0.7, 0.5, 0.7, 1.0
_PROBES = 600
"""Phrases on which is measured how far each way of looking spreads its scores."""
_BLOCK = 512
"""Voorzieningen of which the phrases are learned from at once."""
_NEAREST, _NEXT = 0.6, 0.4
"""What the nearest phrase weighs beside the two after it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that is needed to compare a question with every voorziening."""

    model: str
    middle: Vectors
    """What all questions have in common; taken off each."""
    entries: NDArray[np.int8]
    """One vector a voorziening, 127 for the largest number in it."""
    scales: Vectors
    """What 1 stands for in the vector of each voorziening."""
    phrases: NDArray[np.int8]
    """One vector a phrase, 127 for 1."""
    starts: NDArray[np.int64]
    """Where the phrases of each voorziening begin; one longer than there are voorzieningen."""
    spread: float
    """How far phrase scores lie apart on an average question."""

    def direction(self, vector: Vectors) -> Vectors:
        """Give a question's vector as it is compared here."""
        centred: Vectors = _unit(vector[None] - self.middle)[0]
        return centred

    def scores(self, direction: Vectors) -> Vectors:
        """Give how alike a question and every voorziening are."""
        return np.asarray(product(self.entries, direction) * self.scales, dtype=np.float32)

    def nearest(self, direction: Vectors, entries: NDArray[np.intp]) -> tuple[Vectors, NDArray[np.int64]]:
        """Give how near the phrases of some voorzieningen come, and which phrase comes nearest (-1 without any)."""
        counts = (self.starts[entries + 1] - self.starts[entries]).astype(np.int64)
        likeness = np.full((len(entries), max(int(counts.max(initial=0)), 1)), -np.inf, dtype=np.float32)
        places = np.arange(likeness.shape[1])[None] < counts[:, None]
        rows = (self.starts[entries][:, None] + np.arange(likeness.shape[1])[None])[places]
        likeness[places] = product(self.phrases[rows], direction / np.float32(127))
        which = np.where(counts > 0, likeness.argmax(axis=1), -1)
        ordered = -np.sort(-likeness, axis=1)[:, :3]
        best = ordered[:, 0]
        following = ordered[:, 1:]
        following = np.where(np.isfinite(following), following, best[:, None])
        rest = following.mean(axis=1) if following.shape[1] else best
        near = np.where(counts > 0, (_NEAREST * best + _NEXT * rest) / self.spread, 0.0)
        return near.astype(np.float32), which.astype(np.int64)


def meaning_of(entries: Sequence[Entry], encoder: Encoder) -> Meaning:
    """Learn what tells these voorzieningen apart. Texts are encoded one by one: some 30 ms each."""
    said = _said(entries, encoder)
    formal = _centred(encoder.descriptions([entry.formal for entry in entries]))
    plain = _centred(encoder.descriptions([entry.plain for entry in entries]))
    parts = [(formal, _FORMAL), (plain, _PLAIN)]
    if said is None:
        middle, probes = encoder.questions([entry.plain for entry in entries]).mean(axis=0), plain
    else:
        middle, probes = said.middle, said.probes
        if len(said.phrases) >= said.phrases.shape[1]:  # fewer teach nothing but themselves
            parts.append((_learned(said), _LEARNED))
            if len(entries) <= MOST:
                parts.append((told_apart(said.phrases, said.counts), _TOLD_APART))
    whole = sum((weight / _spread(probes, _moments(part)) * part for part, weight in parts), np.float32(0))
    scales = np.maximum(np.abs(whole).max(axis=1), 1e-9) / 127
    return Meaning(
        model=encoder.name,
        middle=middle,
        entries=np.round(whole / scales[:, None]).astype(np.int8),
        scales=scales.astype(np.float32),
        phrases=said.phrases if said else np.zeros((0, formal.shape[1]), dtype=np.int8),
        starts=_starts(entries),
        spread=_spread(probes, said.moments) if said else 1.0,
    )


@dataclass(frozen=True, slots=True)
class _Moments:
    """What is to be known of many vectors to tell how far apart they lie in any direction."""

    many: int
    average: NDArray[np.float64]
    products: NDArray[np.float64]
    """The average of the products of every two numbers of a vector."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What residents say of every voorziening, centred."""

    middle: Vectors
    phrases: NDArray[np.int8]
    averages: Vectors
    """Of the phrases of each voorziening; 0 without any."""
    counts: NDArray[np.int64]
    probes: Vectors
    moments: _Moments


def _starts(entries: Sequence[Entry]) -> NDArray[np.int64]:
    return np.cumsum([0, *(len(entry.phrases) for entry in entries)], dtype=np.int64)


def _said(entries: Sequence[Entry], encoder: Encoder) -> _Said | None:
    """Read all phrases in blocks: once for what they have in common, and then for what is left without it."""
    starts = _starts(entries)
    many = int(starts[-1])
    if not many:
        return None
    blocks = [(at, min(at + _BLOCK, len(entries))) for at in range(0, len(entries), _BLOCK)]
    with TemporaryFile() as file:
        asked, total = None, 0.0
        for begin, end in blocks:
            some = encoder.questions([one for entry in entries[begin:end] for one in entry.phrases])
            if asked is None:
                asked = np.memmap(file, np.float16, "w+", shape=(many, some.shape[1]))
            asked[starts[begin] : starts[end]] = some
            total = total + some.sum(axis=0, dtype=np.float64)
        assert asked is not None  # noqa: S101 - there are phrases, so there was a block
        middle = np.asarray(total / many, dtype=np.float32)
        phrases = np.empty(asked.shape, dtype=np.int8)
        averages = np.zeros((len(entries), asked.shape[1]), dtype=np.float32)
        counts, products = np.diff(starts), np.zeros((asked.shape[1],) * 2)
        for begin, end in blocks:
            rows = _unit(asked[starts[begin] : starts[end]] - middle)
            phrases[starts[begin] : starts[end]] = np.round(rows * 127)
            products += rows.T @ rows
            padded = np.vstack([rows, np.zeros_like(middle)[None]])
            sums = np.add.reduceat(padded, starts[begin:end] - starts[begin], axis=0)
            averages[begin:end] = np.where(counts[begin:end, None] > 0, sums, 0)
        average = averages.sum(axis=0, dtype=np.float64) / many
        averages /= np.maximum(counts, 1)[:, None]
        probes = _unit(asked[:: max(1, many // _PROBES)] - middle)
    return _Said(middle, phrases, averages, counts, probes, _Moments(many, average, products / many))


def _learned(said: _Said) -> Vectors:
    """Give for every voorziening the direction in which its phrases differ from those of the others."""
    shares = np.sqrt(said.counts / said.moments.many)[:, None] * said.averages
    within = said.moments.products - (shares.T @ shares)
    within += _SPREAD * np.trace(within) / len(within) * np.eye(len(within))
    told_apart = np.linalg.cholesky(np.linalg.inv(within)).astype(np.float32)
    seen = said.averages @ told_apart
    seen -= seen[said.counts > 0].mean(axis=0)
    seen[said.counts == 0] = 0
    return np.asarray(_unit(seen) @ told_apart.T, dtype=np.float32)


def _centred(vectors: Vectors) -> Vectors:
    return _unit(vectors - vectors.mean(axis=0))


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)


def _moments(rows: Vectors) -> _Moments:
    return _Moments(
        len(rows), rows.mean(axis=0, dtype=np.float64), (rows.T @ rows / len(rows)).astype(np.float64)
    )


def _spread(probes: Vectors, of: _Moments) -> float:
    """Give how far the scores of one question lie apart, on average over the probes."""
    squares = np.einsum("pi,ij,pj->p", probes, of.products, probes, optimize=True)
    return max(float(np.sqrt(np.maximum(squares - (probes @ of.average) ** 2, 0.0)).mean()), 1e-6)
