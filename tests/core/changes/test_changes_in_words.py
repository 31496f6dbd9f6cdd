"""Cynthia compares two versions of Henk's blueprint and reads what changed."""

from __future__ import annotations

from textwrap import dedent
from typing import get_args

import pytest

import blauwdruk.model
from blauwdruk.changes import diff
from blauwdruk.changes.parts import shape_of
from blauwdruk.changes.vocabulary import CARDS, DURATIONS, FIELDS, NOUNS
from blauwdruk.document import load
from blauwdruk.model import Blueprint, Card, Value

BEFORE = """
id: henk
title: Henk krijgt weer lucht
evidence:
  - {id: gesprekken, kind: interview, people: 10, text: Ik durf mijn post niet te openen}
personas:
  - {id: henk, name: Henk, situation: Huurachterstand}
  - {id: marlies, name: Marlies, role: professional}
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: zoek
        title: Op zoek
        steps:
          - id: bel
            title: Ik bel
            resident: {feels: -2}
            touchpoint: {channel: phone}
          - {id: intake, title: Intake, wait: P14D}
      - id: plan
        title: Plan maken
        steps: [{id: kies, title: Ik kies}]
consequences:
  - {id: c1, step: ideaal/intake, aspect: law, text: Gegevens delen, verdict: cannot}
"""


def read(document: str) -> Blueprint:
    return load(dedent(document))


@pytest.mark.parametrize(
    ("old", "new", "nl", "en"),
    [
        (
            "wait: P14D",
            "wait: P2D",
            "Stap ‘Intake’ wacht nu 2 dagen in plaats van 14 dagen.",
            "Step ‘Intake’ now waits 2 days instead of 14 days.",
        ),
        (
            ", wait: P14D",
            "",
            "Stap ‘Intake’ wacht niet meer. Eerst was dat 14 dagen.",
            "Step ‘Intake’ waits no more. Before it was 14 days.",
        ),
        (
            "title: Ik kies}",
            "title: Ik kies, wait: P1W}",
            "Stap ‘Ik kies’ wacht nu 1 week.",
            "Step ‘Ik kies’ now waits 1 week.",
        ),
        (
            "title: Intake",
            "title: Ik vertel mijn verhaal",
            "Stap ‘Intake’ heet nu ‘Ik vertel mijn verhaal’.",
            "Step ‘Intake’ is now called ‘Ik vertel mijn verhaal’.",
        ),
        (
            "feels: -2",
            "feels: 1",
            "Stap ‘Ik bel’: gevoel (inwoner) is nu 1 in plaats van −2.",
            "Step ‘Ik bel’: feeling (resident) is now 1 instead of −2.",
        ),
        (
            "channel: phone",
            "channel: desk",
            "Stap ‘Ik bel’: kanaal (contactpunt) is nu balie in plaats van telefoon.",
            "Step ‘Ik bel’: channel (touchpoint) is now desk instead of phone.",
        ),
        (
            "situation: Huurachterstand",
            "situation: Henk dreigt zijn huis te verliezen",
            "Persona Henk: situatie is nu ‘Henk dreigt zijn huis te verliezen’ in plaats van ‘Huurachterstand’.",
            "Persona Henk: situation is now ‘Henk dreigt zijn huis te verliezen’ instead of ‘Huurachterstand’.",
        ),
        (
            "verdict: cannot",
            "verdict: can_if",
            (
                "Consequentie ‘Gegevens delen’ (wet en privacy) bij stap ‘Intake’: "
                "haalbaarheid is nu ‘kan, als’ in plaats van ‘kan niet’."
            ),
            (
                "Consequence ‘Gegevens delen’ (law and privacy) at step ‘Intake’: "
                "verdict is now ‘can, if’ instead of ‘cannot’."
            ),
        ),
        (
            "step: ideaal/intake",
            "step: ideaal/bel",
            (
                "Consequentie ‘Gegevens delen’ (wet en privacy) bij stap ‘Ik bel’: "
                "stap is nu ‘Ik bel’ in plaats van ‘Intake’."
            ),
            (
                "Consequence ‘Gegevens delen’ (law and privacy) at step ‘Ik bel’: "
                "step is now ‘Ik bel’ instead of ‘Intake’."
            ),
        ),
        (
            "title: Ik kies}",
            "title: Ik kies, acute: true, based_on: [gesprekken]}",
            "Stap ‘Ik kies’: lost iets acuuts op is nu ja.",
            "Step ‘Ik kies’: takes something acute away is now yes.",
        ),
        (
            "title: Ik kies}",
            "title: Ik kies, based_on: [gesprekken]}",
            "Stap ‘Ik kies’: onderbouwing is nu ‘Ik durf mijn post niet te openen’.",
            "Step ‘Ik kies’: evidence is now ‘Ik durf mijn post niet te openen’.",
        ),
        (
            "title: Ik kies}",
            "title: Ik kies, pains: [{id: p, text: Te veel woorden}]}",
            "Knelpunt ‘Te veel woorden’ is toegevoegd bij stap ‘Ik kies’.",
            "Pain ‘Te veel woorden’ was added at step ‘Ik kies’.",
        ),
        (
            "title: Ik kies}",
            "title: Ik kies, promise: {text: Marlies belt, within: P2D}}",
            "Stap ‘Ik kies’: belofte is nu tekst ‘Marlies belt’, binnen 2 dagen.",
            "Step ‘Ik kies’: promise is now text ‘Marlies belt’, within 2 days.",
        ),
        (
            "steps: [{id: kies, title: Ik kies}]",
            "steps: [{id: kies, title: Ik kies}, {id: begin, title: Ik begin}]",
            "Stap ‘Ik begin’ is toegevoegd in fase ‘Plan maken’.",
            "Step ‘Ik begin’ was added in phase ‘Plan maken’.",
        ),
        (
            "consequences:\n  - {id: c1,",
            "consequences:\n  - {id: c2, step: ideaal/bel, aspect: content, text: Belscript}\n  - {id: c1,",
            "Consequentie ‘Belscript’ (content) is toegevoegd bij stap ‘Ik bel’.",
            "Consequence ‘Belscript’ (content) was added at step ‘Ik bel’.",
        ),
        (
            "personas:",
            "labels: {law: Juridisch}\npersonas:",
            "De blauwdruk: eigen naam voor ‘law’ is nu ‘Juridisch’.",
            "The blueprint: own name of ‘law’ is now ‘Juridisch’.",
        ),
    ],
)
def test_a_change_is_one_sentence(old: str, new: str, nl: str, en: str) -> None:
    change = diff(read(BEFORE), read(BEFORE.replace(old, new)))[0]
    assert (change.text.nl, change.text.en) == (nl, en)


