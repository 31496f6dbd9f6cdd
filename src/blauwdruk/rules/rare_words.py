"""Words that hardly anybody uses are hard to read (level B1; frequencies by wordfreq)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._jargon import jargon
from blauwdruk.rules._listing import quoted
from blauwdruk.rules._rare import rare_words_in
from blauwdruk.rules._texts import dutch_texts
from blauwdruk.rules._vocabulary import words_in
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
        steps: [{id: b, title: Ik vraag hulp, screen: {text: Hebt u een huurachterstand of een energieschuld?}}]
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
        steps: [{id: b, title: Ik vraag hulp, screen: {text: Wilt u het bedrag restitueren?}}]
"""


@rule(
    level="could",
    title=Words("Zeldzaam woord", "Rare word"),
    why=Words(
        "Een woord dat je bijna nooit ziet, lees je niet in één keer. We kijken hoe vaak een woord in het "
        "Nederlands voorkomt. Lange woorden uit bekende delen, zoals ‘huurachterstand’, zijn geen probleem.",
        "A word that you hardly ever see is not read at a glance. We look how often a word is used in "
        "Dutch. Long words made of known parts, such as ‘huurachterstand’ (rent arrears), are no problem.",
    ),
    source="Taalniveau B1 · woordtellingen van wordfreq: minder dan 1 op de 2 miljoen woorden",
    good=GOOD,
    bad=BAD,
)
def rare_words(blueprint: Blueprint, setting: Setting) -> Iterator[Seen]:
    """See a text for residents with rare words, apart from names and from what the jargon list has."""
    said_elsewhere = _names(blueprint) | jargon().keys() | {word.lower() for word in setting.jargon}
    for text in dutch_texts(blueprint):
        found = [word for word in rare_words_in(text.text) if word.lower() not in said_elsewhere]
        if found:
            named = quoted(found)
            yield Seen(
                text.at,
                Words(
                    f"{named.nl} komt weinig voor. Weet je een gewoner woord?",
                    f"{named.en} is seldom used. Do you know a commoner word?",
                ),
            )


def _names(blueprint: Blueprint) -> set[str]:
    people = [persona.name for persona in blueprint.personas]
    owner = [blueprint.owner.organisation, blueprint.owner.team] if blueprint.owner else []
    contacts = [
        name
        for journey in blueprint.journeys
        for step in journey.steps
        for name in (step.contact, step.owner)
    ]
    return {word for name in {*people, *owner, *contacts} for word in words_in(name)}
