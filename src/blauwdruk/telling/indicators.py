"""Telling the indicators: what will show that it works, and what was measured."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Indicator, Reading
from blauwdruk.telling import phrases
from blauwdruk.telling.blocks import Block, Heading, table
from blauwdruk.words import Language, Words, dated

_HEAD = (
    Words("Indicator", "Indicator"),
    Words("Bij", "At"),
    Words("Nu", "Now"),
    Words("Doel", "Target"),
    Words("Hoe", "How"),
    Words("Gemeten", "Measured"),
)


def tell_indicators(blueprint: Blueprint, language: Language) -> Iterator[Block]:
    """Tell what will show that it works."""
    if not blueprint.indicators:
        return
    title = Words("Waaraan we zien dat het werkt", "How we see that it works")
    yield Heading(2, title.into(language), "indicators")
    caption = Words("Indicatoren", "Indicators").into(language)
    yield from table(
        caption, _HEAD, (_row(blueprint, one, language) for one in blueprint.indicators), language
    )


def _row(blueprint: Blueprint, one: Indicator, language: Language) -> tuple[str, ...]:
    return (
        one.title,
        phrases.place(blueprint, one.at),
        _amount(one.baseline, one.unit),
        _amount(one.target, one.unit),
        one.how,
        "; ".join(_reading(reading, one.unit, language) for reading in one.readings),
    )


def _reading(one: Reading, unit: str, language: Language) -> str:
    said = f"{dated(one.on).into(language)}: {_amount(one.value, unit)}"
    return phrases.with_aside(said, phrases.people(one.people, language), one.text)


def _amount(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{value:g} {unit}".strip()
