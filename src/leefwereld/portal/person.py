"""A person to call, on every page: the counter of the municipality, and where a door is open today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from leefwereld.catalogue.calling import COUNTER, GOVERNMENT, counter_of
from leefwereld.catalogue.place import Place
from leefwereld.portal.hours import Doors, doors

CLOSED = Doors()


@dataclass(frozen=True, slots=True)
class Person:
    """Who can always be called."""

    phone: str
    at: Place | None = None
    doors: Doors = CLOSED


def person_to_call(places: Sequence[Place], now: datetime) -> Person:
    """Give who to call in a town with these places."""
    counter = counter_of(places)
    return Person(counter.phone, counter, doors(counter, now)) if counter else Person(GOVERNMENT)


def open_first(places: Sequence[Place], now: datetime) -> tuple[Place, Doors] | None:
    """Give where a door is open now, or opens first."""
    known = [(place, doors(place, now)) for place in places]
    coming = [one for one in known if one[1].is_open or one[1].opens]
    return min(
        coming, key=lambda one: (not one[1].is_open, one[1].opens or now, one[0].id != COUNTER), default=None
    )
