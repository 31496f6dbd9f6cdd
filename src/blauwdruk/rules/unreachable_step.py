"""To every step leads a way."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, step_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ways import entrances, reached, ways
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
          - {id: vraag, title: Ik stel een vraag, next: [{to: antwoord}, {to: bel, when: Ik wil praten}]}
          - {id: bel, title: Ik bel Marlies}
          - {id: antwoord, title: Ik weet het}
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
        steps:
          - {id: vraag, title: Ik stel een vraag, next: [{to: antwoord}]}
          - {id: bel, title: Ik bel Marlies}
          - {id: antwoord, title: Ik weet het}
"""


@rule(
    level="must",
    title=Words("Stap waar niemand komt", "Step that nobody reaches"),
    why=Words(
        "Naar deze stap leidt geen enkele weg. In de demo ziet niemand hem. Vaak is er een pijl vergeten, "
        "of is de stap van vroeger blijven staan.",
        "No way leads to this step. In the demo nobody sees it. Often an arrow was forgotten, or the step "
        "was left from before.",
    ),
    source="Frankwatching over iSociaal (2019), stap 4: klikbare demo · docs/explanation/method.md §5, eis 16",
    good=GOOD,
    bad=BAD,
)
def unreachable_step(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a step to which no way leads from where the journey, or a phase beside it, begins."""
    for journey in blueprint.journeys:
        seen = reached(entrances(journey), ways(journey))
        for step in journey.steps:
            if step.id not in seen:
                yield Seen(
                    step_address(journey.id, step.id),
                    Words(
                        f"Niemand komt bij ‘{step.title}’. Teken een weg ernaartoe, of haal de stap weg.",
                        f"Nobody reaches ‘{step.title}’. Draw a way to it, or take the step away.",
                    ),
                )
