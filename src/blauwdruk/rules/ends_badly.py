"""The ideal journey ends well, or somebody stays (S2; method.md §2.B, nazorg)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, step_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys, name_of
from blauwdruk.rules._ways import ways
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Ik heb weer lucht, resident: {feels: 2}, ends: true}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Ik krijg geen hulp, resident: {feels: -2}, ends: true}]}]
"""


@rule(
    level="could",
    title=Words("Het eindigt met een rotgevoel", "It ends with a bad feeling"),
    why=Words(
        "Een ideale reis die eindigt met een naar gevoel, is nog niet klaar. Soms is het antwoord nee. Dan "
        "is er nog iemand die uitlegt, of een andere weg wijst. Wat helpt Henk daarna verder?",
        "An ideal journey that ends with a bad feeling is not done yet. Sometimes the answer is no. Then "
        "there is still somebody who explains, or shows another way. What helps Henk on afterwards?",
    ),
    source="Landelijke fasen van schuldhulp (DDAS): nazorg hoort erbij · docs/explanation/method.md §2.B",
    good=GOOD,
    bad=BAD,
)
def ends_badly(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an end of an ideal journey at which the resident feels bad."""
    for journey in ideal_journeys(blueprint):
        onward = ways(journey)
        for step in journey.steps:
            feels = step.resident.feels if step.resident else None
            if feels is not None and feels < 0 and (step.ends or not onward[step.id]):
                name = name_of(blueprint, journey)
                yield Seen(
                    step_address(journey.id, step.id),
                    Words(
                        f"Hier eindigt de reis, en {name} voelt zich niet goed. Wie of wat helpt {name} "
                        "verder?",
                        f"Here the journey ends, and {name} does not feel well. Who or what helps {name} on?",
                    ),
                )
