"""How many pains of the persona no step takes away."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Knelpunten zonder antwoord", "Unanswered pains"),
    unit=Words("knelpunten", "pains"),
    one=Words("knelpunt", "pain"),
    better="lower",
    why=Words(
        "De reis begint bij wat knelt. Wat blijft liggen, blijft knellen.",
        "The journey begins with what hurts. What is left, goes on hurting.",
    ),
    source="Frankwatching over iSociaal (2019), stap 1 en 2 · docs/explanation/method.md §1.1",
)
def unanswered_pains(blueprint: Blueprint, journey: Journey) -> float | None:
    """Count the pains of the journey's residents that no step answers."""
    pains = {pain.id for pain in blueprint.pains_of(journey)}
    answered = {name for step in journey.steps for name in step.answers}
    return len(pains - answered) if pains else None
