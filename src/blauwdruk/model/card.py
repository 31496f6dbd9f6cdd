"""A card: one short text in one cell of the grid."""

from __future__ import annotations

from blauwdruk.model.labelled import Labelled
from blauwdruk.model.value import Id, Value


class Layer(Labelled):
    """How far ahead (method.md §1.3): what the law asks, what inspires, what we dare to dream."""

    BASE = "base", "basis", "base"
    INSPIRATION = "inspiration", "inspiratie", "inspiration"
    FUTURE = "future", "toekomst", "future"


class Card(Value):
    """One short text in one cell: an action, a pain, an idea, a question, something seen."""

    id: Id
    text: str
    by: str = ""
    """Who does it: a person, a team or a system."""
    layer: Layer = Layer.BASE
    based_on: tuple[Id, ...] = ()
    """Ids of evidence."""
