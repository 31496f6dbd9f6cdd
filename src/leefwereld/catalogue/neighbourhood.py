"""Where somebody lives, as roughly as she would say it: a neighbourhood, with the first digits of its postcodes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from blauwdruk.model.value import Id
from leefwereld.catalogue.provision import Value

Digits = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{3}$")]
"""The four digits of a postcode: no letters and no number, so never one front door."""


class Neighbourhood(Value):
    """A part of a town, and the middle of it."""

    id: Id
    name: str
    town: str
    postcodes: tuple[Digits, ...]
    north: float = Field(ge=50, le=54)
    """Degrees of latitude (WGS 84)."""
    east: float = Field(ge=3, le=8)
    """Degrees of longitude (WGS 84)."""
