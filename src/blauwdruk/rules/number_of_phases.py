"""A journey has few phases, so that the story can be told (Milkymap: five to seven episodes)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Flow, journey_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: Op zoek}, {id: b, title: In gesprek}, {id: c, title: Rust}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: alles
        title: Alles
        steps:
          - {id: zoek, title: Ik zoek hulp}
          - {id: vraag, title: Ik stel mijn vraag}
          - {id: bel, title: Marlies belt mij}
          - {id: vertel, title: Ik vertel wat er is}
          - {id: huis, title: Ik mag in mijn huis blijven}
          - {id: plan, title: Ik maak een plan}
          - {id: doe, title: Ik doe wat we afspraken}
          - {id: rust, title: Ik heb weer rust}
          - {id: lucht, title: Ik heb weer lucht}
"""
FEWEST = 3
MOST = 8
IN_LINE = {Flow.SEQUENCE, Flow.REPEATING}
"""What stands beside the line, or may be passed by, needs no retelling."""


@rule(
    level="could",
    title=Words("Te veel of te weinig fasen", "Too many or too few phases"),
    why=Words(
        "Vijf tot zeven fasen kun je navertellen. De Routekaart Financiële Zorgen heeft er acht: dat kan "
        "nog net. Met één of twee fasen mis je de mijlpalen onderweg.",
        "Five to seven phases can be retold. The national debt route map has eight, which is just possible. "
        "With one or two phases you miss the milestones on the way.",
    ),
    source="Milkymap: vijf tot zeven episodes · VNG, Routekaart: acht mijlpalen · docs/explanation/method.md §1.3",
    good=GOOD,
    bad=BAD,
)
def number_of_phases(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal journey with more than eight phases in a row, or with many steps in fewer than three."""
    for journey in ideal_journeys(blueprint):
        many = sum(phase.flow in IN_LINE for phase in journey.phases)
        if many > MOST or (many < FEWEST and len(journey.steps) > MOST):
            phases = Words("fase" if many == 1 else "fasen", "phase" if many == 1 else "phases")
            yield Seen(
                journey_address(journey.id),
                Words(
                    f"Deze reis heeft {many} {phases.nl}. Vijf tot zeven vertelt het makkelijkst.",
                    f"This journey has {many} {phases.en}. Five to seven are easiest to tell.",
                ),
            )
