"""How long Henk waits, how long he hears nothing, and who said how long it would take."""

from __future__ import annotations

import pytest
from measuring import number

WAITING = """
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: aanmelden
            title: Aanmelden
            steps:
              - {id: brief, title: Ik stuur een brief, touchpoint: {channel: letter}, wait: P2W}
              - {id: stil, title: Ik hoor niets, touchpoint: {channel: none}, wait: P10D}
              - id: intake
                title: Ik praat met Marlies
                touchpoint: {channel: meeting}
                wait: P5D
                promise: {text: Marlies belt u, within: P5D}
          - id: wonen
            title: Wonen
            steps:
              - {id: huur, title: Ik blijf in mijn huis, wait: P20D, promise: {text: Het komt goed}}
          - id: werk
            title: Werk
            flow: parallel
            steps:
              - {id: baan, title: Ik praat over werk, touchpoint: {channel: phone}, wait: P30D}
    """
SILENT = """
    personas: [{id: henk, name: Henk}]
    journeys: [{id: ideaal, kind: ideal, persona: henk,
      phases: [{id: hulp, title: Hulp, steps: [{id: a, title: Ik zoek}]}]}]
    """


def test_waits_add_up_and_of_parallel_phases_the_longest_counts() -> None:
    assert number("waiting-time", WAITING) == 14 + 10 + 5 + 30


def test_a_silence_goes_on_until_somebody_meets_henk() -> None:
    assert number("longest-silence", WAITING) == 30
    assert number("longest-silence", WAITING.replace("P30D", "P3D")) == 5 + 20
    assert number("longest-silence", WAITING.replace("P30D", "P3D").replace("P20D", "P3D")) == 14 + 10


def test_a_named_contact_breaks_the_silence_too() -> None:
    document = WAITING.replace("P30D", "P3D").replace("id: huur,", "id: huur, contact: Marlies,")
    assert number("longest-silence", document) == 14 + 10


def test_hours_are_part_of_a_day() -> None:
    document = SILENT.replace("title: Ik zoek", "title: Ik wacht, wait: PT12H")
    assert number("waiting-time", document) == pytest.approx(0.5)


def test_a_wait_needs_a_promise_that_says_when() -> None:
    assert number("waits-without-promise", WAITING) == 4
    assert number("waits-without-promise", WAITING.replace("wait: P2W", "wait: P0D")) == 3


def test_a_promise_without_a_term_is_half_a_promise() -> None:
    assert number("promises-with-clock", WAITING) == 50


@pytest.mark.parametrize(
    "name", ["waiting-time", "longest-silence", "waits-without-promise", "promises-with-clock"]
)
def test_a_document_without_waits_says_nothing_about_time(name: str) -> None:
    assert number(name, SILENT) is None
