"""A notice: what the reader of a live document should know, because two people did something at once."""

from __future__ import annotations

from dataclasses import dataclass

from blauwdruk.words import Words


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that stands elsewhere, is called otherwise or is left out; the document itself still holds it."""

    address: str
    """Of the thing that it is about, or of the nearest that still stands."""
    text: Words
