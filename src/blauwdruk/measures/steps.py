"""How many steps a journey asks of the resident."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Stappen", "Steps"),
    unit=Words("stappen", "steps"),
    one=Words("stap", "step"),
    better="lower",
    why=Words(
        "Elke stap is een kans om af te haken.",
        "Every step is a chance to give up.",
    ),
    source="Nielsen Norman Group, NSW en Nava: acht tot twaalf stappen · docs/explanation/method.md §1.6",
)
def steps(_: Blueprint, journey: Journey) -> float | None:
    """Count the steps of the journey."""
    return len(journey.steps)
