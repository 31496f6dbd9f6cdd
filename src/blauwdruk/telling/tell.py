"""The order in which a blueprint is told: the person first, then the way, then what must be arranged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint
from blauwdruk.telling.blocks import Block, Bullets, Facts, Heading, Paragraph, Table, prose
from blauwdruk.telling.journeys import tell_journey
from blauwdruk.telling.people import tell_persona
from blauwdruk.telling.work import tell_artefact, tell_consequences, tell_indicators
from blauwdruk.words import Language, Words, on_day


def tell(blueprint: Blueprint, view: View) -> tuple[Block, ...]:
    """Give the whole blueprint as blocks, in the language of the view."""
    return tuple(_all(blueprint, view))


def _all(blueprint: Blueprint, view: View) -> Iterator[Block]:
    language = view.language
    yield from _opening(blueprint, language)
    for persona in blueprint.personas:
        yield from tell_persona(blueprint, persona, language)
    for journey in sorted(blueprint.journeys, key=lambda journey: journey.kind != "ideal"):
        yield from tell_journey(blueprint, journey, view)
    yield from tell_consequences(blueprint, view)
    yield from tell_indicators(blueprint, language)
    for artefact in blueprint.artefacts:
        yield from tell_artefact(artefact, language)
    yield from _how_it_was_made(blueprint, language)


def _opening(blueprint: Blueprint, language: Language) -> Iterator[Block]:
    yield Heading(1, blueprint.title)
    yield from prose(blueprint.situation)
    rows = [
        (Words("Waar het begint", "Where it begins"), blueprint.starting_point),
        (Words("Thema", "Theme"), blueprint.theme),
        (Words("Eigenaar", "Owner"), _owner(blueprint)),
        (Words("Versie", "Version"), blueprint.version),
        (Words("Bijgewerkt op", "Updated on"), _day(blueprint.updated, language)),
        (
            Words("Kijk opnieuw op", "Look again on"),
            _day(blueprint.review.on if blueprint.review else None, language),
        ),
        (Words("Licentie", "Licence"), blueprint.license),
    ]
    yield Facts(tuple((label.into(language), said) for label, said in rows if said))
    if blueprint.goals:
        actors = {
            "resident": Words("Inwoner", "Resident"),
            "professional": Words("Professional", "Professional"),
            "organisation": Words("Organisatie", "Organisation"),
        }
        yield Heading(2, Words("Wat we willen bereiken", "What we want to reach").into(language))
        yield Facts(tuple((actors[goal.actor].into(language), goal.text) for goal in blueprint.goals))


def _owner(blueprint: Blueprint) -> str:
    if blueprint.owner is None:
        return ""
    return ", ".join(part for part in (blueprint.owner.team, blueprint.owner.organisation) if part)


def _day(day: date | None, language: Language) -> str:
    return on_day(day).into(language) if day else ""


def _how_it_was_made(blueprint: Blueprint, language: Language) -> Iterator[Block]:
    if blueprint.evidence:
        yield Heading(2, Words("Waar we het van weten", "How we know").into(language), "evidence")
        yield Table(
            Words("Onderbouwing", "Evidence").into(language),
            tuple(
                word.into(language)
                for word in (
                    Words("Soort", "Kind"), Words("Wat", "What"), Words("Mensen", "People"),
                    Words("Wanneer", "When"), Words("Bron", "Source"),
                )
            ),
            tuple(
                (one.kind.label.into(language), one.text, str(one.people or ""), _day(one.on, language), one.source)
                for one in blueprint.evidence
            ),
        )  # fmt: skip
    if blueprint.sessions:
        yield Heading(2, Words("Wie er aan tafel zat", "Who was at the table").into(language), "sessions")
        yield Bullets(
            tuple(
                f"{on_day(one.on).into(language)}: {', '.join(seat.label.into(language) for seat in one.disciplines)}. {one.text}".strip()
                for one in blueprint.sessions
            )
        )
    if blueprint.lessons:
        yield Heading(2, Words("Wat we leerden", "What we learned").into(language), "lessons")
        worked, not_yet = Words("Werkte", "Worked"), Words("Werkte niet", "Did not work")
        for one in blueprint.lessons:
            yield Paragraph(f"{(worked if one.worked else not_yet).into(language)}: {one.text}")
