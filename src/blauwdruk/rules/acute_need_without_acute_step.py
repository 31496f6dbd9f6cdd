"""Acute need gets acute help (S2, core solution 5)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Urgency, journey_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk, urgency: acute}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: huis, title: Ik mag in mijn huis blijven, acute: true}]}]
"""
BAD = """
personas: [{id: henk, name: Henk, urgency: acute}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: plan, title: Ik maak een plan}]}]
"""


@rule(
    level="must",
    title=Words("Acute nood zonder acute oplossing", "Acute need without acute relief"),
    why=Words(
        "Wie morgen uit huis moet, heeft geen ruimte voor een plan. Haal eerst weg wat brandt, dan is er "
        "weer lucht om vooruit te kijken. Dat is een van de vijf kernoplossingen die samen werken. Geef "
        "minstens één stap aan het acute.",
        "Who must leave the house tomorrow has no room for a plan. First take away what burns, then there "
        "is air again to look ahead. It is one of the five core solutions that work together. Give at least "
        "one step to the acute.",
    ),
    source="Brighthives, Innovatielab Participatie, kernoplossing 5 · Wgs art. 4 lid 2",
    good=GOOD,
    bad=BAD,
)
def acute_need_without_acute_step(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal journey of somebody in acute need, without one step that takes the acute away."""
    for journey in ideal_journeys(blueprint):
        persona = blueprint.persona_by_id.get(journey.persona)
        acute = persona is not None and persona.urgency is Urgency.ACUTE
        if persona and acute and journey.steps and not any(step.acute for step in journey.steps):
            yield Seen(
                journey_address(journey.id),
                Words(
                    f"{persona.name} heeft nu hulp nodig, maar geen stap neemt het acute weg. Welke stap "
                    "doet dat?",
                    f"{persona.name} needs help now, but no step takes the acute away. Which step does?",
                ),
            )
