"""The area under the resident's emotion curve."""

from __future__ import annotations

from blauwdruk.measures import height, measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Gevoel over de hele reis (inwoner)", "Feeling along the whole journey (resident)"),
    unit=Words("punten", "points"),
    one=Words("punt", "point"),
    better="higher",
    why=Words(
        "Eén fijn moment maakt een zware reis niet goed. Dit getal telt de hele reis mee. De schaal "
        "loopt van −3 tot 3.",
        "One good moment does not mend a heavy journey. This number counts all of it. The scale goes "
        "from −3 to 3.",
    ),
    source="Movisie, klantreis; de hartmonitor · docs/explanation/method.md §1.3",
)
def emotion_area(_: Blueprint, journey: Journey) -> float | None:
    """Give the area under the curve divided by its width, from -3 to 3."""
    return height(step.resident.feels if step.resident else None for step in journey.steps)
