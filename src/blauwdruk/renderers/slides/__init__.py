"""Slides: the story for a meeting, in PowerPoint, with text and tables that a team can still change."""

from __future__ import annotations

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint
from blauwdruk.renderers import renderer
from blauwdruk.renderers.slides.deck import Deck
from blauwdruk.renderers.slides.journey import feelings, phases
from blauwdruk.renderers.slides.people import opening, people
from blauwdruk.renderers.slides.work import work
from blauwdruk.words import Words


@renderer(
    title=Words("Dia's voor PowerPoint", "Slides for PowerPoint"),
    suffix=".pptx",
    media_type="application/vnd.openxmlformats-officedocument.presentationml.presentation",
)
def slides(blueprint: Blueprint, view: View) -> bytes:
    """Make a deck: the situation, the people, the feelings, every phase, and what must be arranged.

    Raises:
        LookupError: the view names a journey that the blueprint does not have.
    """
    journey = view.journey_of(blueprint)
    deck = Deck(blueprint.title)
    opening(deck, blueprint)
    people(deck, blueprint, view.language)
    if journey:
        feelings(deck, blueprint, journey, view.language)
        phases(deck, blueprint, journey, view.language)
        work(deck, blueprint, journey, view)
    return deck.done()
