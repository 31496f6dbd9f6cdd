"""Waiting comes with a promise (method.md §2.I: waiting that is not told leads to calls)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, days_in, in_words, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_steps, name_of
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps: [{id: vraag, title: Ik vraag hulp, wait: P2D, promise: {text: Marlies belt u, within: P2D}}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: vraag, title: Ik vraag hulp, wait: P2W}]}]
"""
SHORT = 1.0
"""In days: who waits less than a day needs no promise."""


@rule(
    level="should",
    title=Words("Wachten zonder belofte", "Waiting without a promise"),
    why=Words(
        "Wachten is minder erg als je weet tot wanneer. In Utrecht gingen mensen bellen, omdat niemand de "
        "wachttijd noemde. Zeg wat er gebeurt, wie het doet en op welke dag.",
        "Waiting is easier when you know until when. In Utrecht people began to call, because nobody told "
        "how long it would take. Say what happens, who does it and on what day.",
    ),
    source="Utrecht 2023 en Groningen 2023, gesprekken met inwoners · docs/explanation/method.md §2.H en §2.I",
    good=GOOD,
    bad=BAD,
)
def wait_without_promise(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a wait of a day or more in an ideal journey of which nothing was promised."""
    for journey, step in ideal_steps(blueprint):
        if step.wait and step.promise is None and days_in(step.wait) >= SHORT:
            long, name = in_words(step.wait), name_of(blueprint, journey)
            yield Seen(
                step_address(journey.id, step.id),
                Words(
                    f"Na deze stap wacht {name} {long.nl}. Wat beloof je, en voor wanneer?",
                    f"After this step {name} waits {long.en}. What do you promise, and by when?",
                ),
                fill("promise.text"),
            )
