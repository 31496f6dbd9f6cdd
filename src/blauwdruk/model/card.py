"""A card: one short text in one cell of the grid."""

from __future__ import annotations

from enum import StrEnum

from blauwdruk.model.value import Id, Value
from blauwdruk.words import Words


class Layer(StrEnum):
    """How far ahead (method.md §1.3): what the law asks, what inspires, what we dare to dream."""

    BASE = "base"
    INSPIRATION = "inspiration"
    FUTURE = "future"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _LABELS[self]


_LABELS = {
    Layer.BASE: Words("basis", "base"),
    Layer.INSPIRATION: Words("inspiratie", "inspiration"),
    Layer.FUTURE: Words("toekomst", "future"),
}


class Card(Value):
    """One short text in one cell: an action, a pain, an idea, a question, something seen."""

    id: Id
    text: str
    by: str = ""
    """Who does it: a person, a team or a system."""
    layer: Layer = Layer.BASE
    based_on: tuple[Id, ...] = ()
    """Ids of evidence."""
