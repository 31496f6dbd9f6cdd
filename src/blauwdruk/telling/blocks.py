"""Blocks: what a page is made of, before it is HTML, PDF or slides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the whole."""

    level: int
    text: str
    anchor: str = ""
    """Where a link can land: the address of the thing, with hyphens."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

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
    """A drawing with its text alternative. A poster has a size of its own, in millimetres."""

    svg: str
    alt: str
    kind: str = "figure"
    """``figure``, ``face`` or ``poster``."""
    width: float = 0
    height: float = 0


Block = Heading | Paragraph | Quote | Bullets | Facts | Table | Picture


def prose(text: str) -> tuple[Block, ...]:
    """Give text as blocks: an empty line parts paragraphs, lines that start with "- " are a list."""
    found: list[Block] = []
    for part in text.strip().split("\n\n"):
        lines = [line.strip() for line in part.splitlines() if line.strip()]
        items = tuple(line[2:] for line in lines if line.startswith("- "))
        plain = " ".join(line for line in lines if not line.startswith("- "))
        if plain:
            found.append(Paragraph(plain))
        if items:
            found.append(Bullets(items))
    return tuple(found)
