"""A step's title is said by the one who makes the journey: "Ik ...", "Mijn ..."."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, step_address
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
        steps: [{id: hulp, title: Ik zoek hulp in mijn eigen woorden}, {id: gebeld, title: Marlies belt mij}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: op-zoek, title: Op zoek, steps: [{id: hulp, title: Aanvraag indienen}]}]
"""
FIRST_PERSON = {
    "nl": frozenset(words_in("ik mij me mijn m’n mezelf mijzelf wij we ons onze")),
    "en": frozenset(words_in("i i’m i’ll i’d i’ve me my mine myself we us our")),
}
QUOTES = tuple("‘“\"'„")


@rule(
    level="should",
    title=Words("Titel niet in eigen woorden", "Title not in the resident's own words"),
    why=Words(
        "‘Intake’ zegt wat de organisatie doet. ‘Ik vertel mijn verhaal’ zegt wat er met Henk gebeurt. Begin "
        "daarom met ‘Ik’. Dan hoort iedereen aan tafel meteen wie de reis maakt. Ouders zoeken op ‘mijn kind "
        "maakt moeilijk vrienden’, niet op de naam van een diagnose.",
        "‘Intake’ says what the organisation does. ‘I tell my story’ says what happens to Henk. So begin "
        "with ‘I’. Then everybody at the table hears whose journey it is. Parents search for ‘my child "
        "finds it hard to make friends’, not for the name of a diagnosis.",
    ),
    source="BeBright: zoeken in eigen woorden · Milkymap: titels beginnen met Ik · docs/explanation/method.md §1.3",
    good=GOOD,
    bad=BAD,
)
def title_not_in_own_words(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a title in which nobody speaks; words between quotation marks are somebody's own."""
    first_person = FIRST_PERSON[blueprint.language]
    for journey in blueprint.journeys:
        for step in journey.steps:
            words = words_in(step.title.replace("'", "’"))
            if words and first_person.isdisjoint(words) and not step.title.startswith(QUOTES):
                name = name_of(blueprint, journey)
                yield Seen(
                    f"{step_address(journey.id, step.id)}/title",
                    Words(
                        f"‘{step.title}’ klinkt niet als {name}. Hoe zegt {name} dit zelf? Begin met ‘Ik’.",
                        f"‘{step.title}’ does not sound like {name}. How would {name} say it? Begin with "
                        "‘I’.",
                    ),
                    fill("title"),
                )
