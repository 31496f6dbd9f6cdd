"""Small phrases that several chapters say: a card, a place, a day, a sum of parts."""

from __future__ import annotations

from datetime import date

from blauwdruk.model import Blueprint, Card, Layer, in_words
from blauwdruk.words import Language, Words, on_day

EVIDENCE = Words("Onderbouwing", "Evidence")
OWNER = Words("Zorgt hiervoor", "Makes sure")


def begun(text: str) -> str:
    """Write a text as a sentence or a label begins: with a capital."""
    return text[:1].upper() + text[1:]


def with_aside(text: str, *aside: str) -> str:
    """Say a text, and between brackets what else there is to say about it."""
    more = ", ".join(part for part in aside if part)
    return f"{text} ({more})" if text and more else text or more


def card(blueprint: Blueprint, said: Card, language: Language) -> str:
    """Say a card: its text, who does it, how far ahead it lies and what it rests on."""
    return with_aside(
        said.text, said.by, ahead(said.layer, language), resting_on(blueprint, said.based_on, language)
    )


def ahead(layer: Layer, language: Language) -> str:
    """Say how far ahead something lies; the base goes without saying."""
    return "" if layer is Layer.BASE else layer.label.into(language)


def resting_on(blueprint: Blueprint, based_on: tuple[str, ...], language: Language) -> str:
    """Say what kind of evidence there is; nothing where nobody named any."""
    return blueprint.evidence_level(based_on).label.into(language) if based_on else ""


def place(blueprint: Blueprint, where: str) -> str:
    """Say a place by the title of its step or the milestone of its phase; as it is when nothing is there."""
    journey_id, _, name = where.partition("/")
    journey = blueprint.journey_by_id.get(journey_id)
    if journey is None:
        return where
    titles = {phase.id: phase.milestone or phase.title for phase in journey.phases}
    titles |= {step.id: step.title for step in journey.steps}
    return titles.get(name, where)


def name(blueprint: Blueprint, persona: str | None) -> str:
    """Name a persona; empty for nobody."""
    known = blueprint.persona_by_id.get(persona or "")
    return known.name if known else ""


def day(on: date | None, language: Language) -> str:
    """Say a day; empty for none."""
    return on_day(on).into(language) if on else ""


def long(duration: str | None, language: Language) -> str:
    """Say a length of time; empty for none."""
    return in_words(duration).into(language) if duration else ""


def people(many: int | None, language: Language) -> str:
    """Say with how many people; empty when nobody counted."""
    if many is None:
        return ""
    nl, en = ("mens", "person") if many == 1 else ("mensen", "people")
    return f"{many} {Words(nl, en).into(language)}"
