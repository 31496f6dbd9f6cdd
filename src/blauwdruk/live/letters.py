"""Letters: the smallest edits between two texts or lists, and the edits of two people joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Any, NamedTuple

_AT_MOST = 250_000
"""Pairs of letters that are compared; in a longer text first its sentences are, and then what differs in them."""
_SENTENCES = re.compile(r"[^.!?\n]*[.!?\n]*")
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class Edit(NamedTuple):
    """Replace ``before[start:end]`` by ``new``."""

    start: int
    end: int
    new: Any


def edits(before: Sequence[Any], after: Sequence[Any]) -> list[Edit]:
    """Give the edits that make one text (or list) of another, from the front; what stays is not touched."""
    first = _same(before, after)
    last = _same(before[first:][::-1], after[first:][::-1])
    old, new = before[first : len(before) - last], after[first : len(after) - last]
    if not old and not new:
        return []
    if len(old) * len(new) <= _AT_MOST:
        return [Edit(first + i, first + j, new[k:m]) for i, j, k, m in _differing(old, new)]
    if isinstance(old, str) and isinstance(new, str):
        return _behind(first, _by_part(old, new, (_SENTENCES, _WORDS)))
    return [Edit(first, first + len(old), new)]


def joined(before: Sequence[Any], after: Sequence[Any], now: Sequence[Any]) -> Any:
    """Make the edits from ``before`` to ``after`` in ``now``, which grew from ``before`` as well."""
    if now == before:
        return after
    places = _places(before, now)
    gone: set[int] = set()
    come: dict[int, Any] = {}
    for start, end, new in edits(before, after):
        gone |= {places[at] for at in range(start, end) if at in places}
        neighbour = next((places[at] for at in range(start - 1, -1, -1) if at in places), -1)
        come[neighbour + 1] = come.get(neighbour + 1, now[:0]) + new
    made = now[:0]
    for at in range(len(now) + 1):
        made = made + come.get(at, now[:0]) + (now[at : at + 1] if at not in gone else now[:0])
    return made


def _places(before: Sequence[Any], now: Sequence[Any]) -> dict[int, int]:
    """Give for everything of ``before`` that is still in ``now`` where it is there."""
    found: dict[int, int] = {}
    at = shift = 0
    for start, end, new in [*edits(before, now), Edit(len(before), len(before), now[:0])]:
        found |= {one: one + shift for one in range(at, start)}
        shift += len(new) - (end - start)
        at = end
    return found


def _same(one: Sequence[Any], other: Sequence[Any]) -> int:
    """Give how many stand at the front of both."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _differing(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int, int, int]]:
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(i, j, k, m) for tag, i, j, k, m in found if tag != "equal"]


def _by_part(old: str, new: str, ways: Sequence[re.Pattern[str]]) -> list[Edit]:
    """Compare two long texts part by part; a very long one that is all different is replaced."""
    if not ways:
        return [Edit(0, len(old), new)]
    parts, others = ways[0].findall(old), ways[0].findall(new)
    if len(parts) * len(others) > _AT_MOST:
        return _by_part(old, new, ways[1:])
    starts = [0, *accumulate(len(part) for part in parts)]
    found: list[Edit] = []
    for i, j, k, m in _differing(parts, others):
        mine, theirs = "".join(parts[i:j]), "".join(others[k:m])
        small = len(mine) * len(theirs) <= _AT_MOST
        found += _behind(starts[i], edits(mine, theirs) if small else _by_part(mine, theirs, ways[1:]))
    return found


def _behind(start: int, those: list[Edit]) -> list[Edit]:
    return [Edit(start + one.start, start + one.end, one.new) for one in those]
