"""How often the same is asked again within one journey."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Dubbel gevraagd", "Asked again"),
    unit=Words("keer", "times"),
    one=Words("keer", "time"),
    better="lower",
    why=Words(
        "Wie iets al heeft verteld, wil het niet nog eens invullen.",
        "Who has told something does not want to fill it in again.",
    ),
    source="Verordening (EU) 2018/1724 art. 14 · Utrecht 2023 en 2024 · docs/explanation/method.md §2.F en §2.I",
)
def data_asked_again(blueprint: Blueprint, journey: Journey) -> float | None:
    """Count the asks for data that was asked earlier in the same journey."""
    if not any(step.asks for other in blueprint.journeys for step in other.steps):
        return None
    asked = [ask.data.strip().casefold() for step in journey.steps for ask in step.asks]
    return len(asked) - len(set(asked))
