"""Terugval: the dream repeats the current journey (method.md requirement 4)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Journey, JourneyKind, Step, step_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._alike import known, twin
from blauwdruk.rules._ideal import ideal_journeys, name_of
from blauwdruk.rules._vocabulary import words_in
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: nu
    kind: current
    persona: henk
    phases: [{id: a, title: A, steps: [{id: balie, title: Ik wacht in de rij bij de balie}]}]
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: bellen, title: Ik word gebeld op een moment dat mij past}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: nu
    kind: current
    persona: henk
    phases: [{id: a, title: A, steps: [{id: balie, title: Ik wacht in de rij bij de balie}]}]
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: rij, title: Ik wacht bij de balie in de rij}]}]
"""
TOO_SHORT = 3
"""With fewer words two steps look alike by chance."""


@rule(
    level="should",
    title=Words("Terugval: de stap van nu", "Falling back: today's step"),
    why=Words(
        "De ideale reis is een nieuwe reis, geen kopie van nu met een likje verf. Staat een stap er bijna "
        "letterlijk zoals hij nu gaat? Kijk dan nog eens. Hoe zou het gaan als alles kon? Soms is het "
        "antwoord: precies zo. Dan laat je de stap staan.",
        "The ideal journey is a new journey, not a copy of today with a lick of paint. When a step stands "
        "there almost as it goes now, look again: how would it go if everything could? Sometimes the answer "
        "is: just so. Then leave the step as it is.",
    ),
    source="Frankwatching over iSociaal (2019): niet terugvallen in het huidige proces · docs/explanation/method.md §3 C1",
    good=GOOD,
    bad=BAD,
)
def falls_back_in_steps(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a step of the ideal journey that is told almost as the current one."""
    for journey in ideal_journeys(blueprint):
        current = _current(blueprint, journey)
        told = {_told(step): step for step in current}
        told.pop(frozenset(), None)
        today = known(told)
        for step in journey.steps:
            same = twin(_told(step), today)
            if same is not None:
                yield _seen(journey, step, told[same], name_of(blueprint, journey))


def _current(blueprint: Blueprint, ideal: Journey) -> list[Step]:
    return [
        step
        for journey in blueprint.journeys
        if journey.kind is JourneyKind.CURRENT and journey.persona == ideal.persona
        for step in journey.steps
    ]


def _told(step: Step) -> frozenset[str]:
    does = step.resident.does if step.resident else ""
    words = frozenset(words_in(f"{step.title} {does}"))
    return words if len(words) >= TOO_SHORT else frozenset()


def _seen(journey: Journey, step: Step, current: Step, name: str) -> Seen:
    return Seen(
        step_address(journey.id, step.id),
        Words(
            f"Deze stap lijkt op ‘{current.title}’ in de reis van nu. "
            f"Hoe gaat dit voor {name} als alles kan? Schrijf dat op.",
            f"This step looks like ‘{current.title}’ in the current journey. "
            f"How would this go for {name} if everything could? Write that.",
        ),
    )
