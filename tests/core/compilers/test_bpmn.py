"""The process that comes out of a journey can be drawn, checked and performed by others."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from performing import nodes, performed, questions
from SpiffWorkflow.spiff.parser import SpiffBpmnParser

from blauwdruk.compilers import COMPILERS
from blauwdruk.document import load
from blauwdruk.model import Blueprint

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
LINT = ROOT / "frontend/node_modules/.bin/bpmnlint"

ALL_FLOWS = """
    id: schulden
    title: Henk & Marlies
    starting_point: Henk maakt de brief "niet" open
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: aanmelding
            title: Aanmelding
            steps:
              - {id: meld, title: Ik meld mij <zelf>, wait: P2D, next: [
                  {to: extra, when: Henk twijfelt}, {to: afscheid, when: Henk wil geen hulp}]}
          - id: verdieping
            title: Nog een gesprek
            flow: optional
            steps: [{id: praat, title: Ik praat nog eens, actor: lead, wait: P1M}]
          - id: 1-intake
            title: Intake
            steps:
              - {id: extra, title: Ik denk na}
              - {id: plan, title: Wij maken een plan, actor: organisation, next: [
                  {to: rust, when: akkoord}, {to: extra, when: nog niet}]}
          - id: stabilisatie
            title: Rust
            flow: repeating
            steps:
              - {id: rust, title: Ik breng rust, actor: network}
              - {id: budget, title: Ik zie mijn budget, actor: system, wait: P1W}
          - id: begeleiding
            title: Begeleiding
            flow: parallel
            steps:
              - {id: coach, title: Ik krijg een coach, actor: partner, next: [
                  {to: oefen, when: het gaat goed}, {to: afscheid, when: ik stop}]}
              - {id: oefen, title: Ik oefen}
          - id: crisis
            title: Crisis
            flow: any_time
            steps:
              - {id: nood, title: Ik bel, next: [{to: komt, when: ernstig}, {to: rustig, when: mild}]}
              - {id: komt, title: Marlies komt, actor: lead}
              - {id: rustig, title: Ik wacht af, wait: PT4H}
          - id: nazorg
            title: Nazorg
            flow: optional
            steps:
              - {id: bel, title: Ik word gebeld, actor: lead, screen: {choices: [
                  {id: goed, text: Het gaat goed}, {id: slecht, text: Weer schulden, to: meld}]}}
              - {id: afscheid, title: Wij nemen afscheid, ends: true}
