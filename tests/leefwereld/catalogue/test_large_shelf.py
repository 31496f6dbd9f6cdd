"""Of a large shelf only that is read which somebody needs, and nobody waits while it is made ready."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leefwereld.catalogue import actions, finder, queries
from leefwereld.catalogue.finder import Finder, place_of_index
from leefwereld.catalogue.models import Provision, Search
from leefwereld.people.models import Organisation


class Later:
    """A thread that works when the story says so, and a process that is this one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.work: list[Callable[[], None]] = []
        monkeypatch.setattr(finder, "Thread", self._thread)
        monkeypatch.setattr(finder, "_maker", lambda: self)
        monkeypatch.setattr(finder, "connections", self)

    def _thread(self, target: Callable[..., None], args: tuple[object, ...], daemon: bool) -> Later:
        assert daemon, "who stops the server does not wait for it"
        self.work.append(partial(target, *args))
        return self

    def start(self) -> None:
        """Wait for the story."""

    def close_all(self) -> None:
        """Keep the connection of the story."""

    def submit(self, work: Callable[..., None], *args: object) -> Future[None]:
        done: Future[None] = Future()
        done.set_result(work(*args))
        return done


def test_a_large_shelf_is_made_ready_beside_and_then_found_in(
    voorbeeldstad: Organisation,
    shelf: dict[str, Provision],
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
    tmp_path: Path,
) -> None:
    settings.VAR = tmp_path
    monkeypatch.setattr(finder, "_AT_ONCE", len(shelf) - 1)
    later, ask = Later(monkeypatch), Finder(voorbeeldstad)

    assert ask.find("ik heb schulden").hits == (), "nobody waits for it"
    later.work.pop()()
    assert ask.find("ik heb schulden").hits[0].id == "schuldhulpverlening"
    with CaptureQueriesContext(connection) as asked:
        ask.find("ik heb schulden")
    assert len(asked) == 1
    assert not later.work


@pytest.fixture
def large(
    voorbeeldstad: Organisation,
    shelf: dict[str, Provision],
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
    tmp_path: Path,
) -> tuple[Later, Finder]:
    """A shelf that is large for this story, made ready and found in."""
    settings.VAR = tmp_path
    monkeypatch.setattr(finder, "_AT_ONCE", len(shelf) - 1)
    monkeypatch.setattr(finder, "_SHARE", 1.0)
    later, ask = Later(monkeypatch), Finder(voorbeeldstad)
    ask.find("")
    later.work.pop()()
    assert ask.find("ik heb schulden").hits[0].id == "schuldhulpverlening"
    assert not later.work
    return later, ask


def test_what_an_editor_adds_to_a_large_shelf_is_found_before_everything_is_made_anew(
    large: tuple[Later, Finder], voorbeeldstad: Organisation, shelf: dict[str, Provision], now: datetime
) -> None:
    later, ask = large
    made = place_of_index(voorbeeldstad)
    value = shelf["sova-training"].value
    said = value.model_copy(update={"phrases": (*value.phrases, "niemand wil met haar knikkeren")})
    actions.keep_provision(said, organisation=voorbeeldstad, by=None, now=now + timedelta(minutes=1))

    assert ask.find("ik heb schulden").hits[0].id == "schuldhulpverlening", "what was there goes on answering"
    later.work.pop()()

    because = ask.find("niemand wil knikkeren").hits[0].because
    assert because[0].text == "niemand wil met haar knikkeren"
    assert not later.work
    assert [path.name for path in made.parent.glob("*")] == [f"{made.name}-words"], "nothing was made anew"


def test_of_two_changes_soon_after_each_other_the_last_is_found_whichever_is_ready_first(
    large: tuple[Later, Finder], voorbeeldstad: Organisation, shelf: dict[str, Provision], now: datetime
) -> None:
    later, ask = large
    value = shelf["sova-training"].value
    for nr, said in enumerate(("niemand wil knikkeren", "niemand wil hinkelen"), 1):
        told = value.model_copy(update={"phrases": (*value.phrases, said)})
        actions.keep_provision(told, organisation=voorbeeldstad, by=None, now=now + timedelta(minutes=nr))
        ask.find("")
    first, last = later.work

    last()
    first()

    assert ask.find("niemand wil hinkelen").hits[0].because[0].text == "niemand wil hinkelen"


