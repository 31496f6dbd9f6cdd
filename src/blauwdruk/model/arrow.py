"""An arrow between two places: one that depends on the other, or two that must agree."""

from __future__ import annotations

from pydantic import Field as Described

from blauwdruk.model.labelled import Labelled
from blauwdruk.model.value import Id, Place, Value


class ArrowKind(Labelled):
    """Single: depends on. Double: an agreement is needed (NN/g, method.md §1.5)."""

    DEPENDS = "depends", "hangt af van", "depends on"
    AGREEMENT = "agreement", "afspraak nodig", "agreement needed"


class Arrow(Value):
    """One arrow. A single arrow points from what depends to what it depends on."""

    id: Id
    start: Place = Described(alias="from")
    end: Place = Described(alias="to")
    kind: ArrowKind = ArrowKind.DEPENDS
    text: str = ""
