"""What a version says. A version never changes, so what was worked out for it once is kept in memory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache, wraps
from threading import Lock
from typing import TypeVar, TypeVarTuple

from blauwdruk.document import load
from blauwdruk.measures import Number, measured
from blauwdruk.model import Blueprint
from blauwdruk.rules import Finding, Setting, check

# About forty blueprints of ordinary size, with all that was worked out, are some tens of megabytes.
_KEPT = 40
# So many are worked out at the same time.
_AT_ONCE = 8
T = TypeVar("T")
Asked = TypeVarTuple("Asked")


def _once(work: Callable[[*Asked], T]) -> Callable[[*Asked], T]:
    """Work it out once, also when twenty people open the same large document in the same second."""
    known = lru_cache(maxsize=_KEPT)(work)
    doors = [Lock() for _ in range(_AT_ONCE)]

    @wraps(work)
    def worked_out(*args: *Asked) -> T:
        with doors[hash(args) % _AT_ONCE]:
            return known(*args)

    return worked_out


@_once
def blueprint_in(text: str) -> Blueprint:
    """Read a kept text.

    Raises:
        DocumentError: the text was kept by hand, not by ``actions.keep``.
    """
    return load(text)


@_once
def findings_in(text: str, today: date) -> tuple[Finding, ...]:
    """Ask every rule about a kept text; some look at the day."""
    return tuple(check(blueprint_in(text), setting=Setting(today=today)))


@_once
def numbers_in(text: str) -> dict[str, dict[str, Number]]:
    """Take every measure of a kept text, by measure and then by journey."""
    return measured(blueprint_in(text))
