"""When somebody can be called back: only when a door is open, and never in the past."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from a_small_shelf import HALL, HOUSE
from django.utils import timezone

from leefwereld.catalogue.place import Place
from leefwereld.portal.slots import answered_by, is_free, slots

AT_THE_HALL = (Place.model_validate(HALL),)
"""Open on Monday from nine to five and on Wednesday from one to eight."""


def clock(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=timezone.get_default_timezone())


def test_only_days_and_hours_on_which_the_door_is_open_are_offered() -> None:
    offered = slots(AT_THE_HALL, clock("2026-11-22T10:00"))

    assert [day for day, _ in offered[:2]] == [date(2026, 11, 23), date(2026, 11, 25)]
    assert [(one.begins, one.ends) for one in offered[0][1]] == [("09:00", "12:00"), ("12:00", "17:00")]
    assert [(one.begins, one.ends) for one in offered[1][1]] == [("13:00", "17:00"), ("17:00", "20:00")]


def test_what_began_already_is_not_offered() -> None:
    (today, those), *_ = slots(AT_THE_HALL, clock("2026-11-23T10:30"))

    assert today == date(2026, 11, 23)
    assert [one.begins for one in those] == ["12:00"]


def test_the_hours_of_all_places_count_and_less_than_an_hour_is_no_time_to_call() -> None:
    short = Place.model_validate(HOUSE | {"hours": [{"day": "di", "opens": "11:30", "closes": "12:15"}]})

    assert slots((short,), clock("2026-11-22T10:00")) == []
    both = slots((*AT_THE_HALL, Place.model_validate(HOUSE)), clock("2026-11-22T10:00"))
    assert [day.isoweekday() for day, _ in both[:3]] == [1, 2, 3]


def test_without_hours_people_work_in_the_week() -> None:
    nowhere = slots((), clock("2026-11-21T10:00"))

    assert [day.isoweekday() for day, _ in nowhere] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "day",
    [
        "2026-12-25",
        "2026-12-26",
        "2027-01-01",
        "2026-04-03",
        "2026-04-06",
        "2026-05-14",
        "2026-05-25",
        "2026-04-27",
        "2025-04-26",
    ],
)
def test_nobody_calls_on_a_public_holiday(day: str) -> None:
    assert is_free(date.fromisoformat(day))
    assert not is_free(date(2026, 11, 23))


def test_over_christmas_there_is_still_a_day_to_choose() -> None:
    offered = slots(AT_THE_HALL, clock("2026-12-23T21:00"))

    assert [day for day, _ in offered[:2]] == [date(2026, 12, 28), date(2026, 12, 30)]


def test_an_answer_comes_on_the_second_day_that_the_door_is_open() -> None:
    assert answered_by(AT_THE_HALL, clock("2026-11-23T08:00")) == date(2026, 11, 30)
    assert answered_by((), clock("2026-11-20T08:00")) == date(2026, 11, 24)
