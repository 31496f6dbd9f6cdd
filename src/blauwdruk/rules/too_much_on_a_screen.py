"""A screen asks one thing and says little (Utrecht 2024, second round)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Screen, step_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_steps
from blauwdruk.rules._vocabulary import words_in
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: b, title: Ik vraag hulp, screen: {text: Wat is er aan de hand?}}]}]
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
              fields:
                - {id: a, label: Hoe heet u?}
                - {id: b, label: Waar woont u?}
                - {id: c, label: Hebt u kinderen?}
                - {id: d, label: Wat verdient u?}
                - {id: e, label: Wat betaalt u aan huur?}
                - {id: f, label: Wie is uw huisbaas?}
"""
MOST_WORDS = 80
MOST_FIELDS = 5


@rule(
    level="could",
    title=Words("Te veel op één scherm", "Too much on one screen"),
    why=Words(
        "In de eerste ronde in Utrecht stond er te veel tekst op een scherm. Mensen raakten de weg kwijt. "
        "In de tweede ronde stond er één korte zin per vraag. Toen kwamen vijftien van de zeventien aan. "
        "Bijna iedereen leest op een telefoon.",
        "In the first round in Utrecht there was too much text on a screen, and people lost their way. In "
        "the second round there was one short sentence a question. Then fifteen of seventeen arrived. "
        "Nearly everybody reads on a phone.",
    ),
    source="Utrecht 2024, test met inwoners: 17 van de 20 op een telefoon · docs/explanation/method.md §2.F",
    good=GOOD,
    bad=BAD,
)
def too_much_on_a_screen(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a screen of an ideal journey with a long text or many questions."""
    for journey, step in ideal_steps(blueprint):
        said = _too_much(step.screen) if step.screen else None
        if said:
            yield Seen(f"{step_address(journey.id, step.id)}/screen", said)


def _too_much(screen: Screen) -> Words | None:
    words, fields = len(words_in(screen.text)), len(screen.fields)
    if fields > MOST_FIELDS:
        return Words(
            f"Dit scherm stelt {fields} vragen. Verdeel ze over een paar schermen.",
            f"This screen asks {fields} questions. Spread them over a few screens.",
        )
    if words > MOST_WORDS:
        return Words(
            f"Dit scherm heeft {words} woorden tekst. Wat moet iemand hier echt weten?",
            f"This screen has {words} words of text. What does one really need to know here?",
        )
    return None
