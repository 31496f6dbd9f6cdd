"""Several things in one sentence: "techniek, beleid en meting"."""

from __future__ import annotations

from collections.abc import Iterable

from blauwdruk.words import Words


def listed(things: Iterable[Words | str]) -> Words:
    """Join things as people say them; a plain string reads the same in both languages."""
    both = [Words(thing, thing) if isinstance(thing, str) else thing for thing in things]
    return Words(_joined([each.nl for each in both], "en"), _joined([each.en for each in both], "and"))


def quoted(words: Iterable[str], *, at_most: int = 3) -> Words:
    """Join words between quotation marks, no more than a reader can hold."""
    return listed(f"‘{word}’" for word in list(words)[:at_most])


def _joined(things: list[str], last: str) -> str:
    if len(things) < 2:  # noqa: PLR2004 - one thing needs no joining
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"
