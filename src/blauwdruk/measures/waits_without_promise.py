"""How often the resident waits and nobody said how long."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey, days_in
from blauwdruk.words import Words


@measure(
    title=Words("Wachten zonder belofte", "Waits without a promise"),
    unit=Words("keer", "times"),
    one=Words("keer", "time"),
    better="lower",
    why=Words(
        "Wachten is te doen als iemand zegt hoe lang het duurt.",
        "Waiting can be borne when somebody says how long it takes.",
    ),
    source="Utrecht 2023: wie niet weet hoe lang het duurt, belt · docs/explanation/method.md §2.I",
)
def waits_without_promise(_: Blueprint, journey: Journey) -> float | None:
    """Count the steps with a wait after them and no promise with a clock."""
    waits = [step for step in journey.steps if step.wait and days_in(step.wait) > 0]
    if not any(step.wait for step in journey.steps):
        return None
    return sum(not (step.promise and step.promise.within) for step in waits)
