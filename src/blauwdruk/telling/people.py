"""Telling a persona: one page about one person."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.drawing.face import portrait
from blauwdruk.model import Blueprint, Persona
from blauwdruk.telling.blocks import Block, Bullets, Facts, Heading, Picture, Quote, prose
from blauwdruk.words import Language, Words, on_day

_LISTS = (
    ("motives", Words("Wat {name} drijft", "What drives {name}")),
    ("dreams", Words("Waar {name} van droomt", "What {name} dreams of")),
    ("worries", Words("Waar {name} over piekert", "What {name} worries about")),
    ("needs", Words("Wat {name} nodig heeft", "What {name} needs")),
    ("success_factors", Words("Wat helpt", "What helps")),
    ("reasons", Words("Waarom {name} iets wel of niet doet", "Why {name} does something, or not")),
    ("feelings", Words("Hoe {name} zich voelt", "How {name} feels")),
    ("experiences", Words("Wat {name} meemaakte", "What {name} lived through")),
    ("hobbies", Words("Waar {name} blij van wordt", "What makes {name} happy")),
    ("informed_by", Words("Waar {name} informatie haalt", "Where {name} finds information")),
)
_SKILL = {
    "none": Words("geen", "none"),
    "low": Words("weinig", "low"),
    "basic": Words("gewoon", "basic"),
    "good": Words("goed", "good"),
}


def tell_persona(blueprint: Blueprint, persona: Persona, language: Language) -> Iterator[Block]:
    """Tell one persona: face, words, situation, and everything that a team wrote down."""
    yield Heading(2, persona.name, f"personas-{persona.id}")
    yield Picture(
        portrait(persona),
        Words(f"Getekend gezicht van {persona.name}", f"Drawn face of {persona.name}").into(language),
        "face",
    )
    if persona.quote:
        yield Quote(persona.quote, persona.name)
    yield from prose(persona.situation)
    yield from prose(persona.about)
    yield Facts(
        tuple((label.into(language), said) for label, said in _facts(blueprint, persona, language) if said)
    )
    if persona.pains:
        yield Heading(
            3, Words(f"Waar {persona.name} vastloopt", f"Where {persona.name} gets stuck").into(language)
        )
        yield Bullets(tuple(pain.text for pain in persona.pains))
    for field, title in _LISTS:
        items = getattr(persona, field)
        if items:
            yield Heading(3, title.into(language).format(name=persona.name))
            yield Bullets(tuple(items))


def _facts(blueprint: Blueprint, persona: Persona, language: Language) -> Iterator[tuple[Words, str]]:
    yield Words("Leeftijd", "Age"), str(persona.age or "")
    yield Words("Thuis", "At home"), persona.household
    yield Words("Vraag", "Question"), persona.question
    yield Words("Leest op niveau", "Reads at level"), persona.language_level or ""
    yield Words("Handig met computer en telefoon", "Digital skill"), _skill(persona, language)
    yield (
        Words("Liefst bereikt via", "Best reached by"),
        ", ".join(channel.label.into(language) for channel in persona.channels),
    )
    yield (
        Words("Speelt op", "Touches"),
        ", ".join(domain.label.into(language) for domain in persona.domains),
    )
    level = blueprint.evidence_level(persona.based_on).label.into(language)
    checked = f" ({on_day(persona.checked_on).into(language)})" if persona.checked_on else ""
    yield Words("Onderbouwing", "Evidence"), f"{level}{checked}"


def _skill(persona: Persona, language: Language) -> str:
    return _SKILL[persona.digital_skill].into(language) if persona.digital_skill else ""
