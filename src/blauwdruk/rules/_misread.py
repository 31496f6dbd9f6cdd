"""Words that residents read as something else, each with what to write and who found it.

From research with residents, published by Dutch municipalities (CC0).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from blauwdruk.rules._vocabulary import Vocabulary, entries_in, found_in, vocabulary, words_in

_ANYWHERE = """
    ontvangen: ‘verstuurd op’ of ‘verwachte uitslag op’|Groningen 2023, 31 inwoners
    contributie: ‘geld voor de club’ of ‘lesgeld’|Utrecht 2024, 20 inwoners
    aangesloten: ‘doet mee’|Utrecht 2024, 20 inwoners
    besteed, besteden: ‘uitgegeven’ of ‘uitgeven’|Utrecht 2024, 20 inwoners
    bewijs van inschrijving: ‘papier waarop staat dat uw kind lid is’|Utrecht 2024, 20 inwoners
    inschrijfbewijs: ‘papier waarop staat dat uw kind lid is’|Utrecht 2024, 20 inwoners
    spelregels: ‘zo werkt het’|Utrecht 2024, 17 inwoners
    identiteitsbewijs: ‘uw eigen paspoort’ of ‘het paspoort van uw kind’|Utrecht 2024, 17 inwoners
    notificatie, notificaties: ‘melding’|VNG 2024
"""
_ALONE = """
    samenwerken: wat iemand hier kan doen, zoals ‘iemand laten meekijken’|Groningen 2025, 27 inwoners
    lopend, lopende: wat er nu gebeurt en wanneer u iets hoort|Groningen 2023, 31 inwoners
    open, afgerond, afgeronde: wat er nu gebeurt en wanneer u iets hoort|Groningen 2023, 31 inwoners
    lopende aanvragen, open aanvragen, afgeronde aanvragen: wat er nu gebeurt|Groningen 2023, 31 inwoners
    voortgang: wat er al gelukt is|VNG en Den Haag 2026
    producten, mijn producten: hoe mensen het zelf noemen, zoals ‘mijn huis’|VNG 2024
    mijn berichten, mijn vragen: wie er schreef en waarover|Groningen 2025, 27 inwoners
"""
_MONEY = {"geld", "bedrag", "euro", "uitkering", "toeslag", "loon", "salaris", "inkomen"}


@dataclass(frozen=True, slots=True)
class Misread:
    """One word, what to write instead, and who found that it is misread."""

    word: str
    instead: str
    found_by: str


def misread_in(text: str) -> Iterator[Misread]:
    """Give the misread words of a text. Money may be received; only a request or letter is misread so."""
    about_money = not _MONEY.isdisjoint(words_in(text))
    for word, meaning in found_in(text, _anywhere()).items():
        if not (word == "ontvangen" and about_money):
            yield _told(word, meaning)


def misread_alone(label: str) -> Iterator[Misread]:
    """Give the word when it stands alone on a button, in a menu or as a state."""
    short = " ".join(words_in(label))
    if short in _alone():
        yield _told(short, _alone()[short])


def _told(word: str, meaning: str) -> Misread:
    instead, _, found_by = meaning.partition("|")
    return Misread(word, instead, found_by)


@cache
def _anywhere() -> Vocabulary:
    return vocabulary(entries_in(_ANYWHERE))


@cache
def _alone() -> dict[str, str]:
    return entries_in(_ALONE)
