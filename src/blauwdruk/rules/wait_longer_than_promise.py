"""Nobody waits longer than was promised (method.md requirement 10)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, days_in, in_words, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_steps
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
        steps: [{id: vraag, title: Ik vraag hulp, wait: P1D, promise: {text: Marlies belt u, within: P2D}}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps: [{id: vraag, title: Ik vraag hulp, wait: P2W, promise: {text: Marlies belt u, within: P2D}}]
"""


@rule(
    level="should",
    title=Words("Langer wachten dan beloofd", "Waiting longer than promised"),
    why=Words(
        "Een belofte die je in het ontwerp al breekt, breek je straks elke dag. Maak het wachten korter, of "
        "beloof wat je echt kunt waarmaken.",
        "A promise that the design itself breaks will be broken every day. Make the wait shorter, or "
        "promise what you can really do.",
    ),
    source="G.L. Shostack (1984): tijd per stap · docs/explanation/method.md §1.5",
    good=GOOD,
    bad=BAD,
)
def wait_longer_than_promise(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal step after which the wait is longer than what was promised."""
    for journey, step in ideal_steps(blueprint):
        within = step.promise.within if step.promise else None
        if step.wait and within and days_in(step.wait) > days_in(within):
            wait, promised = in_words(step.wait), in_words(within)
            yield Seen(
                f"{step_address(journey.id, step.id)}/wait",
                Words(
                    f"Je belooft {promised.nl}, maar het wachten duurt {wait.nl}. Maak ze gelijk.",
                    f"You promise {promised.en}, but the wait takes {wait.en}. Make them agree.",
                ),
                fill("promise.within"),
            )
