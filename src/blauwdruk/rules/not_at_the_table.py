"""IT, law and privacy are at the table from the start (S4, challenge 4; method.md §3 C2)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Discipline
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._listing import listed
from blauwdruk.words import Words

GOOD = """
sessions: [{id: een, on: 2026-03-12, disciplines: [practice, it, law, privacy]}]
"""
BAD = """
sessions: [{id: een, on: 2026-03-12, disciplines: [practice, policy]}]
"""
NEEDED = (Discipline.IT, Discipline.LAW, Discipline.PRIVACY)


@rule(
    level="should",
    title=Words("Niet iedereen zat aan tafel", "Not everybody was at the table"),
    why=Words(
        "De reis was goed, en toen zeiden ICT, de jurist en privacy nee. Dat gebeurde bij de VU, en het "
        "gebeurt nog steeds. Vraag hen vanaf het begin. Dan denken ze mee over hoe het wél kan.",
        "The journey was good, and then IT, the lawyer and privacy said no. That happened at the VU, and it "
        "still does. Ask them from the start. Then they help to find how it can be done.",
    ),
    source="Present Media, Hoe Charlotte ons hielp, uitdaging 4 · docs/explanation/method.md §3 C2",
    good=GOOD,
    bad=BAD,
)
def not_at_the_table(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See that IT, law or privacy joined none of the sessions; no sessions means that nobody did."""
    present = {discipline for session in blueprint.sessions for discipline in session.disciplines}
    missing = [discipline.label for discipline in NEEDED if discipline not in present]
    if missing:
        named = listed(missing)
        yield Seen(
            "sessions",
            Words(
                f"Nog niet aan tafel: {named.nl}. Nodig ze uit voor de volgende werksessie.",
                f"Not at the table yet: {named.en}. Invite them to the next session.",
            ),
        )
