"""Every pain of the persona is taken away somewhere in the ideal journey (S3; method.md requirement 1)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, persona_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk, pains: [{id: post, text: Ik durf mijn post niet te openen.}]}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: open, title: Ik open de post samen met Marlies, answers: [post]}]}]
"""
BAD = """
personas: [{id: henk, name: Henk, pains: [{id: post, text: Ik durf mijn post niet te openen.}]}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: bel, title: Marlies belt mij}]}]
"""


@rule(
    level="should",
    title=Words("Knelpunt zonder antwoord", "Pain that no step answers"),
    why=Words(
        "De knelpunten van Henk zijn de reden dat je deze reis maakt. Lost geen enkele stap een knelpunt "
        "op, dan mist er een stap. Of het knelpunt hoort bij een andere reis. Dat mag, als je er bewust "
        "voor kiest.",
        "Henk's pains are the reason you make this journey. When no step takes a pain away, a step is "
        "missing. Or the pain belongs with another journey: that is fine, if you choose so on purpose.",
    ),
    source="Frankwatching over iSociaal (2019), stap 1 en 2 · docs/explanation/method.md §1.1",
    good=GOOD,
    bad=BAD,
)
def pain_not_answered(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a pain of somebody who makes an ideal journey, that no step of any ideal journey answers."""
    answered = {
        pain for journey in ideal_journeys(blueprint) for step in journey.steps for pain in step.answers
    }
    travellers = {
        name
        for journey in ideal_journeys(blueprint)
        if journey.steps
        for name in (journey.persona, journey.companion)
    }
    for persona in blueprint.personas:
        if persona.id not in travellers:
            continue
        for pain in persona.pains:
            if pain.id not in answered:
                yield Seen(
                    f"{persona_address(persona.id)}/pains/{pain.id}",
                    Words(
                        f"‘{pain.text}’ Welke stap neemt dit knelpunt weg? Koppel het aan die stap.",
                        f"‘{pain.text}’ Which step takes this pain away? Link it to that step.",
                    ),
                )
