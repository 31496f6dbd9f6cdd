"""How many different people the resident deals with."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    foremost=True,
    title=Words("Contactpersonen", "Contact people"),
    unit=Words("personen", "people"),
    one=Words("persoon", "person"),
    better="lower",
    why=Words(
        "Eén vast contactpersoon geeft rust. Elk nieuw gezicht vraagt opnieuw vertrouwen.",
        "One steady contact gives calm. Every new face asks for trust again.",
    ),
    source="Brighthives, Innovatielab Participatie, kernoplossing 2: een vast contactpersoon",
)
def contact_people(_: Blueprint, journey: Journey) -> float | None:
    """Count the different names of contact people."""
    names = {step.contact.strip().casefold() for step in journey.steps}
    return len(names - {""}) or None
