"""What must be arranged: answered, possible, owned, done; and what rests on evidence."""

from __future__ import annotations

import pytest
from measuring import number

ARRANGED = """
    personas: [{id: henk, name: Henk}]
    journeys:
      - {id: nu, kind: current, persona: henk,
         phases: [{id: zoek, title: Zoek, steps: [{id: a, title: Ik zoek}]}]}
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: zoek
            title: Zoek
            steps: [{id: a, title: Ik zoek hulp}, {id: b, title: Ik vind hulp}]
    consequences:
      - {id: c1, step: ideaal/a, aspect: content, text: Taal, owner: Communicatie, verdict: can, status: done}
      - {id: c2, step: ideaal/a, aspect: content, text: Uitleg in gewone taal, verdict: can}
      - {id: c3, step: ideaal/a, aspect: technology, none: true}
      - {id: c4, step: ideaal/b, aspect: law, text: Delen mag niet zomaar, owner: Juridisch, verdict: cannot}
      - {id: c5, step: ideaal/b, aspect: policy, text: Ruimte voor maatwerk, owner: Beleid, verdict: can_if}
      - {id: c6, step: ideaal/b, aspect: steering}
    """


def test_an_area_is_answered_once_however_much_is_written() -> None:
    assert number("completeness", ARRANGED) == pytest.approx(100 * 4 / 24)


def test_a_current_journey_need_not_be_complete() -> None:
    assert number("completeness", ARRANGED, "nu") is None


def test_an_ideal_journey_without_consequences_is_not_complete_at_all() -> None:
    assert number("completeness", ARRANGED[: ARRANGED.index("consequences")]) == 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("consequences-that-can", 40),
        ("consequences-that-can-if", 20),
        ("consequences-that-cannot", 20),
        ("consequences-with-owner", 60),
        ("consequences-done", 20),
    ],
)
def test_deliberately_none_is_left_out_of_every_share(name: str, expected: float) -> None:
    assert number(name, ARRANGED) == expected
    assert number(name, ARRANGED, "nu") is None


def test_an_assumption_is_no_evidence() -> None:
    document = """
    personas: [{id: henk, name: Henk}]
    evidence:
      - {id: gok, kind: assumption, text: Dat denken wij}
      - {id: gesprekken, kind: interview, people: 10, text: Ik durf mijn post niet te openen}
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: zoek
            title: Zoek
            steps:
              - {id: a, title: Ik zoek, based_on: [gok]}
              - {id: b, title: Ik vind, based_on: [gok, gesprekken]}
              - {id: c, title: Ik bel}
              - {id: d, title: Ik open mijn post, based_on: [gesprekken]}
    """
    assert number("resting-on-evidence", document) == 50


def test_a_journey_without_steps_has_no_shares() -> None:
    document = "journeys: [{id: ideaal, kind: ideal, persona: henk, phases: []}]"
    names = ("completeness", "resting-on-evidence", "non-digital-reach")
    assert [number(name, document) for name in names] == [None] * 3


def test_a_step_reaches_everybody_when_one_road_needs_no_device() -> None:
    document = """
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: zoek
            title: Zoek
            steps:
              - {id: a, title: Ik zoek, touchpoint: {channel: web, others: [phone]}}
              - {id: b, title: Ik stuur een foto, touchpoint: {channel: app, others: [chat]}}
              - {id: c, title: Ik wacht, touchpoint: {channel: none}}
              - {id: d, title: Ik bel, touchpoint: {channel: phone}}
              - {id: e, title: Ik app, touchpoint: {channel: text_message}}
    """
    assert number("non-digital-reach", document) == 50


def test_a_pain_is_unanswered_until_a_step_takes_it_away() -> None:
    document = """
    personas:
      - {id: henk, name: Henk, pains: [{id: post, text: Ik open geen post}, {id: bang, text: Ik ben bang}]}
      - {id: charlotte, name: Charlotte, pains: [{id: stage, text: Mijn herkansing valt in mijn stage}]}
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        companion: charlotte
        phases:
          - {id: zoek, title: Zoek, steps: [{id: a, title: Ik open samen mijn post, answers: [post]}]}
    """
    assert number("unanswered-pains", document) == 2
    assert number("unanswered-pains", "journeys: [{id: ideaal, kind: ideal, persona: henk}]") is None
