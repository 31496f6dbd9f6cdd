"""The lowest point of the professional's emotion curve."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Laagste gevoel (professional)", "Lowest feeling (professional)"),
    unit=Words("punten", "points"),
    one=Words("punt", "point"),
    better="higher",
    why=Words(
        "Het dieptepunt onthoudt iemand het langst. Daar valt het meest te winnen. De schaal loopt "
        "van −3 tot 3.",
        "The lowest point is remembered longest. Most is to be won there. The scale goes from −3 to 3.",
    ),
    source="Gebruiker Centraal: maak ook de medewerkerreis · docs/explanation/method.md §1.3",
)
def lowest_feeling_professional(_: Blueprint, journey: Journey) -> float | None:
    """Give the lowest feeling of the professional, from -3 to 3."""
    said = [step.professional.feels for step in journey.steps if step.professional]
    return min((feeling for feeling in said if feeling is not None), default=None)
