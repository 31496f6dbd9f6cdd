"""Telling an artefact: the letter, the form or the call script itself."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Artefact, Blueprint
from blauwdruk.telling import phrases
from blauwdruk.telling.blocks import Block, Heading, facts, prose
from blauwdruk.telling.screens import tell_fields
from blauwdruk.words import Language, Words


def tell_artefact(blueprint: Blueprint, artefact: Artefact, language: Language) -> Iterator[Block]:
    """Tell one artefact with everything that is in it."""
    kind = artefact.kind.label.into(language)
    yield Heading(2, f"{phrases.begun(kind)}: {artefact.title}", f"artefacts-{artefact.id}")
    rows = (
        (Words("Voor", "For"), artefact.audience),
        (phrases.OWNER, artefact.owner),
        (phrases.EVIDENCE, phrases.resting_on(blueprint, artefact.based_on, language)),
    )
    yield from facts(rows, language)
    for section in artefact.sections:
        if section.title:
            yield Heading(3, section.title)
        yield from prose(section.text)
    yield from tell_fields(artefact.fields, language)
