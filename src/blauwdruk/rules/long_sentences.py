"""A sentence for residents has at most fifteen words (level B1)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._language import longest_sentence
from blauwdruk.rules._texts import dutch_texts
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
          - id: bel
            title: Ik vraag hulp
            screen: {text: Vertel wat er aan de hand is. Marlies belt u morgen. Zij denkt met u mee.}
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
          - id: bel
            title: Ik vraag hulp
            screen:
              text: >-
                Als u ons vertelt wat er aan de hand is, dan belt Marlies u morgen om samen te
                bekijken wat u nu het meest nodig hebt.
"""
MOST = 15
SHOWN = 40
"""How many characters of the sentence are enough to find it."""


@rule(
    level="should",
    title=Words("Lange zin", "Long sentence"),
    why=Words(
        "In een lange zin moet je veel tegelijk onthouden. Wie moe is, zorgen heeft of Nederlands leert, "
        "haakt af. Vijftien woorden is genoeg. Een telefoon vertaalt korte zinnen ook beter.",
        "A long sentence makes you remember much at once. Who is tired, worried or learning Dutch drops "
        "out. Fifteen words are enough. A phone translates short sentences better, too.",
    ),
    source="Taalniveau B1 · Utrecht 2024, test met inwoners · docs/explanation/method.md §2.F",
    good=GOOD,
    bad=BAD,
)
def long_sentences(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a text for residents with a sentence that is too long; the longest is named."""
    for text in dutch_texts(blueprint):
        words, sentence = longest_sentence(text.text)
        if words > MOST:
            begin = sentence if len(sentence) <= SHOWN else f"{sentence[:SHOWN].rsplit(' ', 1)[0]} …"
            yield Seen(
                text.at,
                Words(
                    f"Deze zin telt {words} woorden: ‘{begin}’. Maak er twee zinnen van.",
                    f"This sentence has {words} words: ‘{begin}’. Make it two sentences.",
                ),
            )
