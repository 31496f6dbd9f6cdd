"""Tracks: how lines that run side by side stay out of each other's way."""

from __future__ import annotations

from collections.abc import Iterable

Reach = tuple[float, float]


def tracks(reaches: Iterable[Reach]) -> list[int]:
    """Give every reach the lowest track on which it meets no other, in the order given."""
    busy: list[list[Reach]] = []
    found = []
    for reach in reaches:
        track = next((at for at, those in enumerate(busy) if _free(reach, those)), len(busy))
        if track == len(busy):
            busy.append([])
        busy[track].append(reach)
        found.append(track)
    return found


def _free(reach: Reach, those: list[Reach]) -> bool:
    return all(reach[1] <= start or end <= reach[0] for start, end in those)
