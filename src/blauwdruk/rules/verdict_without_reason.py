"""A "cannot" or "can, if" says why (method.md requirement 7)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Verdict, consequence_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - {id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel}]}]}
consequences:
  - id: c1
    step: ideaal/bel
    aspect: organisation
    owner: Teamleider
    text: Marlies belt ook in de avond
    verdict: can_if
    reason: Het rooster krijgt een avonddienst.
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - {id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel}]}]}
consequences:
  - id: c1
    step: ideaal/bel
    aspect: organisation
    owner: Teamleider
    text: Marlies belt ook in de avond
    verdict: can_if
"""


@rule(
    level="must",
    title=Words("Oordeel zonder reden", "Verdict without a reason"),
    why=Words(
        "‘Kan niet’ is het begin van een gesprek, niet het einde. Met de reden erbij kan een ander "
        "meedenken. Vaak zit de drempel in de werkwijze, en die kun je veranderen.",
        "‘Cannot’ is the beginning of a conversation, not its end. With the reason beside it, others can "
        "help. Often the barrier is in the way of working, and that can be changed.",
    ),
    source="Stimulansz, de omgekeerde toets · docs/explanation/method.md §3 C13",
    good=GOOD,
    bad=BAD,
)
def verdict_without_reason(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a consequence that cannot, or can only if, of which nobody wrote why."""
    for consequence in blueprint.consequences:
        explained = consequence.reason or consequence.objection
        if consequence.verdict in {Verdict.CANNOT, Verdict.CAN_IF} and not explained:
            yield Seen(
                consequence_address(consequence.id),
                Words(
                    "Hier ontbreekt de reden. Schrijf op waarom dit niet kan."
                    if consequence.verdict is Verdict.CANNOT
                    else "Hier ontbreekt de reden. Schrijf op wat er eerst nodig is.",
                    "The reason is missing. Write why this cannot."
                    if consequence.verdict is Verdict.CANNOT
                    else "The reason is missing. Write what is needed first.",
                ),
                fill("reason"),
            )
