"""The longest that the resident waits and hears nothing."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Channel, Journey, Phase, Step, days_in
from blauwdruk.words import Words


@measure(
    foremost=True,
    title=Words("Langste stilte", "Longest silence"),
    unit=Words("dagen", "days"),
    one=Words("dag", "day"),
    better="lower",
    why=Words(
        "Wie niets hoort, denkt dat er niets gebeurt. Een kort bericht helpt al.",
        "Who hears nothing thinks that nothing happens. A short message helps already.",
    ),
    source="Utrecht 2023: wie niet weet hoe lang het duurt, belt · docs/explanation/method.md §2.I",
)
def longest_silence(_: Blueprint, journey: Journey) -> float | None:
    """Give the days of the longest stretch of waiting that no contact breaks; it may span several steps."""
    if not any(step.wait for step in journey.steps):
        return None
    longest = quiet = 0.0
    for group in journey.together:
        stretches = [_stretches(phase, quiet) for phase in group]
        longest = max(longest, *(max(stretch) for stretch in stretches))
        quiet = min(stretch[-1] for stretch in stretches)
    return longest


def _stretches(phase: Phase, quiet: float) -> list[float]:
    """Give the days of silence at the start of the phase and after each of its steps."""
    found = [quiet]
    for step in phase.steps:
        before = 0.0 if _is_contact(step) else found[-1]
        found.append(before + (days_in(step.wait) if step.wait else 0.0))
    return found


def _is_contact(step: Step) -> bool:
    if step.touchpoint is None:
        return bool(step.contact)
    return step.touchpoint.channel is not Channel.NONE
