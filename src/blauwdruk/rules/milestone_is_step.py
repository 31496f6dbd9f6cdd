"""A milestone is a goal that was reached, not something that is done (VNG; method.md §1.3)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Phase, phase_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import name_of
from blauwdruk.rules._vocabulary import words_in
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        milestone: Henk weet waar hij terechtkan.
        steps: [{id: zoek, title: Ik zoek hulp}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        milestone: Intakeformulier invullen
        steps: [{id: zoek, title: Ik zoek hulp}]
"""
TASKS = frozenset(
    words_in(
        "aanvragen invullen opsturen versturen indienen inleveren melden aanmelden inschrijven bellen mailen "
        "uploaden ondertekenen tekenen bespreken plannen registreren beoordelen toetsen doorverwijzen "
        "overdragen opstellen maken voeren afnemen sturen controleren intake intakegesprek aanvraag "
        "aanmelding beoordeling beschikking toetsing screening onderzoek gesprek huisbezoek besluit melding"
    )
)
STATES = frozenset(
    words_in(
        "is zijn heeft hebben weet weten kan kunnen kent kennen voelt voelen durft durven begrijpt begrijpen "
        "krijgt krijgen woont wonen werkt werken staat leeft slaapt gaat gaan ziet zien snapt betaalt houdt "
        "mag hoeft vertrouwt doet ligt blijft heb weet ben voel kom komt vindt"
    )
)
"""A sentence with one of these says how things stand."""


@rule(
    level="should",
    title=Words("Mijlpaal is een stap", "Milestone that is a step"),
    why=Words(
        "Een mijlpaal zegt wat er voor Henk waar is: ‘Henk weet waar hij terechtkan.’ Hoe hij daar komt, is "
        "voor iedereen anders. ‘Intake’ of ‘formulier invullen’ is een stap op weg. Met een doel als "
        "mijlpaal kun je meten of het lukt.",
        "A milestone says what is true for Henk: ‘Henk knows where he can go.’ How he gets there differs "
        "for everybody. ‘Intake’ or ‘fill in the form’ is a step on the way. With a goal as milestone you "
        "can measure whether it works.",
    ),
    source="VNG, Routekaart Financiële Zorgen · docs/explanation/method.md §1.3",
    good=GOOD,
    bad=BAD,
)
def milestone_is_step(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a milestone that is told as a task, or that is one of its steps again."""
    for journey in blueprint.journeys:
        titles = {words_in(step.title) for step in journey.steps}
        for phase in journey.phases:
            words = words_in(phase.milestone)
            if words and (words in titles or _is_task(blueprint, words)):
                yield Seen(
                    f"{phase_address(journey.id, phase.id)}/milestone",
                    _said(phase, name_of(blueprint, journey)),
                    fill("milestone"),
                )


def _is_task(blueprint: Blueprint, words: tuple[str, ...]) -> bool:
    if blueprint.language != "nl" or not STATES.isdisjoint(words):
        return False
    return any(word in TASKS or word.endswith("formulier") for word in words)


def _said(phase: Phase, name: str) -> Words:
    return Words(
        f"‘{phase.milestone}’ is iets wat je doet. Wat is er daarna waar? Begin met ‘{name} weet’ of "
        f"‘{name} kan’.",
        f"‘{phase.milestone}’ is a task. What is true afterwards? Begin with ‘{name} knows’ or ‘{name} can’.",
    )
