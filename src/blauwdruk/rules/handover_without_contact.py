"""A handover has a name at the other side (S2, core solution 2; method.md §1.3, schakelmomenten)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from blauwdruk.model import Actor, Blueprint, Step, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_journeys, name_of
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps:
          - {id: bel, title: Marlies belt mij, actor: lead, owner: Geldzorgen, contact: Marlies}
          - {id: huur, title: Ik maak een afspraak over mijn huur, actor: partner, owner: Woningcorporatie, contact: Rob}
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps:
          - {id: bel, title: Marlies belt mij, actor: lead, owner: Geldzorgen, contact: Marlies}
          - {id: huur, title: Ik maak een afspraak over mijn huur, actor: partner, owner: Woningcorporatie}
"""
ALONE = {Actor.RESIDENT, Actor.SYSTEM}
"""Nobody of an organisation acts in these steps, so nobody takes over."""


@rule(
    level="should",
    title=Words("Overdracht zonder contactpersoon", "Handover without a contact"),
    why=Words(
        "Op een overgang gaat het mis. De een laat los en de ander heeft nog niet vast. Bij het wisselen "
        "tussen werk en uitkering zijn er wel twaalf van zulke momenten. Met een naam aan de andere kant "
        "weet Henk wie hij kan bellen.",
        "Things break in a transition: one lets go before the other holds. Switching between work and "
        "benefit has twelve such moments. With a name at the other side Henk knows whom to call.",
    ),
    source="Divosa, Simpel Switchen: twaalf schakelmomenten · Brighthives, kernoplossing 2 · docs/explanation/method.md §1.3",
    good=GOOD,
    bad=BAD,
)
def handover_without_contact(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a step that another organisation or team takes over, while the resident gets no name."""
    for journey in ideal_journeys(blueprint):
        helped = [step for step in journey.steps if step.actor not in ALONE]
        for before, step in pairwise(helped):
            if not step.contact and _changes_hands(before, step):
                name = name_of(blueprint, journey)
                giver = before.contact or before.owner
                yield Seen(
                    step_address(journey.id, step.id),
                    Words(
                        f"Hier neemt {step.owner} het over van {giver}. Wie is er nu voor {name}? Zet de "
                        "naam erbij.",
                        f"Here {step.owner} takes over from {giver}. Who is there for {name} now? Add the "
                        "name.",
                    ),
                    fill("contact"),
                )


def _changes_hands(before: Step, step: Step) -> bool:
    return (
        bool(step.owner)
        and bool(before.owner or before.contact)
        and step.owner not in {before.owner, before.contact}
    )
