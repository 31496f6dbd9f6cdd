"""A text as a whole reads easily (Flesch and Douma)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._language import ease
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
        steps:
          - id: b
            title: Ik vraag hulp
            screen:
              text: >-
                Wat is er aan de hand? Vertel het in uw eigen woorden. Lang of kort, alles is goed.
                Marlies leest wat u schrijft. Zij belt u morgen en denkt met u mee. Wilt u liever
                praten? Kom dan langs in het buurthuis. De koffie staat klaar.
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
          - id: b
            title: Ik vraag hulp
            screen:
              text: >-
                Ondersteuningsmogelijkheden bij betalingsachterstanden. Gemeentelijke
                schuldhulpverlening beoordeelt individuele omstandigheden zorgvuldig.
                Inkomensgegevens, vermogensgegevens en woonlastenoverzichten verwerken medewerkers
                vertrouwelijk. Noodzakelijke aanvullende informatie: arbeidsovereenkomst,
                uitkeringsspecificatie, zorgverzekeringsgegevens. Belangenbehartigers begeleiden
                geïnteresseerde inwoners desgewenst gedurende vervolgafspraken.
"""
HARD = 45.0
ENOUGH_WORDS = 25
"""Fewer words say too little for a measure of this kind."""


@rule(
    level="could",
    title=Words("Tekst leest zwaar", "Text reads heavily"),
    why=Words(
        "Soms is elke zin goed, en is het geheel toch zwaar. Dan staan er veel lange woorden achter elkaar. "
        "De maat van Flesch en Douma telt lettergrepen en zinnen. Het is een hint, geen cijfer. Lees de "
        "tekst hardop, dan hoor je het zelf.",
        "Sometimes every sentence is fine and the whole is heavy still: many long words in a row. The "
        "measure of Flesch and Douma counts syllables and sentences. It is a hint, not a mark. Read the "
        "text aloud and you will hear it.",
    ),
    source="W.H. Douma, De leesbaarheid van landbouwbladen (1960)",
    good=GOOD,
    bad=BAD,
)
def reads_heavily(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a longer text for residents whose reading ease is low."""
    for text in dutch_texts(blueprint):
        if len(words_in(text.text)) >= ENOUGH_WORDS and ease(text.text) < HARD:
            yield Seen(
                text.at,
                Words(
                    f"{text.part.nl.capitalize()} leest zwaar. Lees het hardop, en kies kortere woorden.",
                    f"{text.part.en.capitalize()} reads heavily. Read it aloud, and choose shorter words.",
                ),
            )
