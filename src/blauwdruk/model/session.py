"""A session (werksessie): who was at the table when this blueprint was made."""

from __future__ import annotations

from datetime import date

from blauwdruk.model.labelled import Labelled
from blauwdruk.model.value import Id, Value


class Discipline(Labelled):
    """Who should be at the table, from the start (S4 "integraal werken"; requirement 23)."""

    RESIDENT = "resident", "inwoner", "resident"
    EXPERT_BY_EXPERIENCE = "expert_by_experience", "ervaringsdeskundige", "expert by experience"
    PRACTICE = "practice", "uitvoering", "practice"
    POLICY = "policy", "beleid", "policy"
    COMMUNICATION = "communication", "communicatie", "communication"
    INFORMATION = "information", "informatiemanagement", "information management"
    IT = "it", "ICT", "IT"
    LAW = "law", "juridisch", "law"
    PRIVACY = "privacy", "privacy", "privacy"
    FINANCE = "finance", "financiën", "finance"
    MANAGEMENT = "management", "leiding", "management"
    PARTNER = "partner", "ketenpartner", "partner"
    FACILITATOR = "facilitator", "procesbegeleider", "facilitator"


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
