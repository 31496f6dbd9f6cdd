"""From every step one can come to an end of the journey."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ways import backwards, reached, ways
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
          - {id: vraag, title: Ik stel een vraag, next: [{to: antwoord}]}
          - {id: antwoord, title: Ik lees het antwoord, next: [{to: vraag, when: Ik wil meer weten}, {to: klaar}]}
          - {id: klaar, title: Ik weet genoeg}
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
          - {id: antwoord, title: Ik lees het antwoord, next: [{to: vraag}]}
          - {id: klaar, title: Ik weet genoeg}
"""


@rule(
    level="must",
    title=Words("Doodlopende weg", "Dead end"),
    why=Words(
        "Vanaf deze stap loopt de inwoner een rondje en komt nergens aan. In de demo zit je dan vast, en in "
        "het echt ook. Zorg dat elke weg ergens uitkomt, ook de weg ‘ik wil nu geen hulp’.",
        "From this step the resident walks in circles and arrives nowhere. In the demo you would be stuck, "
        "and in real life too. Let every way lead somewhere, also the way ‘I do not want help now’.",
    ),
    source="Frankwatching over iSociaal (2019), stap 4: klikbare demo · docs/explanation/method.md §5, eis 16",
    good=GOOD,
    bad=BAD,
)
def dead_end(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a step from which no way leads to an end."""
    for journey in blueprint.journeys:
        onward = ways(journey)
        ends = [step.id for step in journey.steps if step.ends or not onward[step.id]]
        home = reached(ends, backwards(onward))
        for step in journey.steps:
            if step.id not in home:
                yield Seen(
                    step_address(journey.id, step.id),
                    Words(
                        f"Na ‘{step.title}’ komt niemand meer bij een einde. Voeg een weg verder toe.",
                        f"After ‘{step.title}’ nobody comes to an end any more. Add a way on.",
                    ),
                    fill("next"),
                )
