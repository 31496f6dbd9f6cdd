"""Positions: short texts between which another always fits, so that order is never a number.

A position is a fraction between 0 and 1 in the digits below, written without "0."; compare positions as
plain texts. The last digit is never the first one, or nothing would fit before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_POSITION = re.compile(r"[0-9A-Za-z]{0,199}[1-9A-Za-z]")


def is_position(found: object) -> bool:
    """Say whether this is a position; a stranger's document can hold anything."""
    return isinstance(found, str) and _POSITION.fullmatch(found) is not None


def between(left: str, right: str | None) -> str:
    """Give a position between two others; an empty ``left`` is the beginning, ``None`` the end.

    Raises:
        ValueError: there is nothing between them: ``left`` does not come before ``right``.
    """
    if right is not None and left >= right:
        raise ValueError(f"nothing fits between {left!r} and {right!r}")
    made, at_the_end = "", right is None
    while True:
        place = len(made)
        low = _DIGITS.index(left[place]) if place < len(left) else 0
        high = _BASE if right is None else _DIGITS.index(right[place])
        if high - low > 1:
            return made + _DIGITS[low + 1 if at_the_end else (low + high) // 2]
        made += _DIGITS[low]
        if high > low:
            right = None


def spread(left: str, right: str | None, many: int) -> list[str]:
    """Give so many positions between two others, in order and short.

    Raises:
        ValueError: there is nothing between them.
    """
    if many == 0:
        return []
    if right is None:
        found = [between(left, None)]
        while len(found) < many:
            found.append(between(found[-1], None))
        return found
    middle = between(left, right)
    before = (many - 1) // 2
    return [*spread(left, middle, before), middle, *spread(middle, right, many - 1 - before)]


def placed(names: Sequence[str], held: Mapping[str, object]) -> dict[str, str]:
    """Give new positions for those names that must move, or came, for this order; the most stay where they are."""
    steady = _steady([name for name in names if is_position(held.get(name))], held)
    found: dict[str, str] = {}
    left, waiting = "", list[str]()
    for name in names:
        if name not in steady:
            waiting.append(name)
            continue
        right = str(held[name])
        found.update(zip(waiting, spread(left, right, len(waiting)), strict=True))
        left, waiting = right, []
    found.update(zip(waiting, spread(left, None, len(waiting)), strict=True))
    return found


def _steady(names: Sequence[str], held: Mapping[str, object]) -> set[str]:
    """Give the longest row of names whose positions already go up."""
    ends: list[str] = []
    lasts: list[str] = []
    behind: dict[str, str] = {}
    for name in names:
        position = str(held[name])
        spot = bisect_left(ends, position)
        if spot:
            behind[name] = lasts[spot - 1]
        ends[spot : spot + 1] = [position]
        lasts[spot : spot + 1] = [name]
    found: set[str] = set()
    name = lasts[-1] if lasts else ""
    while name:
        found.add(name)
        name = behind.get(name, "")
    return found
