"""Marlies and Rob both worked on Henk's blueprint; Cynthia puts their copies together."""

from __future__ import annotations

from textwrap import dedent

import pytest

from blauwdruk.changes import Merged, apply, merge
from blauwdruk.document import dump, load
from blauwdruk.model import Blueprint

BASE = """
id: henk
title: Henk krijgt weer lucht
evidence: [{id: gesprekken, kind: interview, text: Ik durf niet}]
personas: [{id: henk, name: Henk}, {id: charlotte, name: Charlotte}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: zoek
        title: Op zoek
        steps:
          - {id: bel, title: Ik bel}
          - {id: intake, title: Intake, wait: P14D}
          - {id: kies, title: Ik kies}
      - {id: plan, title: Plan maken, steps: []}
"""


def read(document: str) -> Blueprint:
    return load(dedent(document))


def merged(mine: tuple[str, str], theirs: tuple[str, str]) -> Merged:
    return merge(read(BASE), read(BASE.replace(*mine)), read(BASE.replace(*theirs)))


def test_two_fields_of_one_step_come_together() -> None:
    done = merged(("title: Intake", "title: Ik vertel mijn verhaal"), ("wait: P14D", "wait: P2D"))
    step = done.blueprint.journeys[0].step_by_id["intake"]
    assert (step.title, step.wait) == ("Ik vertel mijn verhaal", "P2D")
    assert done.conflicts == ()


def test_one_field_changed_twice_is_shown_with_both_values_and_can_be_chosen() -> None:
    done = merged(("wait: P14D", "wait: P2D"), ("wait: P14D", "wait: P5D"))
    (conflict,) = done.conflicts
    assert done.blueprint.journeys[0].step_by_id["intake"].wait == "P2D"
    assert conflict.text.nl == "Stap ‘Intake’: wachttijd is bij jou 2 dagen, bij de ander 5 dagen."
    assert conflict.text.en == "Step ‘Intake’: waiting time is 2 days on your side, 5 days on the other."
    chosen = apply(conflict.instead, done.blueprint)
    assert chosen.journeys[0].step_by_id["intake"].wait == "P5D"


INTAKE = "          - {id: intake, title: Intake, wait: P14D}\n"


def test_what_one_removed_and_the_other_changed_stays() -> None:
    done = merged((INTAKE, ""), ("wait: P14D", "wait: P2D"))
    (conflict,) = done.conflicts
    assert done.blueprint.journeys[0].step_by_id["intake"].wait == "P2D"
    assert conflict.text.nl == (
        "Stap ‘Intake’: jij hebt dit weggehaald, maar de ander heeft het veranderd of nodig. Het blijft staan."
    )
    assert "intake" not in apply(conflict.instead, done.blueprint).journeys[0].step_by_id


def test_what_one_removed_and_the_other_names_stays() -> None:
    done = merged(
        ("evidence: [{id: gesprekken, kind: interview, text: Ik durf niet}]\n", ""),
        ("title: Ik bel}", "title: Ik bel, based_on: [gesprekken]}"),
    )
    (conflict,) = done.conflicts
    assert conflict.address == "evidence/gesprekken"
    assert done.blueprint.evidence_by_id.keys() == {"gesprekken"}


def test_a_phase_stays_when_the_other_put_a_step_in_it() -> None:
    done = merged(
        ("      - {id: plan, title: Plan maken, steps: []}\n", ""),
        ("steps: []", "steps: [{id: begin, title: Ik begin}]"),
    )
    assert [phase.id for phase in done.blueprint.journeys[0].phases] == ["zoek", "plan"]
    assert [conflict.kind for conflict in done.conflicts] == ["removal"]


def test_what_both_removed_is_gone() -> None:
    done = merged((INTAKE, ""), (INTAKE, ""))
    assert "intake" not in done.blueprint.journeys[0].step_by_id
    assert done.conflicts == ()


def test_one_moves_a_step_and_the_other_edits_it() -> None:
    done = merge(
        read(BASE),
        read(
            BASE.replace(INTAKE, "").replace("steps: []", "steps: [{id: intake, title: Intake, wait: P14D}]")
        ),
        read(BASE.replace("wait: P14D", "wait: P2D")),
    )
    journey = done.blueprint.journeys[0]
    assert journey.phase_of["intake"].id == "plan"
    assert journey.step_by_id["intake"].wait == "P2D"
    assert done.conflicts == ()


