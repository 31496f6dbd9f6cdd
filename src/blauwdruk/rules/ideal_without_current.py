"""An ideal journey stands beside the current one, to compare (method.md requirement 4)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, JourneyKind, journey_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys, name_of
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - {id: nu, kind: current, persona: henk, phases: [{id: a, title: A, steps: [{id: b, title: Ik wacht}]}]}
  - {id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: b, title: Ik bel}]}]}
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - {id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: b, title: Ik bel}]}]}
"""


@rule(
    level="could",
    title=Words("Ideaal zonder nu", "Ideal without current"),
    why=Words(
        "Pas naast de reis van nu zie je wat er wint. Minder loketten, minder wachten, het verhaal één "
        "keer. Een korte schets van nu is genoeg. Droom eerst, en teken daarna hoe het nu gaat.",
        "Only beside the current journey you see what is won: fewer desks, less waiting, the story told "
        "once. A short sketch of now is enough. Dream first, and then draw how it goes today.",
    ),
    source="Movisie en Essense: nu en straks naast elkaar · docs/explanation/method.md §1.3",
    good=GOOD,
    bad=BAD,
)
def ideal_without_current(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal journey of somebody whose current journey nobody told."""
    told = {journey.persona for journey in blueprint.journeys if journey.kind is JourneyKind.CURRENT}
    for journey in ideal_journeys(blueprint):
        if journey.steps and journey.persona not in told:
            name = name_of(blueprint, journey)
            yield Seen(
                journey_address(journey.id),
                Words(
                    f"Hoe gaat het nu voor {name}? Maak een korte reis van nu, dan kun je vergelijken.",
                    f"How does it go for {name} today? Make a short current journey, so that you can "
                    "compare.",
                ),
            )
