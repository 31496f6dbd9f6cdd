"""What holds for every measure, and how numbers are said and compared."""

from __future__ import annotations

import pytest
from measuring import blueprint

from blauwdruk.measures import MEASURES, Comparison, Measure, Number, compared, measured
from blauwdruk.model import Blueprint

MEASURE = pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
EMPTY = "journeys: [{id: ideaal, kind: ideal, persona: henk, phases: []}]"


def two_journeys() -> Blueprint:
    return blueprint(
        """
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: nu
        kind: current
        persona: henk
        phases:
          - id: hulp
            title: Hulp
            steps:
              - {id: a, title: Ik wacht, contact: Rob, wait: P14D, resident: {feels: -2}}
              - {id: b, title: Ik wacht weer, contact: Marlies}
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: hulp
            title: Hulp
            steps: [{id: a, title: Ik bel, wait: P1D}, {id: b, title: Ik begin}]
    """
    )


def test_there_are_enough_measures_to_judge_a_journey() -> None:
    assert len(MEASURES) >= 18


@MEASURE
def test_a_measure_says_why_and_where_it_comes_from(measure: Measure) -> None:
    said = [measure.title, measure.unit, measure.one, measure.why]
    assert all(words.nl and words.en for words in said)
    assert measure.source


@MEASURE
def test_an_empty_journey_breaks_no_measure(measure: Measure) -> None:
    empty = blueprint(EMPTY)
    assert measure.count(empty, empty.journeys[0]) in (None, 0)


@pytest.mark.parametrize(
    ("name", "value", "nl", "en"),
    [
        ("waiting-time", 14.0, "14 dagen", "14 days"),
        ("waiting-time", 1.0, "1 dag", "1 day"),
        ("emotion-area", 1.04, "1 punt", "1 point"),
        ("waiting-time", 2.52, "2,5 dagen", "2.5 days"),
        ("completeness", 33.333, "33,3%", "33.3%"),
        ("lowest-feeling", -2, "−2 punten", "−2 points"),
        ("lowest-feeling", -0.01, "0 punten", "0 points"),
        ("steps", 1000, "1000 stappen", "1000 steps"),
        ("steps", None, "niet bekend", "not known"),
    ],
)
def test_a_number_is_said_as_people_say_it(name: str, value: float | None, nl: str, en: str) -> None:
    text = Number(MEASURES[name], "ideaal", value).text
    assert (text.nl, text.en) == (nl, en)


def test_numbers_stand_by_measure_and_journey() -> None:
    numbers = measured(two_journeys())
    assert numbers["waiting-time"]["nu"].value == 14
    assert numbers["waiting-time"]["ideaal"].value == 1


def test_current_and_ideal_are_compared_in_words() -> None:
    rows = {row.measure.name: row for row in compared(two_journeys())}
    assert rows["waiting-time"].text.nl == "Wachttijd: nu 14 dagen, straks 1 dag. Dat is beter."
    assert rows["steps"].text.en == "Steps: now 2 steps, later 2 steps. That stays the same."
    assert rows["lowest-feeling"].text.nl == "Laagste gevoel (inwoner): nu −2 punten, straks niet bekend."
    assert rows["handovers"].outcome == "unknown"


def test_what_is_better_depends_on_the_measure() -> None:
    letters = MEASURES["letters"]
    feeling = MEASURES["lowest-feeling"]
    assert _outcome(letters, 3, 2) == "better"
    assert _outcome(letters, 2, 3) == "worse"
    assert _outcome(feeling, -2, 1) == "better"
    assert _outcome(MEASURES["consequences-that-can-if"], 10, 20) == "other"


def test_one_journey_alone_is_not_compared() -> None:
    assert compared(blueprint(EMPTY)) == ()


def _outcome(measure: Measure, current: float, ideal: float) -> str:
    return Comparison(measure, Number(measure, "nu", current), Number(measure, "ideaal", ideal)).outcome
