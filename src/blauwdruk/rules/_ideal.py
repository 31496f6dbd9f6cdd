"""The ideal journeys: most rules ask only these, because the current journey may be as bad as it is."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Journey, JourneyKind, Step


def ideal_journeys(blueprint: Blueprint) -> Iterator[Journey]:
    """Give the journeys as they should be."""
    return (journey for journey in blueprint.journeys if journey.kind is JourneyKind.IDEAL)


def ideal_steps(blueprint: Blueprint) -> Iterator[tuple[Journey, Step]]:
    """Give every step of every ideal journey, in order, with its journey."""
    return ((journey, step) for journey in ideal_journeys(blueprint) for step in journey.steps)


def name_of(blueprint: Blueprint, journey: Journey) -> str:
    """Say whose journey it is: "Henk"."""
    persona = blueprint.persona_by_id.get(journey.persona)
    return persona.name if persona else journey.persona
