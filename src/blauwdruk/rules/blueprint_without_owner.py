"""A blueprint belongs to somebody (method.md §3 C6; requirement 20)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.words import Words

GOOD = """
owner: {organisation: Gemeente Voorbeeldstad, team: Geldzorgen}
"""
BAD = """
theme: geldzorgen
"""


@rule(
    level="should",
    title=Words("Blauwdruk zonder eigenaar", "Blueprint without an owner"),
    why=Words(
        "Een blauwdruk van niemand veroudert vanzelf. Zet erbij welke gemeente en welk team hem bijhoudt. "
        "Dan weten anderen ook wie ze kunnen bellen.",
        "A blueprint that is nobody's grows old by itself. Write which municipality and team keep it. Then "
        "others know whom to call, too.",
    ),
    source="Klacht uit de praktijk: zonder eigenaar veroudert het · docs/explanation/method.md §3 C6",
    good=GOOD,
    bad=BAD,
)
def blueprint_without_owner(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a blueprint of which nobody knows who keeps it."""
    if blueprint.owner is None or not blueprint.owner.organisation:
        yield Seen(
            "owner",
            Words(
                "Van wie is deze blauwdruk? Zet de gemeente en het team erbij.",
                "Whose blueprint is this? Add the municipality and the team.",
            ),
            fill("owner.organisation"),
        )
