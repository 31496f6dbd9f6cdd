"""Those who help have a journey too (method.md §1.3, medewerkerreis; requirement 6)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Actor, Blueprint, journey_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps: [{id: b, title: Marlies belt mij, actor: lead, professional: {does: Marlies luistert., feels: 2}}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Marlies belt mij, actor: lead}]}]
"""
HELPERS = {Actor.LEAD, Actor.NETWORK, Actor.ORGANISATION, Actor.PARTNER}


@rule(
    level="could",
    title=Words("Kant van de professional ontbreekt", "The professional's side is missing"),
    why=Words(
        "Marlies moet het straks waarmaken. Wat doet zij, en hoe is dat voor haar? Een stap die fijn is "
        "voor Henk en onmogelijk voor Marlies, gebeurt niet. Maak ook de medewerkerreis.",
        "Marlies will have to do it. What does she do, and how is that for her? A step that is good for "
        "Henk and impossible for Marlies does not happen. Make the worker's journey too.",
    ),
    source="Gebruiker Centraal: maak ook de medewerkerreis · docs/explanation/method.md §1.3",
    good=GOOD,
    bad=BAD,
)
def professional_side_missing(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal journey in which people help, and that nowhere tells what they do or feel."""
    for journey in ideal_journeys(blueprint):
        helped = any(step.actor in HELPERS for step in journey.steps)
        if helped and not any(step.professional for step in journey.steps):
            yield Seen(
                journey_address(journey.id),
                Words(
                    "Wat doet en voelt degene die helpt? Vul bij een paar stappen de kant van de "
                    "professional in.",
                    "What does the helper do and feel? Fill in the professional's side at a few steps.",
                ),
            )
