"""Which share of the promises says when."""

from __future__ import annotations

from blauwdruk.measures import measure, share
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Beloften met een termijn", "Promises with a clock"),
    unit=Words("%", "%"),
    better="higher",
    why=Words(
        "Een belofte zonder termijn is een wens. Zeg wanneer.",
        "A promise without a term is a wish. Say when.",
    ),
    source="Groningen 2023: ‘verwachte uitslag op’ begrepen mensen · docs/explanation/method.md §2.H",
)
def promises_with_clock(_: Blueprint, journey: Journey) -> float | None:
    """Give the promises with a clock as a share of all promises."""
    promises = [step.promise for step in journey.steps if step.promise]
    return share(sum(promise.within is not None for promise in promises), len(promises))
