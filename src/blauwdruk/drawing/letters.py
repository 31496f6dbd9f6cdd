"""Letters: how wide a text really is, and where its lines break.

Widths come from the shipped font itself (``assets/widths.json``, thousandths of an em), so that what
is drawn anywhere is what was measured here. Sizes and widths are in CSS pixels.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from blauwdruk.shipped import shipped
from blauwdruk.words import Language

if TYPE_CHECKING:
    from pyphen import Pyphen  # type: ignore[import-untyped]

Weight = Literal[400, 600]
LEADING = 1.28
"""The distance between two lines, in ems."""
RISE = 0.82
"""From the top of a line to the feet of its letters, in ems."""
_SPARE = 0.98
"""Letters that stand together may take a hair more than they do alone."""
_WIDE = 1400
"""An emoji or a sign that the font does not have: wider than any of them in practice."""
_OTHER = 800
_LONGEST = 120
"""A longer row of letters is no word."""
_ADDRESS = frozenset("/@_")
"""What has one of these is no word either: it breaks without a hyphen."""


@cache
def _widths(weight: Weight) -> dict[str, int]:
    tables: dict[str, dict[str, int]] = json.loads(shipped("widths.json"))
    return tables["semibold" if weight == 600 else "regular"]  # noqa: PLR2004


@lru_cache(maxsize=1 << 16)
def _ems(text: str, weight: Weight) -> int:
    known = _widths(weight)
    return sum(known.get(letter) or (_WIDE if letter > "\u1fff" else _OTHER) for letter in text)


def width(text: str, size: float, weight: Weight = 400) -> float:
    """Give the width of a text on one line."""
    return _ems(text, weight) * size / 1000


@lru_cache(maxsize=1 << 14)
def wrapped(
    text: str, room: float, size: float, weight: Weight = 400, language: Language = "nl"
) -> tuple[str, ...]:
    """Break a text into lines that are never wider than ``room``; nothing of the text is lost.

    A word that is too wide by itself is hyphenated, and cut between letters where that is not enough.
    """
    limit = room / size * 1000 * _SPARE
    space = _ems(" ", weight)
    lines: list[str] = []
    line: list[str] = []
    used = -space
    for word in text.split():
        wide = _ems(word, weight)
        used += space + wide
        if used <= limit:
            line.append(word)
            continue
        if line:
            lines.append(" ".join(line))
        *full, rest = _broken(word, limit, weight, language) if wide > limit else [word]
        lines += full
        line, used = [rest], _ems(rest, weight)
    return (*lines, " ".join(line)) if line else tuple(lines)


def _broken(word: str, limit: float, weight: Weight, language: Language) -> list[str]:
    parts: list[str] = []
    start, left = 0, _ems(word, weight)
    whole = len(word) <= _LONGEST and _ADDRESS.isdisjoint(word)
    while left > limit:
        at, hyphen = _syllable(word[start:], limit, weight, language) if whole else (0, "")
        at = at or _letters(word[start : start + _LONGEST], limit, weight)
        cut = word[start : start + at]
        parts.append(cut + hyphen)
        start, left = start + at, left - _ems(cut, weight)
    return [*parts, word[start:]]


def _syllable(word: str, limit: float, weight: Weight, language: Language) -> tuple[int, str]:
    """Find the last syllable that fits."""
    hyphen = _ems("-", weight)
    for at in reversed(_hyphenator(language).positions(word)):
        if _ems(word[:at], weight) + hyphen <= limit:
            return at, "" if word[at - 1] == "-" else "-"
    return 0, ""


def _letters(word: str, limit: float, weight: Weight) -> int:
    used = 0
    for at, letter in enumerate(word):
        used += _ems(letter, weight)
        if used > limit:
            return max(at, 1)
    return len(word)


@cache
def _hyphenator(language: Language) -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang="en_GB" if language == "en" else "nl_NL")
