"""Everything that is wrong is told at once, with its line and what to do."""

from __future__ import annotations

from textwrap import dedent

import pytest

from blauwdruk.document import DocumentError, load

HENK = """\
id: henk
title: Henk krijgt weer lucht
personas:
  - {id: henk, name: Henk, pains: [{id: post, text: Ik durf mijn post niet te openen.}]}
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        steps:
          - {id: bellen, title: Ik word gebeld}
"""


def told(document: str) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        load(document)
    return [f"{one.line}:{one.column} {one.address} {one.text.nl}" for one in caught.value.problems]


def wrong(more: str, *, with_step: str = "") -> str:
    """The one thing that is wrong with Henk's document when this is added."""
    return only(HENK.rstrip("}\n") + with_step + "}\n" + dedent(more))


def only(document: str) -> str:
    found = told(document)
    assert len(found) == 1, found
    return found[0]


def test_all_mistakes_are_told_at_once_in_order_of_line() -> None:
    document = """\
        id: Henk Weer Lucht
        titel: Henk krijgt weer lucht
        personas:
          - {id: henk, name: Henk, age: veertig, urgency: acuut}
        journeys:
          - id: ideaal
            kind: ideal
            persona: henkk
            phases:
              - id: op-zoek
                title: Op zoek
                steps:
                  - {id: bellen, title: Ik word gebeld, wait: 2 dagen, resident: {feels: -4}}
        """
    found = told(dedent(document))
    assert [one.split(" ", 2)[:2] for one in found] == [
        ["1:1", "id"],
        ["1:1", "title"],
        ["2:1", "titel"],
        ["4:28", "personas/henk/age"],
        ["4:42", "personas/henk/urgency"],
        ["8:5", "journeys/ideaal/persona"],
        ["13:49", "journeys/ideaal/steps/bellen/wait"],
        ["13:75", "journeys/ideaal/steps/bellen/resident/feels"],
    ]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("tema: geldzorgen", "14:1 tema “tema” ken ik niet. Bedoelde je “theme”?"),
        ("language: fr", "14:1 language “fr” kan hier niet. Kies uit: nl, en."),
        ("version: 2", "14:1 version Hier hoort tekst te staan. Zet aanhalingstekens om “2”."),
        (
            "updated: 12 maart",
            "14:1 updated Dit is geen dag die bestaat. Schrijf jaar, maand en dag: 2026-03-12.",
        ),
        (
            "updated: 2026-02-30",
            "14:1 updated Dit is geen dag die bestaat. Schrijf jaar, maand en dag: 2026-03-12.",
        ),
        (
            "updated: 20260312",
            "14:1 updated Dit is geen dag die bestaat. Schrijf jaar, maand en dag: 2026-03-12.",
        ),
        ("owner: Communicatie", "14:1 owner Hier hoort een blok met velden te staan, zoals “title: ...”."),
        (
            "labels: {contents: Teksten}",
            "14:10 labels/contents “contents” kan hier niet. Bedoelde je “content”?",
        ),
        ("theme: a\ntheme: b", "15:1  “theme” staat hier voor de tweede keer (de eerste keer op regel 14)."),
        (
            "consequences:\n- {id: c1, step: ideaal/bel, aspect: law}",
            "15:12 consequences/c1/step Er is geen stap op plek “ideaal/bel”. Bedoelde je “ideaal/bellen”?",
        ),
        (
            "consequences:\n- {id: c1, step: ideaal/op-zoek, aspect: law}",
            "15:12 consequences/c1/step Er is geen stap op plek “ideaal/op-zoek”.",
        ),
        (
            "consequences:\n- {id: c1, step: ideaal/bellen, aspect: wet}",
            "15:33 consequences/c1/aspect “wet” kan hier niet. Bedoelde je “law”? Kies uit: function, technology,",
        ),
        (
            "indicators:\n- {id: i, at: ideaal/op-zoekt, title: Gevonden}",
            "15:11 indicators/i/at Er is geen stap of fase op plek “ideaal/op-zoekt”. Bedoelde je “ideaal/op-zoek”?",
        ),
        (
            "arrows:\n- {id: a, from: ideaal/bellen, to: ideaal/bel}",
            "15:32 arrows/a/to Er is geen stap of fase op plek “ideaal/bel”. Bedoelde je “ideaal/bellen”?",
        ),
        (
            "evidence:\n- {id: a, kind: data, text: Een}\n- {id: a, kind: data, text: Twee}",
            "16:4 evidence/a/id De id “a” bestaat al.",
        ),
    ],
)
def test_a_mistake_is_a_sentence_with_what_to_do(more: str, sentence: str) -> None:
    assert wrong(more).startswith(sentence)


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (
            ", next: [{to: belen}]",
            "next/1/to Er is geen stap in deze klantreis met id “belen”. Bedoelde je “bellen”?",
        ),
        (
            ", answers: [pots]",
            "answers/1 Er is geen knelpunt van deze persona met id “pots”. Bedoelde je “post”?",
        ),
        (", based_on: [gesprek]", "based_on/1 Er is geen onderbouwing met id “gesprek”. Voeg die toe"),
        (", artefacts: [script]", "artefacts/1 Er is geen hulpmiddel met id “script”. Voeg die toe"),
        (
            ", resident: {persona: hank}",
            "resident/persona Er is geen persona met id “hank”. Bedoelde je “henk”?",
        ),
        (", acute: ja", "acute Schrijf hier true (ja) of false (nee)."),
        (", resident: {feels: 4}", "resident/feels “4” is te hoog. Het hoogste is 3."),
        (", resident: {feels: blij}", "resident/feels Hier hoort een heel getal te staan"),
        (", wait: twee dagen", "wait “twee dagen” is geen tijdsduur. Schrijf P2D voor 2 dagen"),
        (", next: bellen", "next Hier hoort een lijst te staan"),
        (
            ", touchpoint: {channel: telefoon}",
            "touchpoint/channel “telefoon” kan hier niet. Bedoelde je “phone”?",
        ),
        (
            ", touchpoint: {name: balie}",
            "touchpoint/channel Hier ontbreekt “channel:”, of het is leeg. Vul het in.",
        ),
        (", wacht: P2D", "wacht “wacht” ken ik niet."),
        (", frontstage: [Marlies belt]", "frontstage/1 Hier hoort een blok met velden te staan"),
        (
            ", screen: {choices: [{id: a, text: Ja, to: x}]}",
            "screen/choices/a/to Er is geen stap in deze klantreis",
        ),
    ],
)
def test_a_mistake_in_a_step_names_the_step(step: str, sentence: str) -> None:
    found = wrong("", with_step=step).split(" ", 1)[1]
    assert found.removeprefix("journeys/ideaal/steps/bellen/").startswith(sentence)