def test_an_index_that_another_process_took_away_meanwhile_is_no_reason_to_answer_nobody(
    large: tuple[Later, Finder], voorbeeldstad: Organisation
) -> None:
    later, _ = large
    home = place_of_index(voorbeeldstad).parent
    ask = Finder(voorbeeldstad)
    rmtree(home)
    ask.find("")
    later.work.pop()()
    rmtree(home)

    assert ask.find("ik heb schulden").hits[0].id == "schuldhulpverlening"
    later.work.pop()()
    assert place_of_index(voorbeeldstad).with_name(f"{place_of_index(voorbeeldstad).name}-words").is_dir()


def test_what_is_withdrawn_from_a_large_shelf_is_found_no_more_from_that_moment(
    large: tuple[Later, Finder], shelf: dict[str, Provision], now: datetime
) -> None:
    _, ask = large
    actions.withdraw_provision(shelf["schuldhulpverlening"], by=None, now=now + timedelta(minutes=1))

    assert "schuldhulpverlening" not in [hit.id for hit in ask.find("ik heb schulden").hits]


def test_who_starts_the_server_again_finds_what_changed_without_waiting(
    large: tuple[Later, Finder], voorbeeldstad: Organisation, shelf: dict[str, Provision], now: datetime
) -> None:
    later, _ = large
    value = shelf["voedselbank"].value.model_copy(update={"phrases": ("de koelkast is leeg",)})
    actions.keep_provision(value, organisation=voorbeeldstad, by=None, now=now + timedelta(minutes=1))

    again = Finder(voorbeeldstad)
    assert again.find("ik heb schulden").hits[0].id == "schuldhulpverlening"
    later.work.pop()()
    assert again.find("koelkast leeg").hits[0].id == "voedselbank"


def test_when_much_changed_everything_is_made_anew_and_answers_the_same(
    large: tuple[Later, Finder],
    voorbeeldstad: Organisation,
    shelf: dict[str, Provision],
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    later, ask = large
    monkeypatch.setattr(finder, "_SHARE", 0.0)
    value = shelf["voedselbank"].value.model_copy(update={"phrases": ("de koelkast is leeg",)})
    actions.keep_provision(value, organisation=voorbeeldstad, by=None, now=now + timedelta(minutes=1))
    ask.find("")
    grow, make = later.work

    grow()
    beside = ask.find("de koelkast is leeg")
    make()
    whole = ask.find("de koelkast is leeg")

    assert beside.hits[0].id == whole.hits[0].id == "voedselbank"
    assert place_of_index(voorbeeldstad).with_name(f"{place_of_index(voorbeeldstad).name}-words").is_dir()


def test_a_change_of_one_voorziening_is_another_shelf(
    voorbeeldstad: Organisation, shelf: dict[str, Provision]
) -> None:
    before = place_of_index(voorbeeldstad)
    assert place_of_index(voorbeeldstad) == before

    Provision.objects.filter(pk=shelf["sova-training"].pk).update(state=Provision.State.WITHDRAWN)
    assert place_of_index(voorbeeldstad) != before


def searched(organisation: Organisation, *found: str) -> None:
    Search.objects.create(
        organisation=organisation,
        asked="hulp",
        day=date(2026, 3, 2),
        language="nl",
        confidence="sure",
        found=found,
    )


def test_the_database_counts_what_was_found(voorbeeldstad: Organisation) -> None:
    searched(voorbeeldstad, "sova-training", "schuldhulpverlening")
    searched(voorbeeldstad, "sova-training")
    searched(voorbeeldstad)

    with CaptureQueriesContext(connection) as asked:
        found = queries.found_often(voorbeeldstad)

    assert found == {"sova-training": 2, "schuldhulpverlening": 1}
    assert len(asked) == 1


def test_help_while_typing_offers_what_people_find_most(
    voorbeeldstad: Organisation, shelf: dict[str, Provision]
) -> None:
    offered = queries.sayings(voorbeeldstad, ["sova-training", "weg"], 1)

    value = shelf["sova-training"].value
    assert offered == [value.name, *value.phrases[:2]]
    assert len(queries.sayings(voorbeeldstad, [], 100)) > len(offered)
