"""In a self-test nobody is sent away by a link (Utrecht 2024)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blauwdruk.model import Blueprint, step_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys
from blauwdruk.rules._texts import on_screen
from blauwdruk.rules._ways import ways
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
          - {id: vraag, title: Ik kies wat ik nodig heb, screen: {text: Waar kunnen we u bij helpen?}}
          - {id: klaar, title: Ik weet waar ik moet zijn, screen: {text: Vraag het aan op leergeld.nl.}, ends: true}
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
          - {id: vraag, title: Ik kies wat ik nodig heb, screen: {text: Lees meer op www.leergeld.nl.}}
          - {id: klaar, title: Ik weet waar ik moet zijn, ends: true}
"""
LINK = re.compile(r"https?://\S+|\bwww\.\S+|\[[^\]]+\]\([^)]+\)")


@rule(
    level="should",
    title=Words("Link naar buiten", "Link that leads away"),
    why=Words(
        "Wie onderweg op een link klikt, komt niet terug. In Utrecht raakten mensen zo de keuzehulp kwijt, "
        "en daarna zichzelf. Houd iedereen op de pagina tot het einde. Daar mag één duidelijke knop naar "
        "buiten.",
        "Who clicks a link on the way does not come back. In Utrecht people lost the helper that way, and "
        "then their bearings. Keep everybody on the page until the end. There one clear button may lead "
        "away.",
    ),
    source="Utrecht 2024, eerste test: 16 van de 20 kwamen niet aan · docs/explanation/method.md §2.F",
    good=GOOD,
    bad=BAD,
)
def outgoing_link(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a screen of an ideal journey with a link, while the journey goes on after it."""
    for journey in ideal_journeys(blueprint):
        onward = ways(journey)
        for step in journey.steps:
            found = LINK.search(on_screen(step.screen)) if step.screen and onward[step.id] else None
            if found and not step.ends:
                link = found[0].rstrip(".,;)")
                yield Seen(
                    f"{step_address(journey.id, step.id)}/screen",
                    Words(
                        f"Wie hier op ‘{link}’ klikt, komt vaak niet terug. Zet de link in de laatste stap.",
                        f"Who clicks ‘{link}’ here often does not come back. Put the link in the last step.",
                    ),
                )
