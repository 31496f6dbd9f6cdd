"""A persona rests on something that was heard, seen or counted (method.md requirement 2)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, EvidenceKind, persona_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.words import Words

GOOD = """
evidence: [{id: gesprekken, kind: interview, people: 10, text: Ik durf mijn post niet te openen.}]
personas: [{id: henk, name: Henk, based_on: [gesprekken]}]
"""
BAD = """
evidence: [{id: idee, kind: assumption, text: Dat denken wij.}]
personas: [{id: henk, name: Henk, based_on: [idee]}]
"""


@rule(
    level="should",
    title=Words("Persona zonder onderbouwing", "Persona without evidence"),
    why=Words(
        "Een persona die je aan tafel bedenkt, lijkt vaak op de mensen aan tafel. Dan bouw je op "
        "vooroordelen. Praat met een paar mensen, of vraag een ervaringsdeskundige. Tot die tijd is de "
        "persona een aanname, en dat mag iedereen zien.",
        "A persona made up at the table often looks like the people at the table. Then you build on "
        "prejudice. Talk with a few people, or ask an expert by experience. Until then the persona is an "
        "assumption, and everybody may see that.",
    ),
    source="Gebruiker Centraal; Movisie; GGD IJsselland in Raalte · docs/explanation/method.md §1.2 en §3 C14",
    good=GOOD,
    bad=BAD,
)
def persona_without_evidence(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a persona that rests on nothing, or on assumptions alone."""
    for persona in blueprint.personas:
        if blueprint.evidence_level(persona.based_on) is EvidenceKind.ASSUMPTION:
            name = persona.name
            yield Seen(
                persona_address(persona.id),
                Words(
                    f"{name} is nog een aanname. Met wie kun je praten om te horen of dit beeld klopt?",
                    f"{name} is still an assumption. With whom can you talk to hear whether this is right?",
                ),
                fill("based_on"),
            )
