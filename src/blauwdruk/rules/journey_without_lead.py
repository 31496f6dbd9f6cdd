"""Somebody walks along: a steady contact with the lead (S2, core solution 2)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Actor, Blueprint, journey_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys, name_of
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
        steps: [{id: vraag, title: Ik vraag hulp}, {id: bel, title: Marlies belt mij, actor: lead}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps: [{id: vraag, title: Ik vraag hulp}, {id: bel, title: Iemand belt mij, actor: organisation}]
"""
PEOPLE = {Actor.ORGANISATION, Actor.PARTNER, Actor.NETWORK}


@rule(
    level="should",
    title=Words("Niemand loopt mee", "Nobody walks along"),
    why=Words(
        "Een vast contactpersoon met regie is een van de vijf kernoplossingen. Die werkten in het "
        "Innovatielab Participatie, maar alleen samen. Het is één mens die blijft, ook als er veel partijen "
        "zijn. Geef minstens één stap aan een vast contactpersoon.",
        "A steady contact with the lead is one of the five core solutions that worked in the participation "
        "lab. One human being who stays, even among many parties. The solutions work only together. Give at "
        "least one step to a lead.",
    ),
    source="Brighthives, Innovatielab Participatie, kernoplossing 2: een vast contactpersoon met regie",
    good=GOOD,
    bad=BAD,
)
def journey_without_lead(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal journey in which people help, and none of them has the lead."""
    for journey in ideal_journeys(blueprint):
        actors = {step.actor for step in journey.steps}
        if Actor.LEAD not in actors and not PEOPLE.isdisjoint(actors):
            name = name_of(blueprint, journey)
            yield Seen(
                journey_address(journey.id),
                Words(
                    f"In deze reis helpen mensen, maar niemand blijft bij {name}. Wie is het vaste contact?",
                    f"People help in this journey, but nobody stays with {name}. Who is the steady contact?",
                ),
            )
