"""Telling a persona: one page about one person."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.drawing.face import portrait
from blauwdruk.model import Blueprint, Persona, PersonaRole
from blauwdruk.telling import phrases
from blauwdruk.telling.blocks import Block, Bullets, Heading, Picture, Quote, facts, prose
from blauwdruk.words import Language, Words

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
_EMPATHY = (
    ("thinks", Words("Wat {name} denkt", "What {name} thinks")),
    ("sees", Words("Wat {name} ziet", "What {name} sees")),
    ("says", Words("Wat {name} zegt", "What {name} says")),
    ("hears", Words("Wat {name} hoort", "What {name} hears")),
)


def tell_persona(blueprint: Blueprint, persona: Persona, language: Language) -> Iterator[Block]:
    """Tell one persona: face, words, situation, and everything that a team wrote down."""
    yield Heading(2, persona.name, f"personas-{persona.id}")
    alt = Words(f"Getekend gezicht van {persona.name}", f"Drawn face of {persona.name}")
    yield Picture(portrait(persona), alt.into(language), "face")
    if persona.quote:
        yield Quote(persona.quote, persona.name)
    yield from prose(persona.situation)
    yield from prose(persona.about)
    yield from facts(_facts(blueprint, persona, language), language)
    if persona.pains:
        yield Heading(
            3, Words(f"Waar {persona.name} vastloopt", f"Where {persona.name} gets stuck").into(language)
        )
        yield Bullets(tuple(phrases.card(blueprint, pain, language) for pain in persona.pains))
    yield from facts(_lists(persona), language)


def _lists(persona: Persona) -> Iterator[tuple[Words, str]]:
    found = [(title, getattr(persona, field)) for field, title in _LISTS]
    if persona.empathy:
        found += [(title, getattr(persona.empathy, field)) for field, title in _EMPATHY]
    for title, items in found:
        yield Words(title.nl.format(name=persona.name), title.en.format(name=persona.name)), " · ".join(items)


def _facts(blueprint: Blueprint, persona: Persona, language: Language) -> Iterator[tuple[Words, str]]:
    if persona.role is not PersonaRole.RESIDENT:
        yield Words("Rol", "Role"), persona.role.label.into(language)
    yield Words("Leeftijd", "Age"), "" if persona.age is None else str(persona.age)
    yield Words("Thuis", "At home"), persona.household
    yield Words("Vraag", "Question"), persona.question
    yield Words("Hoe dringend", "How urgent"), persona.urgency.label.into(language) if persona.urgency else ""
    yield Words("Leest op niveau", "Reads at level"), persona.language_level or ""
    skill = persona.digital_skill
    yield (
        Words("Handig met computer en telefoon", "Digital skill"),
        skill.label.into(language) if skill else "",
    )
    yield (
        Words("Liefst bereikt via", "Best reached by"),
        ", ".join(channel.label.into(language) for channel in persona.channels),
    )
    yield (
        Words("Speelt op", "Touches"),
        ", ".join(domain.label.into(language) for domain in persona.domains),
    )
    level = blueprint.evidence_level(persona.based_on).label.into(language)
    yield phrases.EVIDENCE, phrases.with_aside(level, phrases.day(persona.checked_on, language))
