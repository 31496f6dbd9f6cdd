"""How often the resident tells the same story anew."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    foremost=True,
    title=Words("Verhaal opnieuw verteld", "Story told again"),
    unit=Words("keer", "times"),
    one=Words("keer", "time"),
    better="lower",
    why=Words(
        "Een inwoner vertelt het verhaal één keer. Elke keer daarna kost kracht en vertrouwen.",
        "A resident tells the story once. Every time after that costs strength and trust.",
    ),
    source="Present Media, Het sociaal domein moet meer als een supermarkt worden · Brighthives, kernoplossing 2",
)
def stories_told_again(blueprint: Blueprint, journey: Journey) -> float | None:
    """Count the tellings after the first; nothing is known when no journey says where the story is told."""
    if not any(step.tells_story for other in blueprint.journeys for step in other.steps):
        return None
    return max(0, sum(step.tells_story for step in journey.steps) - 1)
