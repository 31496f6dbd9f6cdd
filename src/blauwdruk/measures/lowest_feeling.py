"""The lowest point of the resident's emotion curve."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Laagste gevoel (inwoner)", "Lowest feeling (resident)"),
    unit=Words("punten", "points"),
    one=Words("punt", "point"),
    better="higher",
    why=Words(
        "Het dieptepunt onthoudt iemand het langst. Daar valt het meest te winnen. De schaal loopt "
        "van −3 tot 3.",
        "The lowest point is remembered longest. Most is to be won there. The scale goes from −3 to 3.",
    ),
    source="Movisie, klantreis; de hartmonitor · docs/explanation/method.md §1.3",
)
def lowest_feeling(_: Blueprint, journey: Journey) -> float | None:
    """Give the lowest feeling of the resident, from -3 to 3."""
    said = [step.resident.feels for step in journey.steps if step.resident]
    return min((feeling for feeling in said if feeling is not None), default=None)
