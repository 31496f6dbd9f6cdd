"""Which share of the steps rests on more than an assumption."""

from __future__ import annotations

from blauwdruk.measures import measure, share
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Stappen met onderbouwing", "Steps that rest on evidence"),
    unit=Words("%", "%"),
    better="higher",
    why=Words(
        "Wat niemand heeft gezien of gevraagd, is een aanname. Dat mag, als je het zegt.",
        "What nobody saw or asked is an assumption. That is fine, if you say so.",
    ),
    source="Gebruiker Centraal: aannames en stereotypen · docs/explanation/method.md §3 C14",
)
def resting_on_evidence(blueprint: Blueprint, journey: Journey) -> float | None:
    """Give the share of steps with evidence that is stronger than an assumption."""
    proven = [step for step in journey.steps if blueprint.evidence_level(step.based_on).strength > 0]
    return share(len(proven), len(journey.steps))
