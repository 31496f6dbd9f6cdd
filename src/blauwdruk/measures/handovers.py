"""How often the resident is handed over from one person to another."""

from __future__ import annotations

from itertools import pairwise

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    foremost=True,
    title=Words("Overdrachten", "Handovers"),
    unit=Words("keer", "times"),
    one=Words("keer", "time"),
    better="lower",
    why=Words(
        "Bij een overdracht gaat er iets verloren: tijd, kennis of vertrouwen.",
        "Something is lost in every handover: time, knowledge or trust.",
    ),
    source="Divosa, Simpel Switchen: twaalf schakelmomenten · docs/explanation/method.md §1.3",
)
def handovers(_: Blueprint, journey: Journey) -> float | None:
    """Count the changes of contact person along the steps that name one."""
    names = [step.contact.strip().casefold() for step in journey.steps if step.contact.strip()]
    return sum(before != after for before, after in pairwise(names)) if names else None
