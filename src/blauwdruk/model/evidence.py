"""Evidence (onderbouwing): where we know something from, and since when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from blauwdruk.model.value import Id, Value
from blauwdruk.words import Words


class EvidenceKind(StrEnum):
    """How strong it is, weakest first (method.md §1.2, requirement 2)."""

    ASSUMPTION = "assumption"
    PROFESSIONAL = "professional"
    EXPERT_BY_EXPERIENCE = "expert_by_experience"
    INTERVIEW = "interview"
    DEMO_TEST = "demo_test"
    DATA = "data"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _LABELS[self]

    @property
    def strength(self) -> int:
        """0 for an assumption, more for what was seen and counted."""
        return list(EvidenceKind).index(self)


_LABELS = {
    EvidenceKind.ASSUMPTION: Words("aanname", "assumption"),
    EvidenceKind.PROFESSIONAL: Words("professional", "professional"),
    EvidenceKind.EXPERT_BY_EXPERIENCE: Words("ervaringsdeskundige", "expert by experience"),
    EvidenceKind.INTERVIEW: Words("gesprek", "interview"),
    EvidenceKind.DEMO_TEST: Words("demotest", "demo test"),
    EvidenceKind.DATA: Words("cijfers", "data"),
}


class Evidence(Value):
    """One source that personas, steps and consequences rest on (method.md requirement 2)."""

    id: Id
    kind: EvidenceKind
    people: int | None = None
    """With how many people; never who."""
    on: date | None = None
    text: str
    """What was said, seen or counted; often a quote."""
    source: str = ""
    """Where it can be read: a title or an address."""
    reached: int | None = None
    """In a demo test: how many of them reached the goal (requirement 17)."""
    misread: tuple[str, ...] = ()
    """In a demo test: words that people did not understand (requirement 17)."""
