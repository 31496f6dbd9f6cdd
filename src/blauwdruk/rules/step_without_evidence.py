"""A step rests on something that was heard, seen or counted (method.md requirement 2)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, EvidenceKind, Step, journey_address, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_journeys
from blauwdruk.words import Words

GOOD = """
evidence: [{id: gesprekken, kind: interview, people: 10, text: Ik durf mijn post niet te openen.}]
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: bel, title: Marlies belt mij, based_on: [gesprekken]}]}]
"""
BAD = """
evidence: [{id: gesprekken, kind: interview, people: 10, text: Ik durf mijn post niet te openen.}]
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: bel, title: Marlies belt mij}]}]
"""
FEW = 3
"""So many open ends can each be named; more are told at once."""


@rule(
    level="could",
    title=Words("Stap zonder onderbouwing", "Step that no evidence supports"),
    why=Words(
        "Een mooie stap die niemand nodig heeft, kost geld en helpt niemand. Zet erbij waar je hem van "
        "weet: een gesprek, cijfers, een demotest. Zo zien anderen wat zeker is en wat je nog moet "
        "uitproberen.",
        "A beautiful step that nobody needs costs money and helps no one. Write where you know it from: a "
        "talk, numbers, a demo test. Then others see what is sure and what is still to be tried.",
    ),
    source="Gebruiker Centraal: aannames en stereotypen · docs/explanation/method.md §3 C14",
    good=GOOD,
    bad=BAD,
)
def step_without_evidence(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal step that rests on nothing; one finding when most steps of the journey do."""
    for journey in ideal_journeys(blueprint):
        if blueprint.evidence_level(journey.based_on) is not EvidenceKind.ASSUMPTION:
            continue
        unproven = [step for step in journey.steps if _is_assumed(blueprint, step)]
        if len(unproven) > max(FEW, len(journey.steps) / 2):
            yield Seen(
                journey_address(journey.id),
                Words(
                    f"{len(unproven)} van de {len(journey.steps)} stappen zijn nog een aanname. "
                    "Praat met een paar inwoners en zet erbij wat je hoorde.",
                    f"{len(unproven)} of the {len(journey.steps)} steps are still assumptions. "
                    "Talk with a few residents and write what you heard.",
                ),
            )
            continue
        for step in unproven:
            yield Seen(
                step_address(journey.id, step.id),
                Words(
                    "Waar weet je dit van? Kies een gesprek, cijfers of een test die deze stap steunt.",
                    "How do you know this? Choose a talk, numbers or a test that supports this step.",
                ),
                fill("based_on"),
            )


def _is_assumed(blueprint: Blueprint, step: Step) -> bool:
    cards = (*step.pains, *step.ideas, *step.life_events, *step.evidence_shown)
    based_on = step.based_on + tuple(name for card in cards for name in card.based_on)
    return blueprint.evidence_level(based_on) is EvidenceKind.ASSUMPTION
