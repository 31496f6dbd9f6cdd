"""The ribbon: feelings as one smooth curve that never rises above or falls below what was felt.

Monotone cubic interpolation (Fritsch and Carlson, 1980).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]


def smooth(points: Sequence[Point]) -> str:
    """Give the path through the points, from left to right; between two points it stays between them."""
    if not points:
        return ""
    slopes = _slopes(points)
    start_x, start_y = points[0]
    parts = [f"M{start_x:.1f} {start_y:.1f}"]
    for (x, y), (to_x, to_y), slope, to_slope in zip(points, points[1:], slopes, slopes[1:], strict=False):
        third = (to_x - x) / 3
        parts.append(
            f"C{x + third:.1f} {y + slope * third:.1f} {to_x - third:.1f} {to_y - to_slope * third:.1f}"
            f" {to_x:.1f} {to_y:.1f}"
        )
    return "".join(parts)


def turning(values: Sequence[int]) -> set[int]:
    """Give the indexes of the peaks and valleys, the first and the last point included.

    Of a flat top or bottom only the first point counts.
    """
    changes = [0, *(index for index in range(1, len(values)) if values[index] != values[index - 1])]
    found = {0, changes[-1]} if values else set()
    for before, here, after in zip(changes, changes[1:], changes[2:], strict=False):
        if (values[here] > values[before]) == (values[here] > values[after]):
            found.add(here)
    return found


def _slopes(points: Sequence[Point]) -> list[float]:
    steep = [(to_y - y) / (to_x - x) for (x, y), (to_x, to_y) in pairwise(points)]
    if not steep:
        return [0.0]
    inner = [_between(left, right) for left, right in pairwise(steep)]
    return [0.0, *inner, 0.0]


def _between(left: float, right: float) -> float:
    """The harmonic mean keeps the curve between its points; at a peak or valley it lies flat."""
    return 0.0 if left * right <= 0 else 2 * left * right / (left + right)
