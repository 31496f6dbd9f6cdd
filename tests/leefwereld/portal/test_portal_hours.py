"""When the door is open, and where it is: without a database."""

from __future__ import annotations

from datetime import datetime
from itertools import combinations
from math import dist
from zoneinfo import ZoneInfo

import pytest
from a_small_shelf import HALL, HOUSE

from leefwereld.catalogue.place import Place
from leefwereld.portal.hours import doors
from leefwereld.portal.person import open_first, person_to_call
from leefwereld.portal.sketch import sketch

HERE = ZoneInfo("Europe/Amsterdam")
STADHUIS, LINDE = Place.model_validate(HALL), Place.model_validate(HOUSE)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Monday is 2 March 2026."""
    return datetime(2026, 3, 1 + day, hour, minute, tzinfo=HERE)


@pytest.mark.parametrize(
    ("now", "closes", "opens"),
    [
        (at(1, 8, 59), None, at(1, 9)),
        (at(1, 9), at(1, 17), None),
        (at(1, 16, 59), at(1, 17), None),
        (at(1, 17), None, at(3, 13)),
        (at(3, 20), None, at(8, 9)),
    ],
)
def test_a_door_is_open_until_or_closed_until(
    now: datetime, closes: datetime | None, opens: datetime | None
) -> None:
    stands = doors(STADHUIS, now)

    assert (stands.closes, stands.opens) == (closes, opens)


def test_a_place_without_hours_promises_nothing() -> None:
    stands = doors(STADHUIS.model_copy(update={"hours": ()}), at(1, 10))

    assert not stands.is_open
    assert stands.opens is None


def test_the_person_to_call_is_at_the_counter_and_never_nobody() -> None:
    assert person_to_call((LINDE, STADHUIS), at(1, 10)).phone == "14 0123"
    assert person_to_call((), at(1, 10)).phone == "1400"


def test_who_needs_help_today_goes_where_a_door_is_open_or_opens_first() -> None:
    found = [open_first((LINDE, STADHUIS), now) for now in (at(1, 10), at(1, 18))]

    assert [one[0].name for one in found if one] == ["Stadhuis", "Buurthuis De Linde"]
    assert open_first((), at(1, 10)) is None


def test_the_sketch_says_how_far_and_where() -> None:
    drawn = sketch(STADHUIS, (STADHUIS, LINDE))

    (linde,) = drawn.neighbours
    assert (linde.place.name, linde.metres, linde.wind) == ("Buurthuis De Linde", 500, 0)
    assert linde.y < drawn.middle


def test_dots_never_cover_each_other() -> None:
    many = [STADHUIS.model_copy(update={"id": f"p{nr}", "north": 52.2111}) for nr in range(9)]
    drawn = sketch(STADHUIS, many)

    spots = [(drawn.middle, drawn.middle), *((one.x, one.y) for one in drawn.neighbours)]
    assert len(spots) == 7
    assert min(dist(one, other) for one, other in combinations(spots, 2)) > 31
