"""A moment of truth gets a human being and care (method.md §1.6, the star)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Step, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_steps, name_of
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Ik vertel alles, moment_of_truth: true, contact: Marlies}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Ik vertel alles, moment_of_truth: true}]}]
"""


@rule(
    level="should",
    title=Words("Spannend moment zonder zorg", "Moment of truth without care"),
    why=Words(
        "Op een spannend moment krijgt Henk vertrouwen of haakt hij af. In Zoetermeer kwam na het eerste "
        "gesprek tot zeventig procent niet terug. Zet er daarom een mens bij: wie is er dan, en wat doet "
        "die?",
        "At a moment of truth Henk gains trust or drops out. In Zoetermeer up to seventy per cent did not "
        "come back after the first talk. So put a human being there: who is there, and what do they do?",
    ),
    source="Zoetermeer: tot 70% stopte na het eerste gesprek · docs/explanation/method.md §1.6 en §2.B",
    good=GOOD,
    bad=BAD,
)
def moment_of_truth_without_care(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a moment of truth in an ideal journey with nobody there for the resident."""
    for journey, step in ideal_steps(blueprint):
        if step.moment_of_truth and not _has_care(step):
            name = name_of(blueprint, journey)
            yield Seen(
                step_address(journey.id, step.id),
                Words(
                    f"Dit is een spannend moment. Wie is er dan voor {name}, en wat doet die?",
                    f"This is a moment of truth. Who is there for {name}, and what do they do?",
                ),
                fill("professional.does"),
            )


def _has_care(step: Step) -> bool:
    helper_acts = step.professional is not None and bool(step.professional.does)
    return bool(step.contact or helper_acts or (step.screen and step.screen.help))
