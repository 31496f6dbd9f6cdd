"""How often the resident is asked what a government already knows."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    foremost=True,
    title=Words("Gevraagd terwijl het al bekend was", "Asked although already known"),
    unit=Words("keer", "times"),
    one=Words("keer", "time"),
    better="lower",
    why=Words(
        "Vraag niet wat de overheid al weet. Dat scheelt zoekwerk en fouten.",
        "Do not ask what the government knows already. That saves searching and mistakes.",
    ),
    source="Verordening (EU) 2018/1724 art. 14 · Wet eenmalige gegevensuitvraag werk en inkomen (2008)",
)
def asks_already_known(blueprint: Blueprint, journey: Journey) -> float | None:
    """Count the asks of which somebody already knew the answer."""
    if not any(step.asks for other in blueprint.journeys for step in other.steps):
        return None
    return sum(bool(ask.known_by) for step in journey.steps for ask in step.asks)
