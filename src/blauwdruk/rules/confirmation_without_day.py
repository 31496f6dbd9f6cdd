"""After sending, a resident reads when the answer comes (Groningen 2023; MijnPlan 2026)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Screen, Step, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_steps, name_of
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
          - id: vraag
            title: Ik vraag hulp
            screen:
              fields: [{id: tel, label: Op welk nummer kunnen we u bellen?}]
              confirmation: {title: Uw vraag is verstuurd, answer_within: P2D}
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
          - id: vraag
            title: Ik vraag hulp
            screen:
              fields: [{id: tel, label: Op welk nummer kunnen we u bellen?}]
              confirmation: {title: Uw vraag is verstuurd}
"""


@rule(
    level="should",
    title=Words("Verstuurd, en dan?", "Sent, and then?"),
    why=Words(
        "Na ‘verstuurd’ wil iedereen twee dingen weten: is het gelukt, en wanneer hoor ik iets? In "
        "Groningen werd ‘verwachte uitslag op’ goed begrepen. Geef de dag, dan hoeft niemand te bellen.",
        "After ‘sent’ everybody wants to know two things: did it work, and when will I hear? In Groningen "
        "‘verwachte uitslag op’ (answer expected on) was understood well. Give the day, and nobody needs to "
        "call.",
    ),
    source="Groningen 2023 en MijnPlan 2026, tests met inwoners · docs/explanation/method.md §2.H en §4.3",
    good=GOOD,
    bad=BAD,
)
def confirmation_without_day(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a confirmation in an ideal journey that does not say when the answer comes."""
    for journey, step in ideal_steps(blueprint):
        if step.screen and _leaves_open(step, step.screen):
            name = name_of(blueprint, journey)
            yield Seen(
                f"{step_address(journey.id, step.id)}/screen/confirmation",
                Words(
                    f"{name} heeft iets verstuurd. Wanneer komt het antwoord? Vul de termijn in bij de "
                    "bevestiging.",
                    f"{name} sent something. When does the answer come? Give the term in the confirmation.",
                ),
                fill("screen.confirmation.answer_within"),
            )


def _leaves_open(step: Step, screen: Screen) -> bool:
    promised = step.promise is not None and step.promise.within is not None
    return screen.confirmation is not None and not screen.confirmation.answer_within and not promised
