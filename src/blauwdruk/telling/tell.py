"""The order in which a blueprint is told: the person first, then the way, then what must be arranged."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint, JourneyKind
from blauwdruk.telling.artefacts import tell_artefact
from blauwdruk.telling.blocks import Block
from blauwdruk.telling.indicators import tell_indicators
from blauwdruk.telling.journeys import tell_arrows, tell_journey
from blauwdruk.telling.making import tell_making
from blauwdruk.telling.opening import tell_opening
from blauwdruk.telling.people import tell_persona
from blauwdruk.telling.work import tell_consequences


def tell(blueprint: Blueprint, view: View) -> tuple[Block, ...]:
    """Give the whole blueprint as blocks, in the language of the view."""
    return tuple(_chapters(blueprint, view))


def _chapters(blueprint: Blueprint, view: View) -> Iterator[Block]:
    language = view.language
    yield from tell_opening(blueprint, language)
    for persona in blueprint.personas:
        yield from tell_persona(blueprint, persona, language)
    for journey in sorted(blueprint.journeys, key=lambda journey: journey.kind is not JourneyKind.IDEAL):
        yield from tell_journey(blueprint, journey, view)
    yield from tell_arrows(blueprint, language)
    yield from tell_consequences(blueprint, view)
    yield from tell_indicators(blueprint, language)
    for artefact in blueprint.artefacts:
        yield from tell_artefact(blueprint, artefact, language)
    yield from tell_making(blueprint, language)
