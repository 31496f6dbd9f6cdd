"""A journey is neither too fine nor too coarse (method.md §1.6: eight to twelve steps)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, journey_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys
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
        steps:
          - {id: zoek, title: Ik zoek hulp}
          - {id: vertel, title: Ik vertel wat er is}
          - {id: huis, title: Ik mag in mijn huis blijven}
          - {id: plan, title: Ik maak een plan}
          - {id: lucht, title: Ik heb weer lucht}
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: zoek, title: Ik zoek hulp}, {id: lucht, title: Ik heb weer lucht}]}]
"""
FEWEST = 5
MOST = 15


@rule(
    level="could",
    title=Words("Te veel of te weinig stappen", "Too many or too few steps"),
    why=Words(
        "Acht tot twaalf stappen leest het fijnst. Bij meer dan vijftien ziet niemand het verhaal nog. Bij "
        "minder dan vijf zie je niet waar het wringt. Het is een vuistregel: een lange reis kan ook twee "
        "reizen zijn.",
        "Eight to twelve steps read best. With more than fifteen nobody sees the story any more. With fewer "
        "than five you do not see where it hurts. It is a rule of thumb: a long journey may also be two "
        "journeys.",
    ),
    source="Nielsen Norman Group, NSW en Nava: acht tot twaalf stappen · docs/explanation/method.md §1.6",
    good=GOOD,
    bad=BAD,
)
def number_of_steps(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal journey with fewer than five or more than fifteen steps; an empty one has yet to begin."""
    for journey in ideal_journeys(blueprint):
        many = len(journey.steps)
        if many and not FEWEST <= many <= MOST:
            yield Seen(journey_address(journey.id), _said(many))


def _said(many: int) -> Words:
    if many < FEWEST:
        steps = Words("stap" if many == 1 else "stappen", "step" if many == 1 else "steps")
        return Words(
            f"Deze reis heeft {many} {steps.nl}. Kijk of er tussenin nog iets gebeurt voor de inwoner.",
            f"This journey has {many} {steps.en}. See whether something happens in between for the resident.",
        )
    return Words(
        f"Deze reis heeft {many} stappen. Kun je stappen samennemen, of er twee reizen van maken?",
        f"This journey has {many} steps. Can you join some, or make it two journeys?",
    )
