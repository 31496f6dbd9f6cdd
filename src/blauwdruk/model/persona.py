"""A persona: a person with a name, in a situation (method.md §1.2; S4: persona + haar situatie)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from blauwdruk.model.card import Card
from blauwdruk.model.labelled import Labelled
from blauwdruk.model.touchpoint import Channel
from blauwdruk.model.value import Id, Value


class PersonaRole(Labelled):
    """On which side of the table a persona sits."""

    RESIDENT = "resident", "inwoner", "resident"
    PROFESSIONAL = "professional", "professional", "professional"


class DigitalSkill(Labelled):
    """How handy somebody is with a computer and a phone."""

    NONE = "none", "geen", "none"
    LOW = "low", "weinig", "low"
    BASIC = "basic", "genoeg", "basic"
    GOOD = "good", "goed", "good"


class Urgency(Labelled):
    """Whether there is something acute, or time to look ahead."""

    ACUTE = "acute", "acuut", "acute"
    LOOKING_AHEAD = "looking_ahead", "vooruitkijken", "looking ahead"


class Domain(Labelled):
    """A part of the social domain that a question can touch."""

    DEBT = "debt", "geldzorgen", "money worries"
    INCOME = "income", "inkomen", "income"
    WORK = "work", "werk", "work"
    CARE = "care", "zorg", "care"
    YOUTH = "youth", "jeugd", "youth"
    HOUSING = "housing", "wonen", "housing"
    EDUCATION = "education", "onderwijs", "education"
    INTEGRATION = "integration", "inburgering", "integration"
    SPORT = "sport", "sport en meedoen", "sport and joining in"
    HEALTH = "health", "gezondheid", "health"


class Empathy(Value):
    """The empathy map: what the person thinks, sees, says and hears (method.md §1.2)."""

    thinks: tuple[str, ...] = ()
    sees: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    hears: tuple[str, ...] = ()


class Persona(Value):
    """A named person who stands for situations, pains and success factors of a group."""

    id: Id
    role: PersonaRole = PersonaRole.RESIDENT
    name: str
    age: int | None = None
    face: str = ""
    """Which drawn face: a number from 00 to 47 (24 and up have long hair); the id chooses when empty."""
    quote: str = ""
    situation: str = ""
    """What this person is in the middle of. Essential: a persona without it is half a persona (S4)."""
    household: str = ""
    about: str = ""
    """Who this is, in a few sentences."""
    question: str = ""
    """Hulpvraag: what this person asks, in the first person."""
    hobbies: tuple[str, ...] = ()
    motives: tuple[str, ...] = ()
    dreams: tuple[str, ...] = ()
    worries: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    pains: tuple[Card, ...] = ()
    """Knelpunten; steps say which of them they answer."""
    success_factors: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    """Why this person does something, or does not."""
    feelings: tuple[str, ...] = ()
    experiences: tuple[str, ...] = ()
    empathy: Empathy | None = None
    language_level: Literal["A1", "A2", "B1", "B2", "C1", "C2"] | None = None
    digital_skill: DigitalSkill | None = None
    channels: tuple[Channel, ...] = ()
    """How this person likes to be reached, dearest first."""
    informed_by: tuple[str, ...] = ()
    """Where this person looks for information."""
    urgency: Urgency | None = None
    domains: tuple[Domain, ...] = ()
    based_on: tuple[Id, ...] = ()
    """Ids of evidence; without it the persona is shown as an assumption."""
    checked_on: date | None = None
    """When somebody last looked whether this is still true."""