def test_the_same_new_id_with_another_text_is_a_conflict() -> None:
    done = merged(
        ("steps: []", "steps: [{id: begin, title: Ik begin}]"),
        ("steps: []", "steps: [{id: begin, title: Ik start, wait: P1D}]"),
    )
    assert {conflict.field for conflict in done.conflicts} == {"title", "wait"}
    assert done.blueprint.journeys[0].step_by_id["begin"].title == "Ik begin"


def test_two_people_fill_in_the_same_empty_side() -> None:
    done = merged(
        ("title: Ik bel}", "title: Ik bel, resident: {feels: -2}}"),
        ("title: Ik bel}", "title: Ik bel, resident: {thinks: Durf ik dit?}}"),
    )
    side = done.blueprint.journeys[0].step_by_id["bel"].resident
    assert side is not None
    assert (side.feels, side.thinks) == (-2, "Durf ik dit?")
    assert done.conflicts == ()


@pytest.mark.parametrize("swap", [False, True])
def test_both_add_a_step_behind_the_same_one_and_the_order_does_not_depend_on_who_merges(
    swap: bool,
) -> None:
    kies = "          - {id: kies, title: Ik kies}\n"
    copies = [
        (kies, kies + "          - {id: arm, title: Ik vraag}\n"),
        (kies, kies + "          - {id: zoen, title: Ik dank}\n"),
    ]
    mine, theirs = reversed(copies) if swap else copies
    steps = merged(mine, theirs).blueprint.journeys[0].steps
    assert [step.id for step in steps] == ["bel", "intake", "kies", "arm", "zoen"]


def test_one_turns_the_order_and_the_other_adds() -> None:
    turned = BASE.replace(INTAKE, "").replace(
        "          - {id: bel, title: Ik bel}\n", f"{INTAKE}          - {{id: bel, title: Ik bel}}\n"
    )
    added = BASE.replace(INTAKE, f"{INTAKE}          - {{id: dank, title: Ik dank}}\n")
    done = merge(read(BASE), read(turned), read(added))
    assert [step.id for step in done.blueprint.journeys[0].steps] == ["intake", "dank", "bel", "kies"]
    assert done.conflicts == ()


def test_two_orders_are_a_conflict_and_mine_stays_until_somebody_chooses() -> None:
    rows = [line + "\n" for line in BASE.splitlines() if line.startswith("          - {id:")]

    def ordered(*places: int) -> Blueprint:
        return read(BASE.replace("".join(rows), "".join(rows[place] for place in places)))

    done = merge(read(BASE), ordered(1, 0, 2), ordered(0, 2, 1))
    (conflict,) = done.conflicts
    assert conflict.text.nl == (
        "Fase ‘Op zoek’ bij klantreis ‘ideaal’: jullie hebben allebei de volgorde veranderd. De jouwe blijft staan."
    )
    assert [step.id for step in done.blueprint.journeys[0].steps] == ["intake", "bel", "kies"]
    chosen = apply(conflict.instead, done.blueprint)
    assert [step.id for step in chosen.journeys[0].steps] == ["bel", "kies", "intake"]


def test_a_step_with_the_id_of_a_new_phase_gets_another_and_keeps_its_consequences() -> None:
    done = merged(
        ("      - {id: plan,", "      - {id: hulp, title: Hulp}\n      - {id: plan,"),
        (
            "steps: []}\n",
            (
                "steps: [{id: hulp, title: Ik krijg hulp}]}\n"
                "consequences: [{id: c1, step: ideaal/hulp, aspect: content, text: Uitleg}]\n"
            ),
        ),
    )
    (conflict,) = done.conflicts
    assert done.blueprint.consequences[0].step == "ideaal/hulp-2"
    assert done.blueprint.journeys[0].step_by_id["hulp-2"].title == "Ik krijg hulp"
    assert load(dump(done.blueprint)) == done.blueprint
    assert conflict.text.nl == (
        "Stap ‘Ik krijg hulp’: een fase van de ander heeft hetzelfde kenmerk. "
        "De stap heeft nu het kenmerk ‘hulp-2’."
    )
