"""From a text to a vector of what it means. Local models only: what a resident types never leaves the house.

Without a model we look by words alone, and nothing else changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Something that gives texts their vectors: unit length, one row a text."""

    name: str
    """Which model this is; vectors of two models are never compared."""

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what people ask, and of phrases in their words."""
        ...

    def descriptions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what the catalogue says."""
        ...


class EncoderError(Exception):
    """The model is not there or does not work; with a sentence for who keeps the platform running."""
