"""The two emotion curves: Henk's and that of Marlies, who helps him."""

from __future__ import annotations

import pytest
from measuring import number

CURVES = """
    personas: [{id: henk, name: Henk}, {id: marlies, name: Marlies, role: professional}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        professional: marlies
        phases:
          - id: hulp
            title: Hulp
            steps:
              - {id: a, title: Ik durf niet, resident: {feels: -3}}
              - {id: b, title: Ik wacht, resident: {does: wacht}, professional: {feels: 1}}
              - {id: c, title: Ik begin, resident: {feels: 1}}
              - {id: d, title: Ik kan weer, resident: {feels: 2}, professional: {feels: 2}}
    """


def test_the_lowest_feeling_is_the_bottom_of_the_curve() -> None:
    assert number("lowest-feeling", CURVES) == -3
    assert number("lowest-feeling-professional", CURVES) == 1


def test_the_area_goes_straight_over_a_step_without_a_feeling() -> None:
    assert number("emotion-area", CURVES) == pytest.approx(((-3 + 1) / 2 * 2 + (1 + 2) / 2) / 3)
    assert number("emotion-area-professional", CURVES) == pytest.approx(1.5)


def test_one_feeling_is_the_whole_curve() -> None:
    document = CURVES.replace("professional: {feels: 2}", "professional: {}")
    assert number("emotion-area-professional", document) == 1


@pytest.mark.parametrize(
    "name", ["lowest-feeling", "lowest-feeling-professional", "emotion-area", "emotion-area-professional"]
)
def test_without_feelings_there_is_no_curve(name: str) -> None:
    document = "journeys: [{id: ideaal, kind: ideal, persona: henk, phases: []}]"
    assert number(name, document) is None
