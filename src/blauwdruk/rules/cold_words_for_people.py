"""People are called by their name, or resident: never client or customer (S4, "Het sociaal domein gaat niet over inwoners")."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Persona, journey_address, persona_address, phase_address, step_address
from blauwdruk.rules import Seen, Setting, rule, swap
from blauwdruk.rules._texts import on_screen, own_words
from blauwdruk.rules._vocabulary import found_in, vocabulary, words_in
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk, situation: Henk heeft een huurachterstand.}]
"""
BAD = """
personas: [{id: henk, name: Henk, situation: Cliënt heeft een huurachterstand.}]
"""
COLD = vocabulary(
    dict.fromkeys(
        words_in(
            "klant klanten cliënt cliënten client clienten clients burger burgers hulpvrager hulpvragers "
            "zorgvrager zorgvragers probleemgezin customer customers citizen citizens"
        ),
        "",
    )
)


@rule(
    level="should",
    title=Words("Koud woord voor mensen", "Cold word for people"),
    why=Words(
        "Ons werk gaat over Henk, niet over ‘de cliënt’ of ‘de burger’. Een koud woord zet iemand op "
        "afstand, en dan ga je vanzelf in regels denken. Gebruik de naam van de persona, of anders "
        "‘inwoner’. Alleen ‘klantreis’ blijft: dat woord is ingeburgerd.",
        "Our work is about Henk, not about ‘the client’ or ‘the citizen’. A cold word puts somebody at a "
        "distance, and then you start thinking in rules. Use the persona's name, or else ‘resident’. Only "
        "‘klantreis’ (customer journey) stays: that word is settled.",
    ),
    source="Present Media, Het sociaal domein gaat niet over inwoners · docs/explanation/method.md §6",
    good=GOOD,
    bad=BAD,
)
def cold_words_for_people(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a text about people that calls them client, customer or citizen."""
    for at, text in _about_people(blueprint):
        found = next(iter(found_in(text, COLD)), None)
        if found:
            yield Seen(
                at,
                Words(
                    f"Hier staat ‘{found}’. Noem de persona bij de naam, of schrijf ‘inwoner’.",
                    f"This says ‘{found}’. Use the persona's name, or write ‘resident’.",
                ),
                swap({found: "inwoners" if found.endswith(("en", "s")) else "inwoner"}),
            )


def _about_people(blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    yield "title", blueprint.title
    yield "situation", blueprint.situation
    yield "starting_point", blueprint.starting_point
    for persona in blueprint.personas:
        yield persona_address(persona.id), _told(persona)
    for journey in blueprint.journeys:
        yield journey_address(journey.id), f"{journey.title}\n{journey.starting_point}"
        for phase in journey.phases:
            told = f"{phase.title}\n{phase.milestone}\n{phase.professional_milestone}"
            yield phase_address(journey.id, phase.id), told
        for step in journey.steps:
            screen = on_screen(step.screen) if step.screen else ""
            promise = step.promise.text if step.promise else ""
            yield step_address(journey.id, step.id), f"{own_words(step)}\n{screen}\n{promise}"


def _told(persona: Persona) -> str:
    pains = (pain.text for pain in persona.pains)
    return "\n".join(
        [persona.situation, persona.household, persona.about, *persona.needs, *persona.reasons, *pains]
    )
