"""Looking by meaning: what is asked beside what was said by others, as vectors.

The vectors of a small model all point the same way, and its largest differences are of style, not of need. Both are
taken out: vectors are centred, and the phrases of all voorzieningen together teach which directions tell one need
from another (linear discriminant analysis, Fisher 1936; Rao 1948), and which tell neighbours apart (``apart.py``).
The averages of a voorziening's phrases so seen, its plain text and its formal text become one vector each, so that
the size of a catalogue costs one product: of whole numbers of a byte, a little at a time, so that memory and the
processor's own store hold it. What was learned of a whole catalogue (``learning.py``) is kept as a lens, through
which a voorziening that comes later is looked at too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding.encoder import Encoder, Vectors
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.product import product

_NEAREST, _NEXT = 0.6, 0.4
"""What the nearest phrase weighs beside the two after it."""


@dataclass(frozen=True, slots=True)
class Lens:
    """How a voorziening of this catalogue is looked at: what was learned of all of them."""

    formal: Vectors
    """What all formal texts have in common; taken off each."""
    plain: Vectors
    said: Vectors
    """The same of the average phrases."""
    apart: Vectors
    """The directions in which phrases of one voorziening differ from those of another; none when too few taught it."""
    weights: Vectors
    """What its formal text, its plain text and its average phrase weigh."""

    def parts(self, formal: Vectors, plain: Vectors, averages: Vectors) -> list[Vectors]:
        """Give what is looked at of some voorzieningen: their texts, and how their phrases differ from others'."""
        texts = [unit(formal - self.formal), unit(plain - self.plain)]
        if not self.apart.size:
            return texts
        seen = np.asarray((averages - self.said) @ self.apart, dtype=np.float32)
        seen[~averages.any(axis=1)] = 0
        return [*texts, np.asarray(unit(seen) @ self.apart.T, dtype=np.float32)]


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
    lens: Lens
    later: Meaning | None = None
    """Of voorzieningen that came later: they stand behind these."""

    def direction(self, vector: Vectors) -> Vectors:
        """Give a question's vector as it is compared here."""
        centred: Vectors = unit(vector[None] - self.middle)[0]
        return centred

    def scores(self, direction: Vectors) -> Vectors:
        """Give how alike a question and every voorziening are."""
        scores = np.asarray(product(self.entries, direction) * self.scales, dtype=np.float32)
        return scores if self.later is None else np.concatenate([scores, self.later.scores(direction)])

    def nearest(self, direction: Vectors, entries: NDArray[np.intp]) -> tuple[Vectors, NDArray[np.int64]]:
        """Give how near the phrases of some voorzieningen come, and which phrase comes nearest (-1 without any)."""
        if self.later is None:
            return self._nearest(direction, entries)
        is_later = entries >= len(self.scales)
        near, which = np.empty(len(entries), np.float32), np.empty(len(entries), np.int64)
        near[~is_later], which[~is_later] = self._nearest(direction, entries[~is_later])
        near[is_later], which[is_later] = self.later.nearest(direction, entries[is_later] - len(self.scales))
        return near, which

    def _nearest(self, direction: Vectors, entries: NDArray[np.intp]) -> tuple[Vectors, NDArray[np.int64]]:
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


def beside(meaning: Meaning, entries: Sequence[Entry], encoder: Encoder) -> Meaning:
    """Look at voorzieningen that came later as at those of a catalogue; what it taught stays as it was."""
    starts = starts_of(entries)
    phrases = [phrase for entry in entries for phrase in entry.phrases]
    said = (
        unit(encoder.questions(phrases) - meaning.middle)
        if phrases
        else meaning.phrases[:0].astype(np.float32)
    )
    formal = encoder.descriptions([entry.formal for entry in entries])
    plain = encoder.descriptions([entry.plain for entry in entries])
    parts = meaning.lens.parts(formal, plain, averages_of(said, starts))
    vectors, scales = in_bytes(meaning.lens.weights.tolist(), parts)
    in_a_byte = np.round(said * 127).astype(np.int8)
    return replace(meaning, entries=vectors, scales=scales, phrases=in_a_byte, starts=starts)


def starts_of(entries: Sequence[Entry]) -> NDArray[np.int64]:
    """Give where the phrases of each voorziening begin; one longer than there are voorzieningen."""
    return np.cumsum([0, *(len(entry.phrases) for entry in entries)], dtype=np.int64)


def averages_of(said: Vectors, starts: NDArray[np.int64]) -> Vectors:
    """Give the average of the phrases of each voorziening; 0 without any."""
    begins, counts = starts[:-1] - starts[0], np.diff(starts)[:, None]
    padded = np.vstack([said, np.zeros_like(said, shape=(1, said.shape[1]))])
    sums = np.add.reduceat(padded, begins, axis=0)
    return np.asarray(np.where(counts > 0, sums, 0) / np.maximum(counts, 1), dtype=np.float32)


def in_bytes(weights: Sequence[float], parts: Sequence[Vectors]) -> tuple[NDArray[np.int8], Vectors]:
    """Give the sum of parts in a byte a number, and what 1 stands for in each row."""
    whole = sum((weight * part for weight, part in zip(weights, parts, strict=False)), np.float32(0))
    scales = np.maximum(np.abs(whole).max(axis=1), 1e-9) / 127
    return np.round(whole / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def unit(vectors: Vectors) -> Vectors:
    """Give the same directions at length 1."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)
