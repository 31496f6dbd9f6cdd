"""Agendas: those that are ready to use, and how an agenda that somebody typed is understood.

The times are those that teams work with (docs/explanation/method.md §1.8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from blauwdruk.words import Language, Words
from leefwereld.workshop.models import Item

LONGEST = 40
"""So many things fit in one session."""
_MINUTES = 240
_LINE = re.compile(r"^\s*(?:(?P<first>\d{1,3})\s*(?:min(?:uten|utes|\.)?)?\b)?[\s.|:–-]*(?P<title>.+?)\s*$")
_KINDS = {
    Item.Kind.WRITE: ("stil", "schrijf", "silent", "write"),
    Item.Kind.CLUSTER: ("groepeer", "ophangen", "verzamel", "cluster", "group", "post"),
    Item.Kind.VOTE: ("stem", "stip", "vote", "dot"),
    Item.Kind.BREAK: ("pauze", "lunch", "break"),
}


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing on an agenda that is not kept yet."""

    minutes: int
    title: str
    kind: Item.Kind


@dataclass(frozen=True, slots=True)
class Agenda:
    """An agenda that is ready to use."""

    title: Words
    about: Words
    items: tuple[tuple[int, Words], ...]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(minutes for minutes, _ in self.items)

    def text(self, language: Language) -> str:
        """Give it as people type it: a line for each item, minutes first."""
        return "\n".join(f"{minutes} {title.into(language)}" for minutes, title in self.items)


_WRITE = Words("Stil schrijven", "Silent writing")
_POST = Words("Ophangen en groeperen", "Post and group")
_DISCUSS = Words("Bespreken", "Discuss")
_VOTE = Words("Stemmen met twee stippen", "Vote with two dots")
_AGREE = Words("Besluiten en acties", "Decisions and actions")
_BREAK = Words("Pauze", "Break")

AGENDAS: Mapping[str, Agenda] = {
    "ideeen": Agenda(
        Words("Ideeën ophalen", "Collect ideas"),
        Words(
            "Eerst schrijft iedereen voor zichzelf, dan pas praten jullie.",
            "First everybody writes alone, only then you talk.",
        ),
        ((10, _WRITE), (10, _POST), (15, _DISCUSS), (5, _VOTE), (5, _AGREE)),
    ),
    "klantreis": Agenda(
        Words("Een ideale klantreis maken", "Make an ideal journey"),
        Words(
            "Anderhalf uur: van één persona in één situatie naar stappen die beter kunnen.",
            "An hour and a half: from one persona in one situation to steps that can be better.",
        ),
        (
            (5, Words("Welkom: wie is er, en wie mist er?", "Welcome: who is here, and who is missing?")),
            (15, Words("De persona en de situatie", "The persona and the situation")),
            (10, Words("Stil schrijven: wat zou hier helpen?", "Silent writing: what would help here?")),
            (10, _POST),
            (10, _BREAK),
            (20, Words("De stappen van de ideale reis", "The steps of the ideal journey")),
            (10, _VOTE),
            (10, _AGREE),
        ),
    ),
    "balie": Agenda(
        Words("Toetsen bij de uitvoering", "Check with practice"),
        Words(
            "Drie vragen aan wie er elke dag mee werkt, samen aan tafel en niet per mail.",
            "Three questions to those who work with it every day, at one table and not by mail.",
        ),
        (
            (10, Words("Samen de klantreis lezen", "Read the journey together")),
            (
                10,
                Words(
                    "Stil schrijven: klopt dit met wat er echt gebeurt?",
                    "Silent writing: is this what really happens?",
                ),
            ),
            (15, Words("Waar loopt het anders, en waarom?", "Where does it go differently, and why?")),
            (10, _AGREE),
        ),
    ),
    "ochtend": Agenda(
        Words("Meelezen door andere gemeenten", "Review by other municipalities"),
        Words(
            "Een ochtend van 9.00 tot 12.30 uur, met mensen die de blauwdruk nog niet kennen.",
            "A morning from 9.00 to 12.30, with people who do not know the blueprint yet.",
        ),
        (
            (15, Words("Welkom: wie is er, en wie mist er?", "Welcome: who is here, and who is missing?")),
            (60, Words("De klantreis nalopen, stap voor stap", "Walk through the journey, step by step")),
            (15, _BREAK),
            (
                15,
                Words(
                    "Stil schrijven: wat zou bij ons anders gaan?",
                    "Silent writing: what would differ with us?",
                ),
            ),
            (20, _POST),
            (55, _DISCUSS),
            (10, _VOTE),
            (20, _AGREE),
        ),
    ),
}


def planned(text: str) -> list[Planned]:
    """Read an agenda, a line for each item: ``10 Stil schrijven``. A line without minutes takes ten."""
    return list(_understood(text))[:LONGEST]


def _understood(text: str) -> Iterator[Planned]:
    for line in text.splitlines():
        found = _LINE.match(line)
        if found:
            minutes = min(max(int(found["first"] or 10), 1), _MINUTES)
            yield Planned(minutes, found["title"][:160], _kind(found["title"]))


def _kind(title: str) -> Item.Kind:
    start = title.casefold()
    return next((kind for kind, words in _KINDS.items() if start.startswith(words)), Item.Kind.TALK)
