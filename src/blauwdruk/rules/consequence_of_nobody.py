"""A consequence has somebody who arranges it (method.md requirement 14)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, consequence_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: zoeken, title: Ik zoek hulp}]}]
consequences:
  - {id: c1, step: ideaal/zoeken, aspect: content, text: Zoekwoorden van inwoners, owner: Communicatie}
  - {id: c2, step: ideaal/zoeken, aspect: policy, none: true}
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: zoeken, title: Ik zoek hulp}]}]
consequences: [{id: c1, step: ideaal/zoeken, aspect: content, text: Zoekwoorden van inwoners}]
"""


@rule(
    level="must",
    title=Words("Consequentie van niemand", "Consequence that is nobody's"),
    why=Words(
        "Elke consequentie wordt werk. Werk zonder naam blijft liggen, en dan blijft de droom op papier. "
        "Weet je het niet zeker? Zet de naam neer van wie het uitzoekt.",
        "Every consequence becomes work. Work without a name is left lying, and then the dream stays on "
        "paper. Not sure? Write the name of the one who will find out.",
    ),
    source="Zoetermeer: ideeën bleven liggen bij de verkeerde afdeling · docs/explanation/method.md §3 C3",
    good=GOOD,
    bad=BAD,
)
def consequence_of_nobody(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See something to arrange without a team, department or partner who does so."""
    for consequence in blueprint.consequences:
        if not consequence.owner and not consequence.none:
            aspect = blueprint.label_of(consequence.aspect)
            yield Seen(
                consequence_address(consequence.id),
                Words(
                    f"Deze consequentie ({aspect.nl}) is nog van niemand. Wie regelt dit?",
                    f"This consequence ({aspect.en}) is nobody's yet. Who arranges it?",
                ),
                fill("owner"),
            )
