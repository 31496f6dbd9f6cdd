"""A persona is a person in a situation (S4, challenge 3)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, PersonaRole, persona_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk, situation: Drie maanden huurachterstand.}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
"""


@rule(
    level="must",
    title=Words("Persona zonder situatie", "Persona without a situation"),
    why=Words(
        "Wie iemand is, zegt weinig. Waar iemand middenin zit, zegt wat hij nodig heeft. "
        "Charlotte kreeg pas goede hulp toen haar stage meetelde.",
        "Who somebody is says little. What somebody is in the middle of says what is needed. "
        "Charlotte was helped well only when her internship counted too.",
    ),
    source="Present Media, Hoe Charlotte ons hielp, uitdaging 3: een persona en haar situatie",
    good=GOOD,
    bad=BAD,
)
def persona_without_situation(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a persona of whom nobody wrote what is going on."""
    for persona in blueprint.personas:
        if persona.role is PersonaRole.RESIDENT and not persona.situation:
            yield Seen(
                persona_address(persona.id),
                Words(
                    f"{persona.name} heeft nog geen situatie. Schrijf op waar {persona.name} middenin zit.",
                    f"{persona.name} has no situation yet. Write what {persona.name} is in the middle of.",
                ),
                fill("situation"),
            )
