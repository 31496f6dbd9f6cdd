"""Every phase of the ideal journey ends in a milestone (VNG; method.md requirement 3)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, phase_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_journeys, name_of
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: Op zoek, milestone: Henk weet waar hij terechtkan., steps: [{id: zoek, title: Ik zoek hulp}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - {id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: Op zoek, steps: [{id: zoek, title: Ik zoek hulp}]}]}
"""


@rule(
    level="should",
    title=Words("Fase zonder mijlpaal", "Phase without a milestone"),
    why=Words(
        "Zonder mijlpaal weet niemand wanneer een fase klaar is. Met een mijlpaal kan ieder zijn eigen "
        "route lopen en toch hetzelfde doel halen. Zo kun je ook met andere gemeenten vergelijken.",
        "Without a milestone nobody knows when a phase is done. With one, everybody can take an own route "
        "and still reach the same goal. It also lets you compare with other municipalities.",
    ),
    source="VNG, Routekaart Financiële Zorgen · docs/explanation/method.md §1.3",
    good=GOOD,
    bad=BAD,
)
def phase_without_milestone(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a phase with steps in an ideal journey that leads to nothing in particular."""
    for journey in ideal_journeys(blueprint):
        for phase in journey.phases:
            if phase.steps and not phase.milestone:
                name = name_of(blueprint, journey)
                yield Seen(
                    phase_address(journey.id, phase.id),
                    Words(
                        f"Wat is er voor {name} waar als ‘{phase.title}’ klaar is? Schrijf dat op als "
                        "mijlpaal.",
                        f"What is true for {name} when ‘{phase.title}’ is done? Write that as its milestone.",
                    ),
                    fill("milestone"),
                )