"""


def journey(steps: str) -> Blueprint:
    return load(f"""
        id: henk
        title: Henk
        personas: [{{id: henk, name: Henk}}]
        journeys: [{{id: ideaal, kind: ideal, persona: henk, phases: [
            {{id: een, title: Een, steps: [{steps}]}}]}}]
    """)


def compiled(blueprint: Blueprint) -> bytes:
    return COMPILERS["bpmn"].compile(blueprint)


def passed(bpmn: bytes, *, tries: int = 40, **how: Any) -> set[str]:
    seen: set[str] = set()
    for seed in range(tries):
        seen |= performed(bpmn, seed, **how)
        if nodes(bpmn) <= seen:
            break
    return seen


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_runs_to_its_end_along_every_branch(file: Path) -> None:
    bpmn = compiled(load(file.read_bytes()))

    assert nodes(bpmn) <= passed(bpmn, signals=True)


def test_every_kind_of_phase_runs_along_every_branch() -> None:
    bpmn = compiled(load(ALL_FLOWS))

    assert nodes(bpmn) <= passed(bpmn, signals=True)


def test_the_engine_of_spiffarena_runs_it_too() -> None:
    bpmn = compiled(load(ALL_FLOWS))

    assert "step_budget" in passed(bpmn, tries=20, parser=SpiffBpmnParser)


def test_what_can_happen_any_time_need_not_happen() -> None:
    bpmn = compiled(load(ALL_FLOWS))

    seen = passed(bpmn, tries=20)

    assert "step_nood" not in seen
    assert "step_meld" in seen


def test_a_circle_without_a_way_out_gets_one() -> None:
    bpmn = compiled(journey("{id: a, title: A, next: [{to: b}]}, {id: b, title: B, next: [{to: a}]}"))

    assert b"de klantreis stopt hier" in bpmn
    assert nodes(bpmn) <= passed(bpmn)


def test_a_step_to_which_nothing_leads_can_be_a_beginning() -> None:
    bpmn = compiled(journey("{id: a, title: A, ends: true}, {id: b, title: B}"))

    assert b"begin bij: B" in bpmn
    assert nodes(bpmn) <= passed(bpmn)


def test_a_step_that_leads_to_itself_runs() -> None:
    bpmn = compiled(
        journey(
            "{id: a, title: A, next: [{to: a, when: nog eens}, {to: b, when: verder}]}, {id: b, title: B}"
        )
    )

    assert nodes(bpmn) <= passed(bpmn)


@pytest.mark.parametrize(
    "text",
    [
        "id: leeg\ntitle: Leeg",
        "id: x\ntitle: ''\npersonas: [{id: p, name: P}]\njourneys: [{id: a, kind: ideal, persona: p}]",
    ],
)
def test_a_blueprint_without_steps_is_a_process_too(text: str) -> None:
    assert passed(compiled(load(text)), tries=1) >= {"start", "end_1"}


def test_conditions_only_compare() -> None:
    tree = etree.fromstring(compiled(load(ALL_FLOWS)))

    assert dict(questions(tree))["choice_meld"] == ["something else", "extra"]
    assert not list(tree.iter("{*}scriptTask"))


def test_waiting_is_an_iso_duration() -> None:
    tree = etree.fromstring(compiled(load(ALL_FLOWS)))

    assert [wait.text for wait in tree.iter("{*}timeDuration")] == ['"P2D"', '"P1M"', '"P1W"', '"PT4H"']


def test_everybody_who_acts_outside_a_box_has_a_lane() -> None:
    tree = etree.fromstring(compiled(load(ALL_FLOWS)))

    assert [lane.get("name") for lane in tree.iter("{*}lane")] == [
        "inwoner", "vast contactpersoon", "participatienetwerk", "gemeente",
    ]  # fmt: skip


def test_no_two_shapes_overlap() -> None:
    tree = etree.fromstring(compiled(load(ALL_FLOWS)))
    inside = {node.get("id"): node.getparent() for node in tree.iter() if node.get("id")}
    boxes = [
        (
            shape.get("bpmnElement"),
            *(float(shape.find("{*}Bounds").get(side)) for side in ("x", "y", "width", "height")),
        )
        for shape in tree.iter("{*}BPMNShape")
        if re.match(
            r"(step|wait|choice|gate|again|merge|split|join|start|end|in|phase)_", shape.get("bpmnElement")
        )
    ]

    for name, x, y, wide, high in boxes:
        for other, left, top, width, height in boxes:
            if name < other and inside[name] is inside[other]:
                apart = x + wide < left or left + width < x or y + high < top or top + height < y
                assert apart, (name, other)


@pytest.mark.skipif(
    not (LINT.exists() and shutil.which("node")), reason="bpmnlint stands in frontend/, which needs Node"
)
@pytest.mark.parametrize("source", ["every flow", *(file.stem for file in EXAMPLES)])
def test_bpmnlint_has_nothing_to_say(source: str, tmp_path: Path) -> None:
    text = (
        ALL_FLOWS
        if source == "every flow"
        else (ROOT / f"examples/{source}.yaml").read_text(encoding="utf-8")
    )
    file = tmp_path / "process.bpmn"
    file.write_bytes(compiled(load(text)))

    said = subprocess.run([LINT, file], cwd=ROOT / "frontend", capture_output=True, text=True, check=False)

    assert said.stdout.strip() == ""
    assert said.returncode == 0


FLOWS = ["sequence", "parallel", "optional", "repeating", "any_time"]


@st.composite
def journeys(draw: st.DrawFn) -> Blueprint:
    """Draw journeys that go anywhere: back, forth, in circles and nowhere."""
    sizes = draw(st.lists(st.integers(0, 3), min_size=1, max_size=4))
    ids = [f"s{number}" for number in range(sum(sizes))]
    phases = []
    for number, size in enumerate(sizes):
        mine = ids[sum(sizes[:number]) :][:size]
        steps = [
            {
                "id": name,
                "title": name,
                "wait": draw(st.sampled_from([None, "PT1H"])),
                "ends": draw(st.booleans()),
                "next": [
                    {"to": to, "when": to}
                    for to in draw(st.lists(st.sampled_from([*ids, "weg"]), max_size=2))
                ],
            }
            for name in mine
        ]
        phases.append({"id": f"p{number}", "title": "", "flow": draw(st.sampled_from(FLOWS)), "steps": steps})
    journey = {"id": "ideaal", "kind": "ideal", "persona": "henk", "phases": phases}
    return Blueprint.model_validate({"id": "henk", "title": "Henk", "journeys": [journey]})


def test_phases_together_run_again_when_the_journey_comes_back() -> None:
    """The join of the first round knows nothing of the second."""
    performed(
        compiled(
            load("""
    id: henk
    title: Henk
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - {id: begin, title: Begin, steps: [{id: bel, title: Ik bel}]}
          - {id: samen, title: Samen, flow: parallel, steps: [{id: coach, title: Ik krijg een coach}]}
          - id: slot
            title: Slot
            steps:
              - {id: kijk, title: Ik kijk terug, next: [{to: bel, when: nog eens}, {to: rust, when: klaar}]}
              - {id: rust, title: Ik heb rust, ends: true}
    """)
        ),
        1,
    )


@settings(max_examples=60)
@given(journeys(), st.integers(0, 9))
def test_any_journey_at_all_becomes_a_process_that_ends(blueprint: Blueprint, seed: int) -> None:
    performed(compiled(blueprint), seed)


def test_a_step_that_leads_to_what_can_happen_any_time_calls_for_it_and_goes_on() -> None:
    bpmn = compiled(
        load("""
            id: henk
            title: Henk
            personas: [{id: henk, name: Henk}]
            journeys:
              - id: ideaal
                kind: ideal
                persona: henk
                phases:
                  - id: vraag
                    title: Vraag
                    steps:
                      - {id: bel, title: Ik bel, next: [{to: red, when: spoed}, {to: praat, when: geen spoed}]}
                      - {id: praat, title: Ik praat}
                  - {id: crisis, title: Crisis, flow: any_time, steps: [{id: red, title: Marlies komt, actor: lead}]}
        """)
    )

    urgent = [seen for seed in range(12) if "step_red" in (seen := performed(bpmn, seed))]
    calm = [seen for seed in range(12) if "step_red" not in (seen := performed(bpmn, seed))]

    assert urgent
    assert calm
    assert all("step_praat" in seen for seen in (*urgent, *calm))
