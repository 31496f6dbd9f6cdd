"""An indicator: what will tell that a milestone or step works, with baseline and target."""

from __future__ import annotations

from datetime import date

from blauwdruk.model.value import Id, Place, Value


class Reading(Value):
    """One time that it was measured."""

    on: date
    value: float
    people: int | None = None
    text: str = ""


class Indicator(Value):
    """What we look at, where it stood, where it should be and how we measure (requirement 19)."""

    id: Id
    at: Place
    """``journey/phase`` or ``journey/step``."""
    title: str
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    how: str = ""
    readings: tuple[Reading, ...] = ()
