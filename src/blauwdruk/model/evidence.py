"""Evidence (onderbouwing): where we know something from, and since when."""

from __future__ import annotations

from datetime import date

from blauwdruk.model.labelled import Labelled
from blauwdruk.model.value import Id, Value


class EvidenceKind(Labelled):
    """How strong it is, weakest first (method.md §1.2, requirement 2)."""

    ASSUMPTION = "assumption", "aanname", "assumption"
    PROFESSIONAL = "professional", "professional", "professional"
    EXPERT_BY_EXPERIENCE = "expert_by_experience", "ervaringsdeskundige", "expert by experience"
    INTERVIEW = "interview", "gesprek", "interview"
    DEMO_TEST = "demo_test", "demotest", "demo test"
    DATA = "data", "cijfers", "data"

    @property
    def strength(self) -> int:
        """0 for an assumption, more for what was seen and counted."""
        return list(EvidenceKind).index(self)


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
