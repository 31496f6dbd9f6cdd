"""Whom to call: the numbers that help in acute danger, and the municipality's own.

112; 113 Zelfmoordpreventie (Wet op de publieke gezondheid art. 6d lid 5); Veilig Thuis (Wmo 2015 art. 4.1.1); and the
municipality, for who has no food or no roof today.
"""

from __future__ import annotations

from collections.abc import Sequence

from leefwereld.catalogue.place import Place
from leefwereld.catalogue.vocabulary import Peril

COUNTER = "stadhuis"
"""The key of the place whose phone is the municipality's own."""
GOVERNMENT = "1400"
"""Of the whole government (Informatie Rijksoverheid): leads on to any municipality."""
_NUMBERS = {
    Peril.MEDICAL: ("112",),
    Peril.SUICIDE: ("113", "0800-0113", "112"),
    Peril.CHILD_UNSAFE: ("0800-2000", "112"),
    Peril.VIOLENCE: ("0800-2000", "112"),
}


def counter_of(places: Sequence[Place]) -> Place | None:
    """Give the place of a municipality that is called when nothing else is known."""
    with_phone = [place for place in places if place.phone]
    return next((place for place in with_phone if place.id == COUNTER), next(iter(with_phone), None))


def numbers_in(peril: Peril, own: str = GOVERNMENT) -> tuple[str, ...]:
    """Give whom to call in a danger, the first number first; where the municipality must help, its own."""
    return _NUMBERS.get(peril, (own,))
