"""A person to call, on every page: the counter of the municipality, and where a door is open today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from leefwereld.catalogue.place import Place
from leefwereld.portal.hours import Doors, doors

COUNTER = "stadhuis"
"""The key of the place whose phone is the municipality's own."""
CLOSED = Doors()
_GOVERNMENT = "1400"
"""Of the whole government (Informatie Rijksoverheid): leads on to any municipality."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who can always be called."""

    phone: str
    at: Place | None = None
    doors: Doors = CLOSED


def person_to_call(places: Sequence[Place], now: datetime) -> Person:
    """Give who to call in a town with these places."""
    with_phone = [place for place in places if place.phone]
    counter = next((place for place in with_phone if place.id == COUNTER), None) or next(
        iter(with_phone), None
    )
    return Person(counter.phone, counter, doors(counter, now)) if counter else Person(_GOVERNMENT)


def open_first(places: Sequence[Place], now: datetime) -> tuple[Place, Doors] | None:
    """Give where a door is open now, or opens first."""
    known = [(place, doors(place, now)) for place in places]
    coming = [one for one in known if one[1].is_open or one[1].opens]
    return min(
        coming, key=lambda one: (not one[1].is_open, one[1].opens or now, one[0].id != COUNTER), default=None
    )
