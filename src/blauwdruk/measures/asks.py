"""How many things the resident must tell, hand in or show."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Gevraagde gegevens", "Things asked"),
    unit=Words("gegevens", "things"),
    one=Words("gegeven", "thing"),
    better="lower",
    why=Words(
        "Alles wat je vraagt, moet een inwoner opzoeken. Vraag alleen wat nodig is.",
        "Everything you ask must be looked up by a resident. Ask only what is needed.",
    ),
    source="AVG art. 5 lid 1c: niet meer vragen dan nodig",
)
def asks(blueprint: Blueprint, journey: Journey) -> float | None:
    """Count everything that is asked; nothing is known when no journey asks anything."""
    if not any(step.asks for other in blueprint.journeys for step in other.steps):
        return None
    return sum(len(step.asks) for step in journey.steps)
