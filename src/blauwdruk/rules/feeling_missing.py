"""A step says how it feels (method.md requirement 6; the emotion curve)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Step, journey_address, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import name_of
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: nu
    kind: current
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Ik bel, resident: {feels: -2, feeling: beschaamd}}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: nu
    kind: current
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Ik bel, resident: {does: Henk belt.}}]}]
"""


@rule(
    level="could",
    title=Words("Gevoel ontbreekt", "Feeling is missing"),
    why=Words(
        "Het gevoel laat zien waar het pijn doet en waar het goed gaat. Zonder gevoel is een klantreis een "
        "stroomschema. Vraag het aan inwoners zelf: zij tekenen de lijn.",
        "Feelings show where it hurts and where it goes well. Without them a journey is a flow chart. Ask "
        "the residents: they draw the line.",
    ),
    source="Movisie, klantreis; de hartmonitor · docs/explanation/method.md §1.3",
    good=GOOD,
    bad=BAD,
)
def feeling_missing(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a step without the resident's feeling; one finding when no step of the journey has any."""
    for journey in blueprint.journeys:
        silent = [step for step in journey.steps if not _has_feeling(step)]
        name = name_of(blueprint, journey)
        if silent and len(silent) == len(journey.steps):
            yield Seen(
                journey_address(journey.id),
                Words(
                    f"Je ziet nog niet hoe {name} zich voelt. Teken de lijn, liefst samen met inwoners.",
                    f"How {name} feels is not shown yet. Draw the line, best together with residents.",
                ),
            )
            continue
        for step in silent:
            yield Seen(
                step_address(journey.id, step.id),
                Words(f"Hoe voelt {name} zich bij deze stap?", f"How does {name} feel at this step?"),
                fill("resident.feels"),
            )


def _has_feeling(step: Step) -> bool:
    return step.resident is not None and step.resident.feels is not None
