"""Order: which things stay where they are, and how two new orders become one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import NamedTuple


def steady(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Give the most names that can stay in place while the others move around them."""
    place = {name: number for number, name in enumerate(before)}
    row = [name for name in after if name in place]
    ends: list[int] = []
    lasts: list[str] = []
    behind: dict[str, str] = {}
    for name in row:
        spot = bisect_left(ends, place[name])
        if spot:
            behind[name] = lasts[spot - 1]
        ends[spot : spot + 1] = [place[name]]
        lasts[spot : spot + 1] = [name]
    found: set[str] = set()
    name = lasts[-1] if lasts else ""
    while name:
        found.add(name)
        name = behind.get(name, "")
    return found


class Merged(NamedTuple):
    """One order made of two; ``clash`` when both sides changed it, each in its own way."""

    names: list[str]
    clash: bool


def merged(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str], keep: Collection[str]) -> Merged:
    """Make one order out of two that grew from the same base; ``mine`` leads when they clash.

    What only one side has comes after the neighbour that it had there. Where both put something behind
    the same neighbour, the smaller names come first, so that it does not matter who merges.
    """
    both = set(mine) & set(theirs) & set(keep)
    left, right = [one for one in mine if one in both], [one for one in theirs if one in both]
    old = [one for one in base if one in both]
    clash = False
    spine = left
    if left != right:
        left_moved = [one for one in left if one in set(old)] != old
        right_moved = [one for one in right if one in set(old)] != old
        clash = left_moved == right_moved
        if right_moved and not left_moved:
            spine = right
    groups = [_behind(mine, both, keep), _behind(theirs, both, keep)]
    row = chain(*([anchor, *_side_by_side(groups, anchor)] for anchor in ["", *spine]))
    return Merged([name for name in row if name], clash)


def _behind(row: Sequence[str], both: Collection[str], keep: Collection[str]) -> Mapping[str, list[str]]:
    """Give by each shared name what this side alone put behind it."""
    found: dict[str, list[str]] = {}
    anchor = ""
    for name in row:
        if name in both:
            anchor = name
        elif name in keep:
            found.setdefault(anchor, []).append(name)
    return found


def _side_by_side(groups: Sequence[Mapping[str, list[str]]], anchor: str) -> list[str]:
    return list(chain(*sorted(group.get(anchor, []) for group in groups)))
