"""Words of the town hall have a plain twin (level B1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blauwdruk.model import Blueprint
from blauwdruk.rules import Seen, Setting, rule, swap
from blauwdruk.rules._jargon import jargon as known_jargon
from blauwdruk.rules._listing import listed
from blauwdruk.rules._texts import dutch_texts
from blauwdruk.rules._vocabulary import found_in, vocabulary
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
        steps: [{id: b, title: Ik weet waar ik aan toe ben, screen: {text: U krijgt het besluit per post.}}]
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
        steps: [{id: b, title: Ik weet waar ik aan toe ben, screen: {text: U krijgt de beschikking per post.}}]
"""
SHOWN = 3


@rule(
    level="should",
    title=Words("Moeilijk woord", "Jargon"),
    why=Words(
        "‘Beschikking’ is voor de gemeente een gewoon woord en voor Henk een schrikwoord. Gebruik het woord "
        "dat mensen thuis zeggen. Moet het wettelijke woord er echt bij, leg het dan uit. Een gemeente kan "
        "eigen woorden aan de lijst toevoegen.",
        "‘Beschikking’ (ruling) is a common word for the municipality and a frightening one for Henk. Use "
        "the word that people say at home. When the legal word must be there, explain it. A municipality "
        "can add words of its own to the list.",
    ),
    source="Taalniveau B1 · Groningen 2023, test met inwoners · docs/explanation/method.md §2.H",
    good=GOOD,
    bad=BAD,
)
def jargon(blueprint: Blueprint, setting: Setting) -> Iterator[Seen]:
    """See a text for residents with words of the town hall, each with the plain word to use."""
    own = vocabulary(setting.jargon)
    for text in dutch_texts(blueprint):
        found = found_in(text.text, known_jargon()) | found_in(text.text, own)
        if found:
            yield Seen(text.at, _said(found), swap(found))


def _said(found: Mapping[str, str]) -> Words:
    named = listed(f"‘{word}’ → ‘{plain}’" for word, plain in list(found.items())[:SHOWN])
    return Words(f"Dit kan gewoner: {named.nl}.", f"This can be plainer: {named.en}.")
