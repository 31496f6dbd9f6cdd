"""Learning what tells the voorzieningen of a shelf apart (``meaning.py``), reading it in blocks.

What must be remembered of the blocks stands in files that have no name, so that a hundred thousand voorzieningen need
no more memory than the machine has to spare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding import rows
from leefwereld.catalogue.finding.apart import MOST, told_apart
from leefwereld.catalogue.finding.encoder import Encoder, Vectors
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.meaning import Lens, Meaning, averages_of, in_bytes, starts_of, unit

_SPREAD = 1.0
"""How much of the average spread is added in every direction, so that few phrases do not teach too much."""
_FORMAL, _PLAIN, _LEARNED, _TOLD_APART = 0.7, 0.5, 0.7, 1.0
_PROBES = 600
"""Phrases on which is measured how far each way of looking spreads its scores."""
_BLOCK = 256
"""Voorzieningen of which the texts are read at once."""


class _Moments:
    """What must be known of many vectors to tell their middle, and how far their products with another lie apart."""

    def __init__(self) -> None:
        self.many = 0
        self.total: NDArray[np.float64] = np.zeros(1)
        self.products: NDArray[np.float64] = np.zeros(1)

    def add(self, some: Vectors) -> None:
        self.many += len(some)
        self.total = self.total + some.sum(axis=0, dtype=np.float64)
        self.products = self.products + some.T @ some

    def spread(self, probes: Vectors) -> float:
        """Give how far the scores of one question lie apart, on average over the probes."""
        squares = np.einsum("pi,ij,pj->p", probes, self.products / self.many, probes, optimize=True)
        means = probes @ (self.total / self.many)
        return max(float(np.sqrt(np.maximum(squares - means**2, 0.0)).mean()), 1e-6)


@dataclass(slots=True)
class _Texts:
    """What the model made of all texts, in files."""

    starts: NDArray[np.int64]
    """Of the phrases of each voorziening."""
    asked: rows.Rows
    """The phrases; when there are none at all, the plain texts as if somebody asked them."""
    formal: rows.Rows
    plain: rows.Rows
    middles: list[Vectors] = field(default_factory=list)
    """Of each of these."""

    def said(self, block: slice) -> Vectors:
        """Give the phrases of a block without what they have in common."""
        begin, end = self.starts[block.start], self.starts[block.stop]
        return unit(self.asked.read(begin, end) - self.middles[0])

    def probes(self) -> Vectors:
        """Give a few hundred questions from all over the shelf."""
        return unit(self.asked.whole()[:: max(1, self.asked.many // _PROBES)] - self.middles[0])


def meaning_of(entries: Sequence[Entry], encoder: Encoder, *, folder: Path | None = None) -> Meaning:
    """Learn what tells these voorzieningen apart. Texts are encoded one by one: some 30 ms each.

    Args:
        entries: the shelf, read twice.
        encoder: the model.
        folder: where the vectors of phrases are laid at once, as ``phrases.npy``; without it in a file without a name.
    """
    if folder is not None:
        folder.mkdir(parents=True)
    with ExitStack() as files:
        asked, formal, plain = [files.enter_context(rows.spilled(np.float16, folder)) for _ in range(3)]
        texts = _Texts(starts_of(entries), asked, formal, plain)
        _read(entries, encoder, texts)
        shape = int(texts.starts[-1]), texts.plain.width
        place = rows.laid(folder / "phrases.npy", np.int8, shape) if folder else rows.spilled(np.int8)
        phrases = files.enter_context(place)
        averages, moments = _averages(texts, phrases)
        lens = _lens(texts, averages, moments)
        entry_vectors, scales, lens = _looked_at(texts, averages, lens, phrases.whole())
        return Meaning(
            model=encoder.name,
            middle=texts.middles[0],
            entries=entry_vectors,
            scales=scales,
            phrases=phrases.whole(),
            starts=texts.starts,
            spread=moments.spread(texts.probes()) if moments.many else 1.0,
            lens=lens,
        )


def _blocks(size: int) -> Iterator[slice]:
    return (slice(at, min(at + _BLOCK, size)) for at in range(0, size, _BLOCK))


def _read(entries: Sequence[Entry], encoder: Encoder, texts: _Texts) -> None:
    """Have all texts read by the model, once."""
    totals = [np.zeros(1) for _ in range(3)]
    for block in _blocks(len(entries)):
        some = entries[block]
        phrases = [phrase for entry in some for phrase in entry.phrases]
        made = (
            encoder.questions(phrases if texts.starts[-1] else [entry.plain for entry in some]),
            encoder.descriptions([entry.formal for entry in some]),
            encoder.descriptions([entry.plain for entry in some]),
        )
        for nr, (file, vectors) in enumerate(
            zip((texts.asked, texts.formal, texts.plain), made, strict=True)
        ):
            if len(vectors):
                file.add(vectors)
                totals[nr] = totals[nr] + vectors.sum(axis=0, dtype=np.float64)
    files = (texts.asked, texts.formal, texts.plain)
    texts.middles += [
        np.asarray(total / file.many, dtype=np.float32) for total, file in zip(totals, files, strict=True)
    ]


def _averages(texts: _Texts, phrases: rows.Rows) -> tuple[Vectors, _Moments]:
    """Give the average phrase of every voorziening, 0 without any, and lay all phrases in a byte a number."""
    averages = np.zeros((len(texts.starts) - 1, texts.plain.width), dtype=np.float32)
    moments = _Moments()
    for block in _blocks(len(averages)) if texts.starts[-1] else ():
        said = texts.said(block)
        phrases.add(np.round(said * 127))
        moments.add(said)
        averages[block] = averages_of(said, texts.starts[block.start : block.stop + 1])
    return averages, moments


def _lens(texts: _Texts, averages: Vectors, moments: _Moments) -> Lens:
    """Learn in which directions phrases of one voorziening differ from those of another."""
    size = averages.shape[1]
    _, formal, plain = texts.middles
    nothing = Lens(
        formal,
        plain,
        said=np.zeros(size, np.float32),
        apart=np.zeros((size, 0), np.float32),
        weights=np.zeros(3, np.float32),
    )
    if moments.many < size:  # fewer teach nothing but themselves
        return nothing
    counts = np.diff(texts.starts)
    within = moments.products / moments.many
    for block in _blocks(len(averages)):
        shares = np.sqrt(counts[block] / moments.many)[:, None] * averages[block]
        within -= shares.T @ shares
    within += _SPREAD * np.trace(within) / size * np.eye(size)
    apart = np.linalg.cholesky(np.linalg.inv(within)).astype(np.float32)
    middle = averages.sum(axis=0, dtype=np.float64) / max(int((counts > 0).sum()), 1)
    return replace(nothing, said=middle.astype(np.float32), apart=apart)


def _looked_at(
    texts: _Texts, averages: Vectors, lens: Lens, phrases: NDArray[np.int8]
) -> tuple[NDArray[np.int8], Vectors, Lens]:
    """Give one vector a voorziening with its scale, and the lens with what each part of such a vector weighs."""
    probes, size = texts.probes(), len(averages)

    def parts(block: slice) -> list[Vectors]:
        formal, plain = texts.formal.read(block.start, block.stop), texts.plain.read(block.start, block.stop)
        found = lens.parts(formal.astype(np.float32), plain.astype(np.float32), averages[block])
        return [*found, neighbours[block]] if neighbours is not None else found

    is_apart = bool(lens.apart.size) and size <= MOST
    neighbours = told_apart(phrases, np.diff(texts.starts)) if is_apart else None
    shares = (_FORMAL, _PLAIN, _LEARNED, _TOLD_APART)
    moments = [_Moments() for _ in shares]
    for block in _blocks(size):
        for nr, part in enumerate(parts(block)):
            moments[nr].add(part)
    weights = [
        share / of.spread(probes) if of.many else 0.0 for share, of in zip(shares, moments, strict=True)
    ]
    made, scales = np.empty(averages.shape, np.int8), np.empty(size, np.float32)
    for block in _blocks(size):
        made[block], scales[block] = in_bytes(weights, parts(block))
    later = (*weights[:2], weights[2] * (1 + (_TOLD_APART / _LEARNED if is_apart else 0)))
    return made, scales, replace(lens, weights=np.array(later, dtype=np.float32))
