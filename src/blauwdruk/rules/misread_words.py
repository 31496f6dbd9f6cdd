"""Words that residents read as something else (Groningen 2023; Utrecht 2024)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, step_address
from blauwdruk.rules import Seen, Setting, rule, swap
from blauwdruk.rules._ideal import ideal_steps
from blauwdruk.rules._misread import Misread, misread_alone, misread_in
from blauwdruk.rules._texts import dutch_texts, labels_on
from blauwdruk.rules._vocabulary import Vocabulary, found_in, vocabulary
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
          - id: klaar
            title: Ik zie dat het gelukt is
            screen: {title: Uw aanvraag is verstuurd, text: U krijgt de uitslag op dinsdag 3 maart.}
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
          - id: klaar
            title: Ik zie dat het gelukt is
            screen: {title: Uw aanvraag is ontvangen}
"""


@rule(
    level="should",
    title=Words("Woord dat mensen anders lezen", "Word that people misread"),
    why=Words(
        "‘Ontvangen’ op een scherm lazen inwoners van Groningen als: ik heb het geld. In Utrecht wisten "
        "ouders niet wat ‘contributie’ is. Zestien van de twintig kwamen niet waar ze moesten zijn. Zulke "
        "woorden lijken gewoon, maar zijn het niet. Ook woorden uit je eigen demotest tellen mee.",
        "‘Ontvangen’ (received) on a screen was read by residents of Groningen as: I have the money. In "
        "Utrecht parents did not know ‘contributie’ (membership fee), and sixteen of twenty did not get "
        "where they should be. Such words look common, but are not. Words from your own demo test count "
        "too.",
    ),
    source="Groningen, Utrecht, Den Haag en VNG: tests met inwoners (NL Design System, CC0) · docs/explanation/method.md §2.F–2.H",
    good=GOOD,
    bad=BAD,
)
def misread_words(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a text for residents with words that residents were seen to misread; at most one finding a text."""
    own = _from_own_tests(blueprint)
    for text in dutch_texts(blueprint):
        found = next(_misread(text.text, own), None)
        if found:
            yield _seen(text.at, found)
    if blueprint.language == "nl":
        for journey, step in ideal_steps(blueprint):
            labels = labels_on(step.screen) if step.screen else ()
            alone = next((found for label in labels for found in misread_alone(label)), None)
            if alone:
                yield _seen(f"{step_address(journey.id, step.id)}/screen", alone)


def _misread(text: str, own: Vocabulary) -> Iterator[Misread]:
    yield from misread_in(text)
    yield from (Misread(word, "", "") for word in found_in(text, own).values())


def _from_own_tests(blueprint: Blueprint) -> Vocabulary:
    return vocabulary({word: word for evidence in blueprint.evidence for word in evidence.misread})


def _seen(at: str, found: Misread) -> Seen:
    if not found.instead:
        return Seen(
            at,
            Words(
                f"‘{found.word}’ werd in jullie eigen test niet begrepen. Kies een woord dat mensen zelf "
                "gebruiken.",
                f"‘{found.word}’ was not understood in your own test. Choose a word that people use "
                "themselves.",
            ),
        )
    return Seen(
        at,
        Words(
            f"‘{found.word}’ lezen mensen anders ({found.found_by}). Schrijf: {found.instead}.",
            f"People misread ‘{found.word}’ ({found.found_by}). Write: {found.instead}.",
        ),
        swap({found.word: found.instead}),
    )
