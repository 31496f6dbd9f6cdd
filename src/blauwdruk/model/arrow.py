"""An arrow between two places: one that depends on the other, or two that must agree."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field as Described

from blauwdruk.model.value import Id, Place, Value
from blauwdruk.words import Words


class ArrowKind(StrEnum):
    """Single: depends on. Double: an agreement is needed (NN/g, method.md §1.5)."""

    DEPENDS = "depends"
    AGREEMENT = "agreement"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _LABELS[self]


_LABELS = {
    ArrowKind.DEPENDS: Words("hangt af van", "depends on"),
    ArrowKind.AGREEMENT: Words("afspraak nodig", "agreement needed"),
}


class Arrow(Value):
    """One arrow. A single arrow points from what depends to what it depends on."""

    id: Id
    start: Place = Described(alias="from")
    end: Place = Described(alias="to")
    kind: ArrowKind = ArrowKind.DEPENDS
    text: str = ""
