"""How many steps a journey asks of the resident."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Stappen", "Steps"),
    unit=Words("stappen", "steps"),
    one=Words("stap", "step"),
    better="neither",
    why=Words(
        "Acht tot twaalf stappen laat zich vertellen. Minder zegt te weinig, en bij elke stap kan iemand afhaken.",
        "Eight to twelve steps can be told. Fewer say too little, and at every step somebody may give up.",
    ),
    source="Nielsen Norman Group, NSW en Nava: acht tot twaalf stappen · docs/explanation/method.md §1.6",
)
def steps(_: Blueprint, journey: Journey) -> float | None:
    """Count the steps of the journey."""
    return len(journey.steps)
