"""Telling a screen: its words, what it asks, and where its choices lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blauwdruk.model import Confirmation, Field, Journey, Screen
from blauwdruk.telling import phrases
from blauwdruk.telling.blocks import Block, Bullets, Heading, Paragraph, Table, facts, prose, table
from blauwdruk.words import Language, Words

_HEAD = (
    Words("Vraag", "Question"),
    Words("Soort", "Kind"),
    Words("Uitleg", "Help"),
    Words("Antwoorden", "Answers"),
    Words("Gaat over", "Is about"),
)
_NOT_NEEDED = Words("hoeft niet", "not needed")


def tell_screen(journey: Journey, screen: Screen, language: Language) -> Iterator[Block]:
    """Tell what a resident sees at one step."""
    on_screen = Words("Op het scherm", "On the screen").into(language)
    yield Heading(5, f"{on_screen}: {screen.title}" if screen.title else on_screen)
    yield from prose(screen.text)
    yield from tell_fields(screen.fields, language)
    if screen.choices:
        yield Paragraph(Words("Keuzes", "Choices").into(language))
        yield Bullets(tuple(_choices(journey, screen)))
    rows = (
        (Words("Knop", "Button"), screen.button),
        *_confirmation(screen.confirmation, language),
        (Words("Hulp bij dit scherm", "Help at this screen"), screen.help),
    )
    yield from facts(rows, language)


def tell_fields(fields: Iterable[Field], language: Language) -> Iterator[Table]:
    """Tell what is asked, one row per field."""
    caption = Words("Wat er gevraagd wordt", "What is asked").into(language)
    yield from table(caption, _HEAD, (_field(one, language) for one in fields), language)


def _field(one: Field, language: Language) -> tuple[str, ...]:
    needed = "" if one.required else _NOT_NEEDED.into(language)
    return (
        one.label,
        phrases.with_aside(one.kind.label.into(language), needed),
        one.hint,
        ", ".join(one.options),
        one.data,
    )


def _choices(journey: Journey, screen: Screen) -> Iterator[str]:
    for choice in screen.choices:
        known = journey.step_by_id.get(choice.to or "")
        way = f" → ‘{known.title if known else choice.to}’" if choice.to else ""
        yield phrases.with_aside(choice.text, choice.hint) + way


def _confirmation(said: Confirmation | None, language: Language) -> Iterator[tuple[Words, str]]:
    if said:
        yield Words("Na het versturen", "After sending"), said.title
        yield Words("En dan", "And then"), said.text
        yield Words("Antwoord binnen", "Answer within"), phrases.long(said.answer_within, language)
