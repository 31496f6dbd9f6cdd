"""A session (werksessie): who was at the table when this blueprint was made."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from blauwdruk.model.value import Id, Value
from blauwdruk.words import Words


class Discipline(StrEnum):
    """Who should be at the table, from the start (S4 "integraal werken"; requirement 23)."""

    RESIDENT = "resident"
    EXPERT_BY_EXPERIENCE = "expert_by_experience"
    PRACTICE = "practice"
    POLICY = "policy"
    COMMUNICATION = "communication"
    INFORMATION = "information"
    IT = "it"
    LAW = "law"
    PRIVACY = "privacy"
    FINANCE = "finance"
    MANAGEMENT = "management"
    PARTNER = "partner"
    FACILITATOR = "facilitator"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _LABELS[self]


_LABELS = {
    Discipline.RESIDENT: Words("inwoner", "resident"),
    Discipline.EXPERT_BY_EXPERIENCE: Words("ervaringsdeskundige", "expert by experience"),
    Discipline.PRACTICE: Words("uitvoering", "practice"),
    Discipline.POLICY: Words("beleid", "policy"),
    Discipline.COMMUNICATION: Words("communicatie", "communication"),
    Discipline.INFORMATION: Words("informatiemanagement", "information management"),
    Discipline.IT: Words("ICT", "IT"),
    Discipline.LAW: Words("juridisch", "law"),
    Discipline.PRIVACY: Words("privacy", "privacy"),
    Discipline.FINANCE: Words("financiën", "finance"),
    Discipline.MANAGEMENT: Words("leiding", "management"),
    Discipline.PARTNER: Words("ketenpartner", "partner"),
    Discipline.FACILITATOR: Words("procesbegeleider", "facilitator"),
}


class Session(Value):
    """One meeting in which the blueprint was made, so that others can judge it (requirement 21)."""

    id: Id
    on: date
    people: int | None = None
    disciplines: tuple[Discipline, ...] = ()
    text: str = ""


class Lesson(Value):
    """What was tried, and whether it worked: experience travels with the tool (complaint C11)."""

    id: Id
    text: str
    worked: bool
