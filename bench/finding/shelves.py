"""Shelves of any size: the demo's voorzieningen again and again, each copy with other words and other vectors.

To encode the texts of a hundred thousand voorzieningen takes the model a night. A copy therefore has the vectors that
came with the platform for what it is a copy of, each with noise of its own; what it costs to look is the same.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding import kept
from leefwereld.catalogue.finding.encoder import Vectors
from leefwereld.catalogue.finding.entry import Entry, entry_in
from leefwereld.catalogue.finding.words import frequencies

_OTHER = 0.3
"""So many words of a copy are other ones: that people use, and not too often."""
_SELDOM, _OFTEN = 1e-6, 1e-4
_NOISE = 0.03
"""How far each number of a copy's vector lies from the original, of numbers that are some 0.05 themselves."""


def bodies(size: int) -> Iterator[dict[str, Any]]:
    """Give so many voorzieningen as trees: the same shelf every time."""
    chance = random.Random(1)  # noqa: S311 - the same shelf every time
    usual = [word for word, share in frequencies().items() if _SELDOM < share < _OFTEN and word.isalpha()]
    ours = [one.model_dump(mode="json", by_alias=True, exclude_defaults=True) for one in shipped().provisions]

    def other(text: str) -> str:
        return " ".join(
            usual[int(chance.random() * len(usual))] if chance.random() < _OTHER else word
            for word in text.lower().split()
        )

    for nr in range(size):
        body = ours[nr % len(ours)]
        if nr >= len(ours):
            body = {
                **body,
                "id": f"{body['id'][:70]}-{nr}",
                "name": other(body["name"])[:120],
                "summary": other(body.get("summary", ""))[:400],
                "formal": other(body.get("formal", "")),
                "phrases": [other(said) for said in body["phrases"]],
            }
        yield body


class Noisy:
    """Vectors of a made-up shelf, asked for in its order: those of the original with noise."""

    name = "e5-small"

    def __init__(self) -> None:
        """Read what came with the platform."""
        with np.load(kept.shipped(self.name)) as told:
            rows = (told["vectors"] * told["scales"]).astype(np.float32)
        many = 2 * len(shipped().provisions)
        self._said, self._told = rows[:-many], rows[-many:].reshape(many // 2, 2, -1)
        self._asked = self._described = self._begin = self._end = 0
        self._chance = np.random.default_rng(1)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of the next phrases of the shelf."""
        at = np.arange(self._asked, self._asked + len(texts)) % len(self._said)
        self._asked += len(texts)
        return self._noisy(self._said[at])

    def descriptions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of the next voorzieningen: of their formal texts, and when asked again of their plain ones."""
        field = self._described % 2
        self._described += 1
        if field == 0:
            self._begin, self._end = self._end, self._end + len(texts)
        return self._noisy(self._told[np.arange(self._begin, self._end) % len(self._told), field])

    def _noisy(self, rows: Vectors) -> Vectors:
        noisy = rows + _NOISE * self._chance.standard_normal(rows.shape, dtype=np.float32)
        return np.asarray(noisy / np.linalg.norm(noisy, axis=1, keepdims=True), dtype=np.float32)


def entries(size: int) -> Iterator[Entry]:
    """Give the same shelf as the finder sees it."""
    return map(entry_in, bodies(size))


def questions(many: int) -> tuple[list[str], list[str]]:
    """Give what residents say, as it should be, and others with two letters that changed places."""
    chance = random.Random(2)  # noqa: S311 - the same questions every time
    said = [one.phrases[5] for one in shipped().provisions][:many]
    return said[::2], [_slipped(text, chance) for text in said[1::2]]


def _slipped(text: str, chance: random.Random) -> str:
    words = text.split()
    at = max(range(len(words)), key=lambda nr: (len(words[nr]), nr))
    word, place = words[at], chance.randrange(1, max(len(words[at]) - 2, 2))
    words[at] = word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :]
    return " ".join(words)
