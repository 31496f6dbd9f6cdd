"""A sentence says who acts (level B1)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._language import hidden_actor
from blauwdruk.rules._texts import dutch_texts
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Ik vraag hulp, screen: {text: Marlies leest uw vraag.}}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Ik vraag hulp, screen: {text: Uw vraag wordt beoordeeld.}}]}]
"""


@rule(
    level="could",
    title=Words("Zin zonder wie", "Sentence that hides who acts"),
    why=Words(
        "‘Uw aanvraag wordt beoordeeld.’ Door wie? Zo’n zin houdt mensen op afstand. ‘Marlies leest uw "
        "aanvraag’ is korter en vriendelijker. En je ziet meteen of iemand het echt doet.",
        "‘Your request is being assessed.’ By whom? Such a sentence keeps people at a distance. ‘Marlies "
        "reads your request’ is shorter and kinder. And you see at once whether somebody really does it.",
    ),
    source="Taalniveau B1: zinnen waarin iemand iets doet · docs/explanation/method.md §5, eis 26",
    good=GOOD,
    bad=BAD,
)
def hidden_actors(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a text for residents with a passive sentence that does not say who acts; the first is named."""
    for text in dutch_texts(blueprint):
        sentence = hidden_actor(text.text)
        if sentence:
            yield Seen(
                text.at,
                Words(
                    f"‘{sentence}’ Wie doet dit? Begin de zin met die persoon.",
                    f"‘{sentence}’ Who does this? Begin the sentence with that person.",
                ),
            )
