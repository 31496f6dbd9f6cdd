"""Blocks: what a page is made of, before it is HTML, PDF or slides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from blauwdruk.words import Language, Words

_HYPHEN = "- "


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the whole."""

    level: int
    text: str
    anchor: str = ""
    """Where a link can land: the address of the thing, with hyphens."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a single line break in it is a line break on the page."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what they say."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and a head; the first cell of each row names the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with its text alternative. A poster has a size of its own, in CSS pixels."""

    svg: str
    alt: str
    kind: str = "figure"
    """``figure``, ``face`` or ``poster``."""
    width: float = 0
    height: float = 0


Block = Heading | Paragraph | Quote | Bullets | Facts | Table | Picture


def prose(text: str) -> tuple[Paragraph | Bullets, ...]:
    """Give text as blocks: an empty line parts paragraphs, lines that start with "- " are a list."""
    found: list[Paragraph | Bullets] = []
    for kind, lines in groupby((line.strip() for line in text.splitlines()), key=_kind):
        if kind == "item":
            found.append(Bullets(tuple(line.removeprefix(_HYPHEN) for line in lines)))
        elif kind == "line":
            found.append(Paragraph("\n".join(lines)))
    return tuple(found)


def _kind(line: str) -> str:
    if line.startswith(_HYPHEN):
        return "item"
    return "line" if line else "empty"


def bullets(items: Iterable[str]) -> Iterator[Bullets]:
    """Give a list; nothing when there is nothing in it."""
    found = tuple(items)
    if found:
        yield Bullets(found)


def facts(rows: Iterable[tuple[Words, str]], language: Language) -> Iterator[Facts]:
    """Give labels with what they say; a label that says nothing is left out."""
    said = tuple((label.into(language), text) for label, text in rows if text)
    if said:
        yield Facts(said)


def table(
    caption: str, head: Sequence[Words], rows: Iterable[tuple[str, ...]], language: Language
) -> Iterator[Table]:
    """Give a table; a column in which nothing is said is left out, and so is a table without rows."""
    found = tuple(rows)
    told = [at for at in range(len(head)) if at == 0 or any(row[at] for row in found)]
    if found:
        yield Table(
            caption,
            tuple(head[at].into(language) for at in told),
            tuple(tuple(row[at] for at in told) for row in found),
        )
