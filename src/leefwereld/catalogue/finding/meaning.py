"""Looking by meaning: what is asked beside what was said by others, as vectors.

The vectors of a small model all point the same way, and its largest differences are of style, not of need. Both are
taken out: vectors are centred, and the phrases of all voorzieningen together teach which directions tell one need
from another (linear discriminant analysis, Fisher 1936; Rao 1948). The averages of a voorziening's phrases so
seen, its plain text and its formal text become one vector each, so that the size of a catalogue costs one product.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding.encoder import Encoder, Vectors
from leefwereld.catalogue.finding.entry import Entry

_SPREAD = 1.0
"""How much of the average spread is added in every direction, so that few phrases do not teach too much."""
_FORMAL, _PLAIN, _LEARNED = 0.7, 0.5, 1.0
_PROBES = 600
"""Phrases on which is measured how far each way of looking spreads its scores."""
_NEAREST, _NEXT = 0.6, 0.4
"""What the nearest phrase weighs beside the two after it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that is needed to compare a question with every voorziening."""

    model: str
    middle: Vectors
    """What all questions have in common; taken off each."""
    entries: Vectors
    """One vector a voorziening."""
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
        return np.asarray(self.entries @ direction, dtype=np.float32)

    def nearest(self, direction: Vectors, entries: NDArray[np.intp]) -> tuple[Vectors, NDArray[np.int64]]:
        """Give how near the phrases of some voorzieningen come, and which phrase comes nearest (-1 without any)."""
        counts = (self.starts[entries + 1] - self.starts[entries]).astype(np.int64)
        likeness = np.full((len(entries), max(int(counts.max(initial=0)), 1)), -np.inf, dtype=np.float32)
        places = np.arange(likeness.shape[1])[None] < counts[:, None]
        rows = (self.starts[entries][:, None] + np.arange(likeness.shape[1])[None])[places]
        likeness[places] = self.phrases[rows].astype(np.float32) @ (direction / np.float32(127))
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
    said = [phrase for entry in entries for phrase in entry.phrases]
    starts = np.cumsum([0, *(len(entry.phrases) for entry in entries)], dtype=np.int64)
    asked = encoder.questions(said or [entry.plain for entry in entries])
    middle = asked.mean(axis=0)
    phrases = _unit(asked - middle) if said else asked[:0]
    formal = _centred(encoder.descriptions([entry.formal for entry in entries]))
    plain = _centred(encoder.descriptions([entry.plain for entry in entries]))
    probes = phrases[:: max(1, len(phrases) // _PROBES)] if said else plain
    parts = [(formal, _FORMAL), (plain, _PLAIN)]
    if len(said) >= phrases.shape[1]:  # fewer teach nothing but themselves
        parts.append((_learned(phrases, starts), _LEARNED))
    return Meaning(
        model=encoder.name,
        middle=middle,
        entries=sum((weight / _spread(probes @ part.T)) * part for part, weight in parts).astype(np.float32),  # type: ignore[union-attr]
        phrases=np.round(phrases * 127).astype(np.int8),
        starts=starts,
        spread=_spread(probes @ phrases.T) if said else 1.0,
    )


def _learned(phrases: Vectors, starts: NDArray[np.int64]) -> Vectors:
    """Give for every voorziening the direction in which its phrases differ from those of the others."""
    counts = np.diff(starts)
    sums = np.add.reduceat(np.vstack([phrases, np.zeros_like(phrases[:1])]), starts[:-1], axis=0)
    sums[counts == 0] = 0
    averages = sums / np.maximum(counts, 1)[:, None]
    off = phrases - np.repeat(averages, counts, axis=0)
    within = off.T @ off / len(phrases)
    within += _SPREAD * np.trace(within) / len(within) * np.eye(len(within), dtype=within.dtype)
    told_apart = np.linalg.cholesky(np.linalg.inv(within.astype(np.float64)))
    seen = averages @ told_apart
    seen -= seen[counts > 0].mean(axis=0)
    seen[counts == 0] = 0
    return np.asarray(_unit(seen) @ told_apart.T, dtype=np.float32)


def _centred(vectors: Vectors) -> Vectors:
    return _unit(vectors - vectors.mean(axis=0))


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)


def _spread(scores: Vectors) -> float:
    """Give how far the scores of one question lie apart, on average."""
    return max(float(scores.std(axis=1).mean()), 1e-6)