def test_a_step_in_another_phase_has_moved_and_keeps_what_belongs_to_it() -> None:
    intake = "          - {id: intake, title: Intake, wait: P14D}\n"
    after = BEFORE.replace(intake, "").replace(
        "[{id: kies, title: Ik kies}]",
        "[{id: intake, title: Intake, wait: P14D}, {id: kies, title: Ik kies}]",
    )
    moved = diff(read(BEFORE), read(after))
    assert [change.kind for change in moved] == ["moved"]
    assert moved[0].text.nl == "Stap ‘Intake’ staat nu in fase ‘Plan maken’, eerst in fase ‘Op zoek’."


def test_another_order_is_told_by_what_moved_only() -> None:
    three = "[{id: a, title: Ik bel}, {id: b, title: Ik kies}, {id: c, title: Ik begin}]"
    turned = "[{id: c, title: Ik begin}, {id: a, title: Ik bel}, {id: b, title: Ik kies}]"
    before = BEFORE.replace("[{id: kies, title: Ik kies}]", three)
    (change,) = diff(read(before), read(before.replace(three, turned)))
    assert change.text.nl == "Stap ‘Ik begin’ in fase ‘Plan maken’ staat nu vooraan."
    (back,) = diff(read(before.replace(three, turned)), read(before))
    assert back.text.nl == "Stap ‘Ik begin’ in fase ‘Plan maken’ staat nu na ‘Ik kies’."


def test_what_went_is_said_with_the_name_that_it_had() -> None:
    after = BEFORE[: BEFORE.index("consequences:")]
    (change,) = diff(read(BEFORE), read(after))
    expected = "Consequentie ‘Gegevens delen’ (wet en privacy) is weggehaald bij stap ‘Intake’."
    assert change.text.nl == expected


def test_a_long_text_is_shortened_in_its_middle() -> None:
    long = " ".join(["Henk opent zijn post niet meer"] * 5) + " en dat is te begrijpen"
    (change,) = diff(read(BEFORE), read(BEFORE.replace("situation: Huurachterstand", f"situation: {long}")))
    assert len(change.text.nl) < 140
    assert "‘Henk opent" in change.text.nl
    assert "te begrijpen’" in change.text.nl


NOUNS_OF_THE_MODEL = [
    kind
    for kind in vars(blauwdruk.model).values()
    if isinstance(kind, type) and issubclass(kind, Value) and kind is not Value
]


@pytest.mark.parametrize("kind", NOUNS_OF_THE_MODEL, ids=lambda kind: kind.__name__)
def test_every_noun_and_field_of_the_model_has_a_word(kind: type[Value]) -> None:
    shape = shape_of(kind)
    assert {*shape.plain, *shape.singles, *shape.maps} - FIELDS.keys() == set()
    assert "id" not in kind.model_fields or kind in NOUNS or kind is Card
    cards = {name for name in shape.rows if get_args(kind.model_fields[name].annotation)[0] is Card}
    assert cards - CARDS.keys() == set()


@pytest.mark.parametrize("kind", NOUNS_OF_THE_MODEL, ids=lambda kind: kind.__name__)
def test_every_length_of_time_is_said_as_one(kind: type[Value]) -> None:
    annotations = vars(kind).get("__annotations__", {})
    long = {name for name, written in annotations.items() if "Duration" in str(written)}
    assert long == DURATIONS & kind.model_fields.keys()
