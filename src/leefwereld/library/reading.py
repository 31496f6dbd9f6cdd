"""What a version says. A version never changes, so what was worked out for it once is kept in memory."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from blauwdruk.document import load
from blauwdruk.measures import Number, measured
from blauwdruk.model import Blueprint
from blauwdruk.rules import Finding, Setting, check

# About forty blueprints of ordinary size, with all that was worked out, are some tens of megabytes.
_KEPT = 40


@lru_cache(maxsize=_KEPT)
def blueprint_in(text: str) -> Blueprint:
    """Read a kept text.

    Raises:
        DocumentError: the text was kept by hand, not by ``actions.keep``.
    """
    return load(text)


@lru_cache(maxsize=_KEPT)
def findings_in(text: str, today: date) -> tuple[Finding, ...]:
    """Ask every rule about a kept text; some look at the day."""
    return tuple(check(blueprint_in(text), setting=Setting(today=today)))


@lru_cache(maxsize=_KEPT)
def numbers_in(text: str) -> dict[str, dict[str, Number]]:
    """Take every measure of a kept text, by measure and then by journey."""
    return measured(blueprint_in(text))
