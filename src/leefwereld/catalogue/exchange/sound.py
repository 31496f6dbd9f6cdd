"""What fits every field, but cannot be so: told with the field, before anything of it is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from blauwdruk.words import Words
from leefwereld.catalogue.exchange.taken import quoted
from leefwereld.catalogue.provision import Provision

_NO_VALUES = frozenset(
    [
        "nan",
        "infinity",
        "-infinity",
        "#n/a",
        "#null!",
        "#div/0!",
        "#ref!",
        "#num!",
        "#value!",
        "#name?",
        "#waarde!",
        "#verw!",
        "#naam?",
        "#deel/0!",
        "#getal!",
    ]
)
"""What a program or a spreadsheet writes where it had no value."""
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Control signs, and signs that turn the order in which a text is read."""
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


def unsound(value: Provision) -> Iterator[tuple[tuple[str | int, ...], Words]]:
    """Give what cannot be so of a voorziening, each with its field."""
    yield from _texts((), value.model_dump(mode="json", by_alias=True))
    if value.valid_from and value.valid_to and value.valid_to < value.valid_from:
        yield ("valid_to",), _before(value.valid_to.isoformat(), value.valid_from.isoformat())
    ages = value.ages
    if ages and ages.from_ is not None and ages.to is not None and ages.to < ages.from_:
        yield ("ages", "to"), _before(str(ages.to), str(ages.from_))
    if value.contact and _SCHEME.match(value.contact.web) and not _WEB.fullmatch(value.contact.web.strip()):
        yield ("contact", "web"), _NO_WEB
    if value.id in value.together_with:
        yield ("together_with",), _ITSELF


def _texts(path: tuple[str | int, ...], told: Any) -> Iterator[tuple[tuple[str | int, ...], Words]]:
    if isinstance(told, str):
        if found := _UNSEEN.search(told):
            yield path, _unseen(f"U+{ord(found[0]):04X}")
        elif told.strip().casefold() in _NO_VALUES:
            yield path, _no_value(told)
        return
    inside = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    for key, one in inside:
        yield from _texts((*path, key), one)


def _before(ends: str, begins: str) -> Words:
    return Words(
        f"Dit eindigt ({ends}) voordat het begint ({begins}). Wissel ze om, of verbeter er een.",
        f"This ends ({ends}) before it begins ({begins}). Swap them, or mend one.",
    )


def _unseen(sign: str) -> Words:
    return Words(
        f"Hier staat een onzichtbaar teken ({sign}) dat een tekst anders laat lijken dan hij is. Typ de tekst opnieuw.",
        f"Here is an unseen sign ({sign}) that makes a text look other than it is. Type the text again.",
    )


def _no_value(told: str) -> Words:
    return Words(
        f"{quoted(told)} schrijft een programma waar het geen waarde had. Laat het leeg, of vul het in.",
        f"A program writes {quoted(told)} where it had no value. Leave it empty, or fill it in.",
    )


_NO_WEB = Words(
    "Dit is geen webadres. Schrijf het adres van de pagina, zoals https://voorbeeld.nl.",
    "This is no web address. Write that of the page, such as https://example.org.",
)
_ITSELF = Words(
    "Deze voorziening staat bij zichzelf als vaak samen nodig. Haal haar daar weg.",
    "This voorziening stands beside itself as often needed together. Take it away there.",
)
