"""Of a large shelf only that is read which somebody needs, and nobody waits while it is made ready."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leefwereld.catalogue import finder, queries
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
