"""The resident tells the story once (S4, "Het sociaal domein moet meer als een supermarkt worden")."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, step_address
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
        steps:
          - {id: bel, title: Ik vertel wat er is, tells_story: true}
          - {id: plan, title: Ik maak een plan met Marlies}
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
        steps:
          - {id: bel, title: Ik vertel wat er is, tells_story: true}
          - {id: gesprek, title: Ik vertel het aan de volgende, tells_story: true}
"""


@rule(
    level="must",
    title=Words("Verhaal nog een keer vertellen", "Story told again"),
    why=Words(
        "Henk wil zijn verhaal één keer vertellen en dan geholpen worden. Elke keer opnieuw kost moed, en "
        "onderweg haken mensen af. Laat het verhaal meereizen: met zijn goedvinden, of met iemand die bij "
        "hem blijft.",
        "Henk wants to tell his story once and then be helped. Every time again takes courage, and people "
        "drop out on the way. Let the story travel along: with his agreement, or with somebody who stays "
        "with him.",
    ),
    source="Present Media, Het sociaal domein moet meer als een supermarkt worden · Brighthives, kernoplossing 2",
    good=GOOD,
    bad=BAD,
)
def story_told_again(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See every step of an ideal journey where the story is told for a second time or more."""
    for journey in ideal_journeys(blueprint):
        telling = [step for step in journey.steps if step.tells_story]
        name = name_of(blueprint, journey)
        for step in telling[1:]:
            yield Seen(
                step_address(journey.id, step.id),
                Words(
                    f"Hier vertelt {name} zijn of haar verhaal opnieuw, na ‘{telling[0].title}’. "
                    "Hoe kan het verhaal meereizen?",
                    f"Here {name} tells the story again, after ‘{telling[0].title}’. "
                    "How can the story travel along?",
                ),
            )
