"""The ribbon never shows a feeling that nobody had."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from blauwdruk.drawing.ribbon import smooth, turning


def test_no_feelings_give_no_ribbon() -> None:
    assert smooth([]) == ""
    assert turning([]) == set()


def test_henks_lowest_and_highest_moments_turn() -> None:
    assert turning([-2, 0, -1, 1, 1, 3, 1]) == {0, 1, 2, 5, 6}


def test_a_flat_top_turns_once() -> None:
    assert turning([0, 2, 2, 0]) == {0, 1, 3}


@given(st.lists(st.integers(-3, 3), min_size=2, max_size=40), st.floats(20, 400))
def test_between_two_moments_the_curve_stays_between_them(feels: list[int], step: float) -> None:
    points = [(index * step, felt * 30.0) for index, felt in enumerate(feels)]
    numbers = [float(number) for number in re.findall(r"-?\d+\.\d", smooth(points))]
    heights = numbers[1::2]
    for (_, start), (_, end), first, second in zip(
        points, points[1:], heights[1::3], heights[2::3], strict=False
    ):
        low, high = sorted((start, end))
        assert low - 0.1 <= first <= high + 0.1
        assert low - 0.1 <= second <= high + 0.1


@given(st.lists(st.integers(-3, 3), min_size=1, max_size=40))
def test_the_highest_and_the_lowest_feeling_always_turn(feels: list[int]) -> None:
    turned = {feels[index] for index in turning(feels)}
    assert {min(feels), max(feels)} <= turned
    assert all(one != two for one, two in pairwise(sorted(turning(feels))))
