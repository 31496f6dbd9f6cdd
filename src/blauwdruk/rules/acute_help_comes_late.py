"""Acute help comes within three working days (Wgs art. 4 lid 2)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Flow, Journey, Step, Urgency, days_in, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_journeys, name_of
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk, urgency: acute}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps: [{id: bel, title: Ik bel, wait: P1D}, {id: huis, title: Ik mag in mijn huis blijven, acute: true}]
"""
BAD = """
personas: [{id: henk, name: Henk, urgency: acute}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps: [{id: bel, title: Ik bel, wait: P2W}, {id: huis, title: Ik mag in mijn huis blijven, acute: true}]
"""
MOST = 5.0
"""In days: three working days with a weekend between them."""
BESIDE = {Flow.PARALLEL, Flow.OPTIONAL, Flow.ANY_TIME}
"""A phase that does not wait for the one before it."""


@rule(
    level="should",
    title=Words("Acute hulp komt laat", "Acute help comes late"),
    why=Words(
        "Dreigt er een ontruiming of wordt het gas afgesloten? Dan vraagt de wet een eerste gesprek binnen "
        "drie werkdagen. Tel het wachten vóór de acute stap bij elkaar op. Te lang? Zet de acute stap naar "
        "voren.",
        "An eviction threatens, or the gas is cut off? Then the law asks for a first talk within three "
        "working days. Add up the waiting before the acute step. Too long? Move the acute step forward.",
    ),
    source="Wgs art. 4 lid 2 · Brighthives, Innovatielab Participatie, kernoplossing 5",
    good=GOOD,
    bad=BAD,
)
def acute_help_comes_late(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See the first acute step of somebody in acute need, when the waiting before it is too long."""
    for journey in ideal_journeys(blueprint):
        persona = blueprint.persona_by_id.get(journey.persona)
        first = next((step for step in journey.steps if step.acute), None)
        if persona is None or persona.urgency is not Urgency.ACUTE or first is None:
            continue
        waited = _waited_before(journey, first)
        if waited > MOST:
            days, name = round(waited), name_of(blueprint, journey)
            yield Seen(
                step_address(journey.id, first.id),
                Words(
                    f"{name} wacht {days} dagen op deze hulp. Bij acute nood zijn het hooguit drie "
                    "werkdagen.",
                    f"{name} waits {days} days for this help. In acute need it is three working days at "
                    "most.",
                ),
                fill("wait"),
            )


def _waited_before(journey: Journey, first: Step) -> float:
    if journey.phase_of[first.id].flow in BESIDE:
        return 0.0
    before = journey.steps[: journey.steps.index(first)]
    in_line = [step for step in before if journey.phase_of[step.id].flow not in BESIDE]
    return sum(days_in(step.wait) for step in in_line if step.wait)