def test_steps_and_phases_of_a_journey_share_their_ids() -> None:
    found = only(HENK.replace("id: bellen", "id: op-zoek"))
    assert found.startswith("13:14 journeys/ideaal/steps/op-zoek/id De id “op-zoek” bestaat al.")


def test_another_journey_may_use_the_same_ids() -> None:
    again = (
        "".join(HENK.partition("  - id: ideaal\n")[1:]).replace("ideaal", "nu").replace("ideal", "current")
    )
    assert [journey.id for journey in load(HENK + again).journeys] == ["ideaal", "nu"]


def test_a_circle_of_steps_is_a_blueprint() -> None:
    around = HENK.replace("title: Ik word gebeld}", "title: Ik word gebeld, next: [{to: bellen}]}")
    assert load(around).journeys[0].onward == {"bellen": ("bellen",)}


def test_an_empty_key_is_as_if_it_was_left_out() -> None:
    assert load(HENK + "theme:\nowner:\nevidence:\n") == load(HENK)


def test_an_error_reads_as_a_list_in_both_languages() -> None:
    with pytest.raises(DocumentError) as caught:
        load("id: henk\ntitel: Henk\n")
    assert str(caught.value) == (
        "regel 1, kolom 1 (title): Hier ontbreekt “title:”, of het is leeg. Vul het in.\n"
        "regel 2, kolom 1 (titel): “titel” ken ik niet. Bedoelde je “title”?"
    )
    assert caught.value.into("en").endswith("I do not know “titel”. Did you mean “title”?")
