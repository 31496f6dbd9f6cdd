"""Telling what it is about: the situation, whose blueprint it is, and what everybody wants of it."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint
from blauwdruk.telling import phrases
from blauwdruk.telling.blocks import Block, Facts, Heading, facts, prose
from blauwdruk.words import Language, Words


def tell_opening(blueprint: Blueprint, language: Language) -> Iterator[Block]:
    """Tell title, situation, facts and goals."""
    yield Heading(1, blueprint.title)
    yield from prose(blueprint.situation)
    yield from facts(_facts(blueprint, language), language)
    if blueprint.goals:
        yield Heading(2, Words("Wat we willen bereiken", "What we want to reach").into(language), "goals")
        yield Facts(
            tuple((phrases.begun(goal.actor.label.into(language)), goal.text) for goal in blueprint.goals)
        )


def _facts(blueprint: Blueprint, language: Language) -> Iterator[tuple[Words, str]]:
    owner, review = blueprint.owner, blueprint.review
    yield Words("Waar het begint", "Where it begins"), blueprint.starting_point
    yield Words("Thema", "Theme"), blueprint.theme
    if owner:
        yield (
            Words("Eigenaar", "Owner"),
            ", ".join(part for part in (owner.team, owner.organisation) if part),
        )
    yield Words("Versie", "Version"), blueprint.version
    yield Words("Bijgewerkt op", "Updated on"), phrases.day(blueprint.updated, language)
    if review:
        yield Words("Kijk opnieuw op", "Look again on"), phrases.day(review.on, language)
        yield (
            Words("Of eerder, bij een verandering van", "Or sooner, when this changes"),
            ", ".join(trigger.label.into(language) for trigger in review.triggers),
        )
    yield Words("Licentie", "Licence"), blueprint.license
    for kind, own in blueprint.labels.items():
        usual = kind.label.into(language)
        yield Words(f"Onze naam voor ‘{usual}’", f"Our name for ‘{usual}’"), own
