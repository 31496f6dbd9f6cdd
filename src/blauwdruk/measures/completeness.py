"""Which share of all areas of all steps has an answer."""

from __future__ import annotations

from blauwdruk.measures import measure, share
from blauwdruk.model import Aspect, Blueprint, Consequence, Journey, JourneyKind
from blauwdruk.words import Words


@measure(
    title=Words("Volledigheid van de consequenties", "Completeness of the consequences"),
    unit=Words("%", "%"),
    better="higher",
    why=Words(
        "Wat niemand heeft bekeken, valt later tegen. Ook ‘bewust geen’ is een antwoord.",
        "What nobody looked at disappoints later. “Deliberately none” is an answer too.",
    ),
    source="Frankwatching over iSociaal (2019), stap 3: álle consequenties · docs/explanation/method.md §1.4",
)
def completeness(blueprint: Blueprint, journey: Journey) -> float | None:
    """Give the answered areas as a share of twelve for every step; a current journey need not answer any."""
    answered = sum(
        len({one.aspect for one in blueprint.consequences_of(journey, step) if _answers(one)})
        for step in journey.steps
    )
    if journey.kind is JourneyKind.CURRENT and not answered:
        return None
    return share(answered, len(Aspect) * len(journey.steps))


def _answers(consequence: Consequence) -> bool:
    return consequence.none or bool(consequence.text.strip())
