"""Comparing one vector with very many that are kept in a byte a number."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_AT_ONCE = 128
"""Rows of a product: so few that no library shares them among threads, which wait for each other on a busy machine,
and that their numbers never leave the processor's own store."""


def product(rows: NDArray[np.int8], vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give the product of every row with a vector."""
    said = np.empty(len(rows), dtype=np.float32)
    some = np.empty((_AT_ONCE, len(vector)), dtype=np.float32)
    for begin in range(0, len(said), _AT_ONCE):
        few = some[: len(said) - begin]
        np.copyto(few, rows[begin : begin + _AT_ONCE])
        np.dot(few, vector, out=said[begin : begin + _AT_ONCE])
    return said
