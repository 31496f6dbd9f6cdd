"""Shelves of any size: the demo's voorzieningen again and again, each copy with other words in it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import numpy as np

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding.encoder import Vectors
from leefwereld.catalogue.finding.entry import Entry, entry_of
from leefwereld.catalogue.finding.words import frequencies, words_of

_OTHER = 3
"""One word in so many is another one in a copy: one that people use, and not too often."""
_SELDOM, _OFTEN = 1e-6, 1e-4


class QuickModel:
    """Vectors by chance, the same for the same text: what it costs to look is the same as with a real model."""

    name = "by chance"

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Give one row a text."""
        return np.stack([_row(text) for text in texts]) if texts else np.zeros((0, 384), dtype=np.float32)

    descriptions = questions


def _row(text: str) -> Vectors:
    row = np.random.default_rng(abs(hash(text))).standard_normal(384, dtype=np.float32)
    return np.asarray(row / np.linalg.norm(row), dtype=np.float32)


def shelf(size: int) -> Iterator[Entry]:
    """Give so many voorzieningen."""
    chance = random.Random(1)  # noqa: S311 - the same shelf every time
    usual = [word for word, share in frequencies().items() if _SELDOM < share < _OFTEN and word.isalpha()]
    ours = [entry_of(one) for one in shipped().provisions]
    for nr in range(size):
        one = ours[nr % len(ours)]
        if nr < len(ours):
            yield one
            continue

        def other(text: str) -> str:
            return " ".join(
                chance.choice(usual) if chance.randrange(_OTHER) == 0 else word for word in words_of(text)
            )

        yield Entry(
            f"{one.id}-{nr}",
            other(one.plain),
            other(one.formal),
            tuple(other(said) for said in one.phrases),
            one.theme,
        )
