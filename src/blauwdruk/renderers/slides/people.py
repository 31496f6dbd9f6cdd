"""The first slides: what it is about, and one slide for everybody whose story it is."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.drawing.paint import COOL, SOFT, WARM
from blauwdruk.model import Blueprint, Persona, PersonaRole
from blauwdruk.renderers.slides.deck import EDGE, WIDTH, Box, Deck, Line
from blauwdruk.words import Language, Words

_WHOLE = Box(EDGE, 2.2, WIDTH - 2 * EDGE, 3.5)
_LEFT = Box(EDGE, 1.6, 6.2, 5.0)
_RIGHT = Box(7.4, 1.6, 5.2, 5.0)


def opening(deck: Deck, blueprint: Blueprint) -> None:
    """Add the first slide: the situation, and whose blueprint it is."""
    owner = blueprint.owner.organisation if blueprint.owner else ""
    lines = (Line(blueprint.situation, 28), Line(owner, colour=SOFT))
    deck.lines(deck.slide(blueprint.title), lines, _WHOLE)


def people(deck: Deck, blueprint: Blueprint, language: Language) -> None:
    """Add a slide for every persona: the quote and the situation, and where it gets stuck."""
    for persona in blueprint.personas:
        age = "" if persona.age is None else f", {persona.age}"
        slide = deck.slide(f"{persona.name}{age}")
        deck.lines(slide, _who(persona), _LEFT)
        if persona.pains:
            title = Words("Waar het vastloopt", "Where it gets stuck").into(language)
            pains = (Line(f"– {pain.text}") for pain in persona.pains)
            deck.lines(slide, [Line(title, colour=SOFT, bold=True), *pains], _RIGHT)


def _who(persona: Persona) -> Iterator[Line]:
    family = COOL if persona.role is PersonaRole.PROFESSIONAL else WARM
    yield Line(f"“{persona.quote}”" if persona.quote else "", 26, family.deep)
    yield Line(persona.situation or persona.about)
    yield Line(persona.household)
