"""The examples are documentation and test at once: each loads, checks, measures, draws and compiles."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from blauwdruk.compilers import COMPILERS
from blauwdruk.document import dump, load, read
from blauwdruk.drawing import View
from blauwdruk.measures import measured
from blauwdruk.model import ArtefactKind, Aspect, Blueprint, Flow
from blauwdruk.renderers import RENDERERS
from blauwdruk.rules import Setting, check

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
TODAY = date(2026, 11, 21)

EXPLAINED = {
    ("keuzehulp", "misread-words"): "The fund's own name, now explained in one sentence on the screen.",
}
"""Which rule may speak about which example, and why the team leaves it so."""


@cache
def example(name: str) -> Blueprint:
    return load(text_of(name))


def text_of(name: str) -> str:
    return (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")


def test_all_six_are_there() -> None:
    assert {"charlotte", "henk", "keuzehulp", "participatie", "schuldhulp", "vriendjes"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_read_without_a_remark(name: str) -> None:
    assert read(text_of(name)).notices == ()


@pytest.mark.parametrize("name", NAMES)
def test_an_example_dumps_to_itself(name: str) -> None:
    assert load(dump(example(name))) == example(name)
    assert load(dump(example(name), form="json")) == example(name)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_checks_clean_or_with_explained_findings(name: str) -> None:
    findings = check(example(name), setting=Setting(today=TODAY))
    left = [f"{one.rule} {one.at}: {one.text.nl}" for one in findings if (name, one.rule) not in EXPLAINED]
    assert left == []


@pytest.mark.parametrize(("name", "rule"), EXPLAINED)
def test_no_explanation_outlives_its_finding(name: str, rule: str) -> None:
    assert rule in {one.rule for one in check(example(name), setting=Setting(today=TODAY))}


@pytest.mark.parametrize("name", NAMES)
def test_an_example_can_be_measured_on_both_sides(name: str) -> None:
    journeys = {journey.id for journey in example(name).journeys}
    assert all(numbers.keys() == journeys for numbers in measured(example(name)).values())


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("name", NAMES)
def test_an_example_can_be_looked_at(name: str, renderer: str) -> None:
    for journey in example(name).journeys:
        assert RENDERERS[renderer].draw(example(name), View(journey=journey.id, today=TODAY))


@pytest.mark.parametrize("compiler", COMPILERS)
@pytest.mark.parametrize("name", NAMES)
def test_an_example_can_be_compiled(name: str, compiler: str) -> None:
    assert COMPILERS[compiler].compile(example(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_ideal_step_answers_all_twelve_aspects(name: str) -> None:
    blueprint = example(name)
    assert blueprint.ideal
    for step in blueprint.ideal.steps:
        answered = {one.aspect for one in blueprint.consequences_at[f"{blueprint.ideal.id}/{step.id}"]}
        assert answered == set(Aspect), step.id


@pytest.mark.parametrize("name", NAMES)
def test_it_goes_better_than_it_did(name: str) -> None:
    now, ideal = example(name).current, example(name).ideal
    assert now
    assert ideal
    told = measured(example(name))
    for number in ("stories-told-again", "waiting-time", "longest-silence", "lowest-feeling"):
        before, after = told[number][now.id].value or 0, told[number][ideal.id].value or 0
        lower = told[number][now.id].measure.better == "lower"
        assert after <= before if lower else after >= before, number


@pytest.mark.parametrize("name", NAMES)
def test_nobody_real_stands_in_an_example(name: str) -> None:
    assert not re.search(r"[\w.]+@\w+\.\w+", text_of(name))


def test_henk_keeps_his_house_within_three_working_days() -> None:
    ideal = example("henk").ideal
    assert ideal
    safe = ideal.step_by_id["blijven-wonen"]
    assert safe.acute
    assert safe.legal_term
    assert (safe.legal_term.within, safe.legal_term.article) == ("P3D", "Wgs art. 4 lid 2")


def test_henk_tells_his_story_once_and_no_longer_four_times() -> None:
    now, ideal = example("henk").current, example("henk").ideal
    assert now
    assert ideal
    assert [sum(step.tells_story for step in journey.steps) for journey in (now, ideal)] == [4, 1]


def test_the_keuzehulp_went_from_four_of_twenty_to_fifteen_of_seventeen() -> None:
    tests = [one for one in example("keuzehulp").evidence if one.reached is not None]
    assert [(one.reached, one.people) for one in tests] == [(4, 20), (15, 17)]


def test_participatie_brings_what_the_work_needs() -> None:
    kinds = {one.kind for one in example("participatie").artefacts}
    assert kinds >= {ArtefactKind.CALL_SCRIPT, ArtefactKind.FORM, ArtefactKind.ROLE_PROFILE}


def test_two_people_make_the_way_out_of_debt_in_phases_of_every_kind() -> None:
    ideal = example("schuldhulp").ideal
    assert ideal
    assert ideal.companion == "latifa"
    assert {phase.flow for phase in ideal.phases} == set(Flow)
