"""How often somebody does something is counted over all processes, and nobody can read who it was."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import OperationalError
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries

from leefwereld.often import counting
from leefwereld.often.models import Tally

pytestmark = pytest.mark.django_db
ASKED = RequestFactory().get("/", REMOTE_ADDR="192.0.2.7")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that stands still until a story moves it."""
    now = [1_000_000.0]
    monkeypatch.setattr(counting, "time", lambda: now[0])
    return now


def test_a_count_holds_whichever_process_answers(clock: list[float]) -> None:  # noqa: ARG001 - it stands still
    seen = []
    for _ in range(3):
        cache.clear()  # another process remembers nothing of this one
        seen.append(counting.times("api", ASKED, within=60))

    assert seen == [1, 2, 3]
    assert counting.times("sent", ASKED, within=60) == 1, "something else is counted by itself"
    assert counting.times("api", RequestFactory().get("/", REMOTE_ADDR="192.0.2.8"), within=60) == 1


def test_the_next_minute_begins_anew_and_nothing_of_the_last_one_stays(clock: list[float]) -> None:
    counting.times("api", ASKED, within=60)
    (before,) = Tally.objects.values_list("key", flat=True)
    clock[0] += 61

    assert counting.times("api", ASKED, within=60) == 1
    (after,) = Tally.objects.values_list("key", flat=True)
    assert before != after
    assert "192.0.2.7" not in after


def test_counting_again_is_one_statement(
    clock: list[float],  # noqa: ARG001 - it stands still
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    counting.times("api", ASKED, within=60)
    with django_assert_num_queries(1):
        counting.times("api", ASKED, within=60)


def test_who_comes_without_an_address_is_not_counted_and_not_refused() -> None:
    assert counting.times("sent", RequestFactory().get("/", REMOTE_ADDR=""), within=60) == 0
    assert not Tally.objects.exists()


def test_a_busy_database_keeps_nobody_waiting_for_a_count(monkeypatch: pytest.MonkeyPatch) -> None:
    class Locked:
        def cursor(self) -> None:
            raise OperationalError("database is locked")

    monkeypatch.setattr(counting, "connection", Locked())

    assert counting.times("api", ASKED, within=60) == 0
