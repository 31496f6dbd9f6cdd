"""A promise has a clock (method.md §2.H: "verwachte uitslag op")."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_steps
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: vraag, title: Ik vraag hulp, promise: {text: Marlies belt u, within: P2D}}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: vraag, title: Ik vraag hulp, promise: {text: Marlies belt u snel}}]}]
"""


@rule(
    level="should",
    title=Words("Belofte zonder klok", "Promise without a clock"),
    why=Words(
        "‘Zo snel mogelijk’ is voor de een morgen en voor de ander volgende maand. Met een termijn weet "
        "Henk wanneer hij weer iets hoort. En het team weet wanneer het te laat is.",
        "‘As soon as possible’ is tomorrow for one and next month for another. With a term Henk knows when "
        "he will hear, and the team knows when it is late.",
    ),
    source="Groningen 2023: ‘verwachte uitslag op’ begrepen mensen · docs/explanation/method.md §2.H",
    good=GOOD,
    bad=BAD,
)
def promise_without_clock(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a promise in an ideal journey that does not say within what time."""
    for journey, step in ideal_steps(blueprint):
        if step.promise and not step.promise.within:
            yield Seen(
                f"{step_address(journey.id, step.id)}/promise",
                Words(
                    f"Je belooft: ‘{step.promise.text}’. Binnen hoeveel tijd? Zet de termijn erbij.",
                    f"You promise: ‘{step.promise.text}’. Within what time? Add the term.",
                ),
                fill("promise.within"),
            )
