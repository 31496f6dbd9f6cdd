"""Telling how it was made: what we know it from, who was at the table, and what was learned."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Evidence, Session
from blauwdruk.telling import phrases
from blauwdruk.telling.blocks import Block, Bullets, Heading, Paragraph, table
from blauwdruk.words import Language, Words, on_day

_HEAD = (
    Words("Soort", "Kind"),
    Words("Wat", "What"),
    Words("Mensen", "People"),
    Words("Bereikte het doel", "Reached the goal"),
    Words("Niet begrepen", "Not understood"),
    Words("Wanneer", "When"),
    Words("Bron", "Source"),
)


def tell_making(blueprint: Blueprint, language: Language) -> Iterator[Block]:
    """Tell evidence, sessions and lessons."""
    if blueprint.evidence:
        yield Heading(2, Words("Waar we het van weten", "How we know").into(language), "evidence")
        rows = (_source(one, language) for one in blueprint.evidence)
        yield from table(phrases.EVIDENCE.into(language), _HEAD, rows, language)
    if blueprint.sessions:
        yield Heading(2, Words("Wie er aan tafel zat", "Who was at the table").into(language), "sessions")
        yield Bullets(tuple(_session(one, language) for one in blueprint.sessions))
    if blueprint.lessons:
        yield Heading(2, Words("Wat we leerden", "What we learned").into(language), "lessons")
        worked, not_yet = Words("Werkte", "Worked"), Words("Werkte niet", "Did not work")
        for one in blueprint.lessons:
            yield Paragraph(f"{(worked if one.worked else not_yet).into(language)}: {one.text}")


def _source(one: Evidence, language: Language) -> tuple[str, ...]:
    return (
        one.kind.label.into(language),
        one.text,
        "" if one.people is None else str(one.people),
        "" if one.reached is None else str(one.reached),
        ", ".join(one.misread),
        phrases.day(one.on, language),
        one.source,
    )


def _session(one: Session, language: Language) -> str:
    seats = ", ".join(seat.label.into(language) for seat in one.disciplines)
    who = phrases.with_aside(seats, phrases.people(one.people, language))
    said = f"{on_day(one.on).into(language)}: {who}" if who else on_day(one.on).into(language)
    return f"{said}. {one.text}".rstrip()
