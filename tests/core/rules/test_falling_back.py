"""Terugval: the dream that speaks like the organisation, or that is today once more."""

from __future__ import annotations

import pytest
from asking import asked, ideal, places, screen


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Ik bel de afdeling Inkomen", "een afdeling"),
        ("Ik vul het intakeformulier in", "een formulier"),
        ("Ik log in met DigiD", "een systeem"),
        ("Ik vraag het aan volgens art. 4", "een wet of regel"),
        ("Ik heb recht op hulp van de Wmo", "een wet of regel"),
        ("Ik hoor dat het niet mogelijk is", "een ‘kan niet’"),
        ("Ik hoor dat dat niet kan. Dat kan niet.", "een ‘kan niet’"),
    ],
)
def test_henk_does_not_dream_in_the_words_of_the_town_hall(said: str, kind: str) -> None:
    [seen] = asked("falls-back-in-words", ideal(f'{{id: s, title: "{said}"}}'))
    assert kind in seen.text.nl


@pytest.mark.parametrize(
    "said",
    [
        "Ik kan niet slapen van de zorgen",
        "Het kan niet langer zo",
        "Dit kan niet zo doorgaan",
        "Ik ben lid van een voetbalclub",
        "Ik lees een artikel over schulden",
        "Mijn huisarts geeft mij een verwijzing",
        "Ik weet niet hoe het verder moet",
        "Ik ga naar het buurthuis",
    ],
)
def test_henk_may_say_what_people_say(said: str) -> None:
    assert asked("falls-back-in-words", ideal(f'{{id: s, title: "{said}"}}')) == []


@pytest.mark.parametrize("side", ["resident", "companion"])
@pytest.mark.parametrize("part", ["does", "thinks"])
def test_what_is_done_and_thought_is_read_too(side: str, part: str) -> None:
    step = f"{{id: s, title: Ik vraag hulp, {side}: {{{part}: Eerst het formulier van het loket.}}}}"
    [seen] = asked("falls-back-in-words", ideal(step))
    assert seen.at == "journeys/ideaal/steps/s"
    assert "‘formulier’ (een formulier) en ‘loket’ (een afdeling)" in seen.text.nl


def test_a_word_is_quoted_as_it_was_written_and_only_in_full() -> None:
    [seen] = asked("falls-back-in-words", ideal("{id: s, title: Ik vul het Wmo-formulier in via DigiD}"))
    assert "‘Wmo-formulier’ (een formulier) en ‘DigiD’ (een systeem)" in seen.text.nl


def test_a_screen_is_read_too() -> None:
    assert places("falls-back-in-words", screen("Log in met DigiD.")) == ["journeys/ideaal/steps/s"]


def test_the_current_journey_may_name_everything() -> None:
    document = ideal("{id: s, title: Ik log in met DigiD}").replace("kind: ideal", "kind: current")
    assert asked("falls-back-in-words", document) == []


def test_what_professionals_do_behind_the_scenes_may_name_systems() -> None:
    step = "{id: s, title: Ik word gebeld, backstage: [{id: b, text: Marlies kijkt in het zaaksysteem}]}"
    assert asked("falls-back-in-words", ideal(step)) == []


def test_an_english_blueprint_is_not_read_with_dutch_eyes() -> None:
    document = "language: en\n" + ideal("{id: s, title: I use the portaal}")
    assert asked("falls-back-in-words", document) == []


def beside(now: str, dream: str) -> str:
    return f"""
    personas: [{{id: henk, name: Henk}}]
    journeys:
      - {{id: nu, kind: current, persona: henk, phases: [{{id: a, title: A, steps: [{now}]}}]}}
      - {{id: ideaal, kind: ideal, persona: henk, phases: [{{id: a, title: A, steps: [{dream}]}}]}}
    """


def test_the_same_words_in_another_order_are_the_same_step() -> None:
    now = "{id: n, title: Ik wacht, resident: {does: Henk zit in de hal en wacht op zijn nummer.}}"
    dream = "{id: d, title: Ik wacht, resident: {does: Op zijn nummer wacht Henk en hij zit in de hal.}}"
    [seen] = asked("falls-back-in-steps", beside(now, dream))
    assert seen.at == "journeys/ideaal/steps/d"
    assert "‘Ik wacht’" in seen.text.nl


def test_the_same_title_with_another_story_is_a_new_step() -> None:
    now = "{id: n, title: Ik vertel mijn verhaal, resident: {does: Henk staat bij de balie en schaamt zich.}}"
    dream = "{id: d, title: Ik vertel mijn verhaal, resident: {does: Marlies luistert thuis aan tafel.}}"
    assert asked("falls-back-in-steps", beside(now, dream)) == []


def test_two_short_titles_are_alike_by_chance() -> None:
    assert asked("falls-back-in-steps", beside("{id: n, title: Ik bel}", "{id: d, title: Ik bel}")) == []


def test_the_current_journey_of_charlotte_says_nothing_about_henk() -> None:
    document = """
    personas: [{id: henk, name: Henk}, {id: charlotte, name: Charlotte}]
    journeys:
      - id: nu
        kind: current
        persona: charlotte
        phases: [{id: a, title: A, steps: [{id: n, title: Ik wacht lang op een antwoord}]}]
      - id: ideaal
        kind: ideal
        persona: henk
        phases: [{id: a, title: A, steps: [{id: d, title: Ik wacht lang op een antwoord}]}]
    """
    assert asked("falls-back-in-steps", document) == []


def test_one_twin_is_found_among_hundreds() -> None:
    rij = "title: Ik sta in de rij voor de balie"
    others = [f"{{id: n{nr}, title: Ik doe {'x' * nr} en {'y' * nr} samen}}" for nr in range(1, 300)]
    [seen] = asked(
        "falls-back-in-steps", beside(", ".join([*others, f"{{id: n, {rij}}}"]), f"{{id: d, {rij}}}")
    )
    assert "‘Ik sta in de rij voor de balie’ in the current journey" in seen.text.en
