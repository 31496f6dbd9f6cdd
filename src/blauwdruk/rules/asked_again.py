"""What was told once is not asked again (S4; Verordening (EU) 2018/1724 art. 14, once only)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Step, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_journeys
from blauwdruk.rules._listing import quoted
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
          - {id: bel, title: Ik bel, asks: [{data: telefoonnummer}]}
          - {id: plan, title: Ik maak een plan, asks: [{data: inkomen}]}
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
          - {id: bel, title: Ik bel, asks: [{data: Inkomen}]}
          - {id: plan, title: Ik maak een plan, asks: [{data: inkomen}]}
"""


@rule(
    level="should",
    title=Words("Twee keer hetzelfde vragen", "The same asked twice"),
    why=Words(
        "Steeds dezelfde vragen: dat is waar inwoners het meest over klagen. Op de site van een partner "
        "moest ook in Utrecht alles opnieuw. Vraag het één keer, en geef het antwoord door.",
        "The same questions again and again: that is what residents complain of most. In Utrecht, too, a "
        "partner's site asked everything anew. Ask once, and pass the answer on.",
    ),
    source="Utrecht 2023 en 2024, gesprekken met inwoners · Verordening (EU) 2018/1724 art. 14 · docs/explanation/method.md §2.F en §2.I",
    good=GOOD,
    bad=BAD,
)
def asked_again(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a step that asks what an earlier step of the same ideal journey asked."""
    for journey in ideal_journeys(blueprint):
        first: dict[str, Step] = {}
        for step in journey.steps:
            data = {ask.data.strip().casefold(): ask.data for ask in step.asks}
            again = [name for name in data if name in first]
            if again:
                asked = quoted(data[name] for name in again)
                yield Seen(
                    f"{step_address(journey.id, step.id)}/asks",
                    Words(
                        f"{asked.nl}: dit vroegen we al bij ‘{first[again[0]].title}’. Gebruik dat antwoord.",
                        f"{asked.en}: we asked this already at ‘{first[again[0]].title}’. Use that answer.",
                    ),
                    fill("asks"),
                )
            first |= {name: step for name in data if name not in first}
