"""A consequence (consequentie): what must be arranged for a step to be real."""

from __future__ import annotations

from datetime import date

from pydantic import Field as Described

from blauwdruk.model.card import Layer
from blauwdruk.model.labelled import Labelled
from blauwdruk.model.value import Duration, Id, Place, Value


class Aspect(Labelled):
    """The twelve areas that every step must answer (method.md §1.4, requirement 8; S3)."""

    FUNCTION = "function", "functionaliteit", "functionality"
    TECHNOLOGY = "technology", "techniek", "technology"
    DATA = "data", "gegevens", "data"
    CONTENT = "content", "content", "content"
    ORGANISATION = "organisation", "organisatie", "organisation"
    PROCESS = "process", "processen", "processes"
    AGREEMENT = "agreement", "afspraken", "agreements"
    POLICY = "policy", "beleid", "policy"
    LAW = "law", "wet en privacy", "law and privacy"
    MEASUREMENT = "measurement", "meting", "measurement"
    STEERING = "steering", "sturing", "steering"
    UPKEEP = "upkeep", "beheer", "upkeep"


class Reader(Labelled):
    """The three readers of a blueprint (Routekaart Financiële Zorgen, method.md §1.3; requirement 12)."""

    POLICY_LAW = "policy_law", "beleid en juridisch", "policy and law"
    INFORMATION = "information", "informatie en data", "information and data"
    COMMUNICATION = "communication", "communicatie", "communication"

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """The aspects that this reader looks at first."""
        return _LOOKED_AT[self]


_LOOKED_AT = {
    Reader.POLICY_LAW: (Aspect.POLICY, Aspect.LAW, Aspect.AGREEMENT, Aspect.ORGANISATION, Aspect.STEERING),
    Reader.INFORMATION: (
        Aspect.FUNCTION,
        Aspect.TECHNOLOGY,
        Aspect.DATA,
        Aspect.PROCESS,
        Aspect.MEASUREMENT,
        Aspect.UPKEEP,
    ),
    Reader.COMMUNICATION: (Aspect.CONTENT, Aspect.ORGANISATION, Aspect.AGREEMENT),
}


class Verdict(Labelled):
    """Whether it can (haalbaarheid)."""

    CAN = "can", "kan", "can"
    CAN_IF = "can_if", "kan, als", "can, if"
    CANNOT = "cannot", "kan niet", "cannot"
    UNKNOWN = "unknown", "nog niet bekend", "not known yet"

    @property
    def sign(self) -> str:
        """One letter that stands before its label: ● can, ◐ can if, ○ cannot, · not known yet."""
        return _SIGNS[self]


_SIGNS = {Verdict.CAN: "●", Verdict.CAN_IF: "◐", Verdict.CANNOT: "○", Verdict.UNKNOWN: "·"}


class Status(Labelled):
    """How far the work is."""

    OPEN = "open", "open", "open"
    AGREED = "agreed", "afgesproken", "agreed"
    BUILDING = "building", "in de maak", "being made"
    DONE = "done", "klaar", "done"


class ConsequenceKind(Labelled):
    """Randvoorwaarde (governance, communication, upkeep) or work to build (S3 step 5)."""

    CONDITION = "condition", "randvoorwaarde", "condition"
    WORK = "work", "werk", "work"


class Ground(Labelled):
    """Grondslag: on what ground data may be processed (AVG art. 6; requirement 13)."""

    LAW = "law", "wettelijke plicht", "legal obligation"
    PUBLIC_TASK = "public_task", "publieke taak", "public task"
    CONSENT = "consent", "toestemming", "consent"
    CONTRACT = "contract", "overeenkomst", "contract"
    VITAL_INTEREST = "vital_interest", "vitaal belang", "vital interest"
    LEGITIMATE_INTEREST = "legitimate_interest", "gerechtvaardigd belang", "legitimate interest"


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
    kind: ConsequenceKind = ConsequenceKind.WORK
    layer: Layer = Layer.BASE
    privacy: Privacy | None = None
    based_on: tuple[Id, ...] = ()
