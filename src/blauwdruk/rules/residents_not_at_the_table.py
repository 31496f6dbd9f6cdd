"""Residents or experts by experience take part (method.md §3 C14)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Discipline, EvidenceKind
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.words import Words

GOOD = """
sessions: [{id: een, on: 2026-03-12, disciplines: [practice, expert_by_experience]}]
"""
BAD = """
sessions: [{id: een, on: 2026-03-12, disciplines: [practice, it, law, privacy]}]
"""
HEARD = {EvidenceKind.EXPERT_BY_EXPERIENCE, EvidenceKind.INTERVIEW, EvidenceKind.DEMO_TEST}


@rule(
    level="should",
    title=Words("Geen inwoner aan tafel", "No resident at the table"),
    why=Words(
        "Zonder mensen die het zelf meemaakten, raad je wat zij nodig hebben. Dat gaat vaak mis, hoe goed "
        "je het ook bedoelt. Nodig één ervaringsdeskundige uit, of ga zelf met een paar inwoners praten.",
        "Without people who lived it, you guess what they need. That often goes wrong, however well you "
        "mean it. Invite one expert by experience, or go and talk with a few residents.",
    ),
    source="Gebruiker Centraal: laat ervaringsdeskundigen meedenken · docs/explanation/method.md §3 C14",
    good=GOOD,
    bad=BAD,
)
def residents_not_at_the_table(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See that no resident joined a session, and that none was heard in an interview or demo test."""
    present = {discipline for session in blueprint.sessions for discipline in session.disciplines}
    heard = any(evidence.kind in HEARD for evidence in blueprint.evidence)
    if not heard and present.isdisjoint({Discipline.RESIDENT, Discipline.EXPERT_BY_EXPERIENCE}):
        yield Seen(
            "sessions",
            Words(
                "Er was nog geen inwoner bij. Wie kent de situatie zelf en wil meedenken?",
                "No resident took part yet. Who knows the situation and would like to help?",
            ),
        )
