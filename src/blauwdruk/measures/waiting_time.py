"""How many days the resident waits in all."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey, Phase, days_in
from blauwdruk.words import Words


@measure(
    foremost=True,
    title=Words("Wachttijd", "Waiting time"),
    unit=Words("dagen", "days"),
    one=Words("dag", "day"),
    better="lower",
    why=Words(
        "Wachten maakt onzeker, en schulden groeien door. Wat kan er meteen?",
        "Waiting makes uncertain, and debts go on growing. What can be done at once?",
    ),
    source="G.L. Shostack (1984): tijd per stap · docs/explanation/method.md §1.5",
)
def waiting_time(_: Blueprint, journey: Journey) -> float | None:
    """Add up the waits of every step walked once; of phases that run in parallel the longest counts."""
    if not any(step.wait for step in journey.steps):
        return None
    return sum(max(_waited(phase) for phase in group) for group in journey.together)


def _waited(phase: Phase) -> float:
    return sum(days_in(step.wait) for step in phase.steps if step.wait)
