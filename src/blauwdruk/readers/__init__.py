"""From elsewhere: every other file here reads one foreign format.

What a reader gives is a proposal: the blueprint as it understood it, with a preview in words of what
went where and what was left out, so that a person can say yes before anything is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from blauwdruk.model import Blueprint
from blauwdruk.registry import Registry
from blauwdruk.words import Words


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a reader understood."""

    blueprint: Blueprint
    preview: tuple[Words, ...]
    """What it saw, a sentence each: "12 stappen in de kolommen", "rij 7: laag 'Kanaal'"."""
    left_out: tuple[Words, ...] = ()
    """What it could not place, with where it stood (row, column, sheet)."""


Read = Callable[[bytes], Proposal]


class NotUnderstood(ValueError):  # noqa: N818 - it reads as a sentence
    """The input is not what this reader reads; the sentence says what is wrong and what to do."""

    def __init__(self, text: Words) -> None:
        super().__init__(text.nl)
        self.text = text


@dataclass(frozen=True, slots=True)
class Reader:
    """One foreign format."""

    name: str
    title: Words
    suffixes: tuple[str, ...]
    read: Read


def reader(*, title: Words, suffixes: tuple[str, ...]) -> Callable[[Read], Reader]:
    """Turn a function into a reader; its name is the function's, and so the file's."""

    def made(read: Read) -> Reader:
        return Reader(read.__name__.replace("_", "-"), title, suffixes, read)

    return made


READERS: Registry[Reader] = Registry(__name__)
