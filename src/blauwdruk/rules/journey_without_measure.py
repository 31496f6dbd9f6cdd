"""The ideal journey is measured on the way, not only at its end (method.md §3 C15)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, journey_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys: [{id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: b, title: Ik bel}]}]}]
indicators: [{id: bereikt, at: ideaal/a, title: Vindt de juiste hulp, unit: "%", baseline: 20, target: 90}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys: [{id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: b, title: Ik bel}]}]}]
"""


@rule(
    level="could",
    title=Words("Nergens een meting", "Nothing is measured"),
    why=Words(
        "Een reis zonder meting kun je alleen geloven. Vaak meten teams pas aan het eind, en dan weten ze "
        "niet waar het misging. Kies bij een paar mijlpalen één getal dat zegt of het lukt.",
        "A journey without a measure can only be believed in. Teams often measure at the end only, and then "
        "do not know where it went wrong. Choose for some milestones one number that says whether it works.",
    ),
    source="Gooise Meren meet acht klantreizen, ook onderweg · docs/explanation/method.md §3 C15",
    good=GOOD,
    bad=BAD,
)
def journey_without_measure(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal journey with steps, of which no phase and no step is measured."""
    measured = {indicator.at.partition("/")[0] for indicator in blueprint.indicators}
    for journey in ideal_journeys(blueprint):
        if journey.steps and journey.id not in measured:
            yield Seen(
                journey_address(journey.id),
                Words(
                    "In deze reis meet je nog niets. Kies bij één mijlpaal wat je wilt zien veranderen.",
                    "Nothing is measured in this journey yet. Choose for one milestone what should change.",
                ),
            )
