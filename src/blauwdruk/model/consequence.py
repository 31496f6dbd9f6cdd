"""A consequence (consequentie): what must be arranged for a step to be real."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field as Described

from blauwdruk.model.card import Layer
from blauwdruk.model.value import Duration, Id, Place, Value
from blauwdruk.words import Words


class Aspect(StrEnum):
    """The twelve areas that every step must answer (method.md §1.4, requirement 8; S3)."""

    FUNCTION = "function"
    TECHNOLOGY = "technology"
    DATA = "data"
    CONTENT = "content"
    ORGANISATION = "organisation"
    PROCESS = "process"
    AGREEMENT = "agreement"
    POLICY = "policy"
    LAW = "law"
    MEASUREMENT = "measurement"
    STEERING = "steering"
    UPKEEP = "upkeep"

    @property
    def label(self) -> Words:
        """The word on the screen, unless a team gave it another (``Blueprint.labels``)."""
        return _ASPECTS[self]


_ASPECTS = {
    Aspect.FUNCTION: Words("functionaliteit", "functionality"),
    Aspect.TECHNOLOGY: Words("techniek", "technology"),
    Aspect.DATA: Words("gegevens", "data"),
    Aspect.CONTENT: Words("content", "content"),
    Aspect.ORGANISATION: Words("organisatie", "organisation"),
    Aspect.PROCESS: Words("processen", "processes"),
    Aspect.AGREEMENT: Words("afspraken", "agreements"),
    Aspect.POLICY: Words("beleid", "policy"),
    Aspect.LAW: Words("wet en privacy", "law and privacy"),
    Aspect.MEASUREMENT: Words("meting", "measurement"),
    Aspect.STEERING: Words("sturing", "steering"),
    Aspect.UPKEEP: Words("beheer", "upkeep"),
}


class Reader(StrEnum):
    """The three readers of a blueprint (Routekaart Financiële Zorgen, method.md §1.3; requirement 12)."""

    POLICY_LAW = "policy_law"
    INFORMATION = "information"
    COMMUNICATION = "communication"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _READERS[self][0]

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """The aspects that this reader looks at first."""
        return _READERS[self][1]


_READERS = {
    Reader.POLICY_LAW: (
        Words("beleid en juridisch", "policy and law"),
        (Aspect.POLICY, Aspect.LAW, Aspect.AGREEMENT, Aspect.ORGANISATION, Aspect.STEERING),
    ),
    Reader.INFORMATION: (
        Words("informatie en data", "information and data"),
        (Aspect.FUNCTION, Aspect.TECHNOLOGY, Aspect.DATA, Aspect.PROCESS, Aspect.MEASUREMENT, Aspect.UPKEEP),
    ),
    Reader.COMMUNICATION: (
        Words("communicatie", "communication"),
        (Aspect.CONTENT, Aspect.ORGANISATION, Aspect.AGREEMENT),
    ),
}


class Verdict(StrEnum):
    """Whether it can (haalbaarheid): ● kan, ◐ kan als, ○ kan niet."""

    CAN = "can"
    CAN_IF = "can_if"
    CANNOT = "cannot"
    UNKNOWN = "unknown"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _VERDICTS[self]


_VERDICTS = {
    Verdict.CAN: Words("kan", "can"),
    Verdict.CAN_IF: Words("kan, als", "can, if"),
    Verdict.CANNOT: Words("kan niet", "cannot"),
    Verdict.UNKNOWN: Words("nog niet bekend", "not known yet"),
}


class Status(StrEnum):
    """How far the work is."""

    OPEN = "open"
    AGREED = "agreed"
    BUILDING = "building"
    DONE = "done"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _STATUSES[self]


_STATUSES = {
    Status.OPEN: Words("open", "open"),
    Status.AGREED: Words("afgesproken", "agreed"),
    Status.BUILDING: Words("in de maak", "being made"),
    Status.DONE: Words("klaar", "done"),
}


class Ground(StrEnum):
    """Grondslag: on what ground data may be processed (AVG art. 6; requirement 13)."""

    LAW = "law"
    PUBLIC_TASK = "public_task"
    CONSENT = "consent"
    CONTRACT = "contract"
    VITAL_INTEREST = "vital_interest"
    LEGITIMATE_INTEREST = "legitimate_interest"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _GROUNDS[self]


_GROUNDS = {
    Ground.LAW: Words("wettelijke plicht", "legal obligation"),
    Ground.PUBLIC_TASK: Words("publieke taak", "public task"),
    Ground.CONSENT: Words("toestemming", "consent"),
    Ground.CONTRACT: Words("overeenkomst", "contract"),
    Ground.VITAL_INTEREST: Words("vitaal belang", "vital interest"),
    Ground.LEGITIMATE_INTEREST: Words("gerechtvaardigd belang", "legitimate interest"),
}


class Privacy(Value):
    """The privacy consequence as a form, not a text (requirement 13; AVG art. 5, 6, 30)."""

    data: tuple[str, ...] = ()
    giver: str = Described("", alias="from")
    taker: str = Described("", alias="to")
    ground: Ground | None = None
    article: str = ""
    """The law and article that the ground rests on."""
    keeper: str = ""
    """Verwerkingsverantwoordelijke: who answers for the data."""
    keep: Duration | None = None
    """How long it is kept."""
    across_domains: bool = False
    """The data was gathered for another law than it is used for here."""
    consent_because: str = ""
    """Why consent is free here after all: the signs that the AP gave in February 2024."""


class ReverseTest(Value):
    """An objection in the order of the omgekeerde toets (Stimulansz; requirement 7): law comes last."""

    effect: str = ""
    """What effect do we want for this resident?"""
    value: str = ""
    """Which value of the law (grondwaarde) does that serve?"""
    short_term: str = ""
    long_term: str = ""
    """What does a yes or a no do, soon and later?"""
    law: str = ""
    """And only then: what does the law allow?"""


class Consequence(Value):
    """What must be arranged for one step, in one aspect, and by whom (S3 step 3; requirements 8, 13, 14)."""

    id: Id
    step: Place
    """``journey/step``, such as ``ideaal/intake``."""
    aspect: Aspect
    text: str = ""
    none: bool = False
    """"Bewust geen": the team looked, and nothing needs to be arranged."""
    owner: str = ""
    """The team, department or partner who arranges it."""
    verdict: Verdict = Verdict.UNKNOWN
    reason: str = ""
    """Why it cannot, or what it takes before it can."""
    article: str = ""
    """For law: the article that says so."""
    objection: ReverseTest | None = None
    status: Status = Status.OPEN
    due: date | None = None
    kind: Literal["condition", "work"] = "work"
    """Randvoorwaarde (governance, communication, upkeep) or work to build (S3 step 5)."""
    layer: Layer = Layer.BASE
    privacy: Privacy | None = None
    based_on: tuple[Id, ...] = ()
