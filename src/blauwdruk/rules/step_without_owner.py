"""Somebody makes sure that a step happens (S2, core solution 2; method.md §3 C3)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Actor, Blueprint, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_steps
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: zoeken, title: Ik zoek hulp, owner: Communicatie}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: zoeken, title: Ik zoek hulp}]}]
"""


@rule(
    level="must",
    title=Words("Stap zonder eigenaar", "Step without an owner"),
    why=Words(
        "Een mooie stap van niemand gebeurt niet. Ook als de inwoner zelf iets doet, zorgt iemand dat het "
        "kan. In Zoetermeer bleven goede ideeën liggen omdat ze bij de verkeerde afdeling lagen. "
        "Zet er een team, partner of vast contactpersoon bij.",
        "A beautiful step that is nobody's does not happen. Even when the resident acts, somebody makes it "
        "possible. In Zoetermeer good ideas were left lying because they lay with the wrong department. "
        "Write down a team, a partner or a steady contact.",
    ),
    source="Brighthives, kernoplossing 2 · Zoetermeer: bleef liggen bij de verkeerde afdeling · docs/explanation/method.md §3 C3",
    good=GOOD,
    bad=BAD,
)
def step_without_owner(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal step that has no owner and is not done by the lead."""
    for journey, step in ideal_steps(blueprint):
        if not step.owner and step.actor is not Actor.LEAD:
            yield Seen(
                step_address(journey.id, step.id),
                Words(
                    f"‘{step.title}’ is nog van niemand. Wie zorgt dat deze stap gebeurt? Zet die naam "
                    "erbij.",
                    f"‘{step.title}’ is nobody's yet. Who makes sure that it happens? Add that name.",
                ),
                fill("owner"),
            )
