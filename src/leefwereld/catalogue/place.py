"""Where to come by: a place with its opening hours (Place)."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from blauwdruk.model.value import Id
from leefwereld.catalogue.provision import Value

Hour = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""A time of the clock: ``09:00``."""


class Opening(Value):
    """Open on one day of the week, from until."""

    day: Literal["ma", "di", "wo", "do", "vr", "za", "zo"]
    opens: Hour
    closes: Hour


class Place(Value):
    """A counter, a library, a neighbourhood house: where somebody helps."""

    id: Id
    name: str
    street: str
    postcode: str
    town: str
    north: float | None = Field(default=None, ge=50, le=54)
    """Degrees of latitude (WGS 84); without, nobody reads how far it is."""
    east: float | None = Field(default=None, ge=3, le=8)
    """Degrees of longitude (WGS 84)."""
    hours: tuple[Opening, ...] = ()
    phone: str = ""
    step_free: bool = False
    """Whether a wheelchair gets in and around."""
    languages: tuple[str, ...] = ("nl",)
    """In which somebody there helps: two letters each (ISO 639-1)."""
    note: str = ""
    """What a visitor should know: "U hoeft geen afspraak te maken."."""
    note_english: str = ""
    note_simple: str = ""
    """The same in Dutch of level A2."""

    @property
    def is_on_map(self) -> bool:
        """Whether we know where it is, so that it can be drawn and measured to."""
        return self.north is not None

    @model_validator(mode="after")
    def _is_one_spot(self) -> Self:
        if (self.north is None) != (self.east is None):
            raise ValueError("a spot has both a latitude and a longitude")
        return self
