"""How many desks (loketten) the resident meets."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    foremost=True,
    title=Words("Loketten", "Desks"),
    unit=Words("loketten", "desks"),
    one=Words("loket", "desk"),
    better="lower",
    why=Words(
        "Wie hulp zoekt, wil niet van loket naar loket. Eén ingang is genoeg.",
        "Nobody who looks for help wants to go from desk to desk. One way in is enough.",
    ),
    source="Present Media, Het sociaal domein moet meer als een supermarkt worden",
)
def desks(blueprint: Blueprint, journey: Journey) -> float | None:
    """Count the different desks behind the touchpoints; none of them is known when no journey names one."""
    met = _desks(journey)
    named = any(desk for other in blueprint.journeys for desk in _desks(other))
    return len(met - {""}) if met and named else None


def _desks(journey: Journey) -> set[str]:
    """Give the desks of a journey; an empty name is a contact without one."""
    return {step.touchpoint.desk.strip().casefold() for step in journey.steps if step.touchpoint}
