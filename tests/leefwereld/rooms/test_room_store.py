"""Where rooms are kept, on SQLite and on PostgreSQL: numbers without gaps, whoever writes."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from people_in_rooms import run, until
from places_to_keep import ON_POSTGRES, kept, place

from leefwereld.library.rooms.sqlite import Sqlite
from leefwereld.library.rooms.store import Notice, Pack, Store, Written, pressed

Story = Callable[[Store, Store, str], Coroutine[Any, Any, None]]


@pytest.fixture
def tell(tmp_path: Path, db: None) -> Callable[[Story], None]:  # noqa: ARG001 - PostgreSQL is that of the tests
    """Tell a story of two processes and a room that was just begun."""

    async def told(story: Story) -> None:
        room = str(uuid4())
        here, there = place(tmp_path), place(tmp_path)
        await here.open()
        await there.open()
        await here.begin(room, b"first")
        try:
            await story(here, there, room)
        finally:
            await here.close()
            await there.close()

    return lambda story: run(told(story))


def one(data: bytes, by: int | None = 1, at: float = 5.0) -> Written:
    return Written(at, by, data)


def test_updates_get_the_next_numbers_and_come_back_as_they_were(tell: Callable[[Story], None]) -> None:
    async def story(here: Store, there: Store, room: str) -> None:
        assert await kept(here, Pack(room, [one(b"a"), one(b"\0b", None)])) == {room: 2}
        found = await there.found(room)
        assert found is not None
        assert (found.nr, found.snapshot) == (2, b"first")
        assert [(row.nr, row.by, row.data, row.at.timestamp()) for row in found.rows] == [
            (1, 1, b"a", 5.0),
            (2, None, b"\0b", 5.0),
        ]

    tell(story)


def test_two_processes_count_on_in_the_same_room(tell: Callable[[Story], None]) -> None:
    async def story(here: Store, there: Store, room: str) -> None:
        other = str(uuid4())
        await there.begin(other, b"first")
        for _ in range(10):
            await asyncio.gather(
                kept(here, Pack(room, [one(b"h")]), Pack(other, [one(b"h")])),
                kept(there, Pack(other, [one(b"t")]), Pack(room, [one(b"t"), one(b"t")])),
            )
        assert [row.nr for row in await here.log(room, 0, None)] == list(range(1, 31))
        assert [row.nr for row in await there.log(other, 0, None)] == list(range(1, 21))

    tell(story)


def test_of_two_who_begin_a_room_only_the_first_has_effect(tell: Callable[[Story], None]) -> None:
    async def story(here: Store, there: Store, _: str) -> None:
        room = str(uuid4())
        assert await here.found(room) is None
        await asyncio.gather(here.begin(room, b"one"), there.begin(room, b"other"))
        found, same = await here.found(room), await there.found(room)
        assert found == same
        assert found is not None
        assert found.snapshot in {b"one", b"other"}

    tell(story)


def test_a_room_can_be_had_as_it_was_until_it_is_forgotten(tell: Callable[[Story], None]) -> None:
    async def story(here: Store, there: Store, room: str) -> None:
        await kept(here, Pack(room, [one(bytes([nr])) for nr in range(1, 7)]))
        await here.shorten(room, 3, pressed(b"three"), forget=False)
        await here.shorten(room, 5, pressed(b"five"), forget=False)
        newest, before = await there.found(room), await there.found(room, upto=4)
        assert newest is not None
        assert before is not None
        assert (newest.snapshot, [row.nr for row in newest.rows]) == (b"five", [6])
        assert (before.snapshot, [row.nr for row in before.rows], before.nr) == (b"first", [1, 2, 3, 4], 4)

        await here.shorten(room, 5, pressed(b"five"), forget=True)
        with pytest.raises(LookupError):
            await there.found(room, upto=4)
        assert [row.nr for row in await there.log(room, 0, None)] == [6]
        assert await kept(there, Pack(room, [one(b"7")])) == {room: 7}

    tell(story)


def test_of_a_room_that_is_forgotten_nothing_is_left_and_of_another_everything(
    tell: Callable[[Story], None],
) -> None:
    async def story(here: Store, there: Store, room: str) -> None:
        other = str(uuid4())
        await here.begin(other, b"other")
        await kept(here, Pack(room, [one(b"a")]), Pack(other, [one(b"b")]))
        await here.forget(room)
        assert await there.found(room) is None
        assert await there.log(room, 0, None) == []
        left = await there.found(other)
        assert left is not None
        assert (left.snapshot, [row.data for row in left.rows]) == (b"other", [b"b"])

    tell(story)


def test_numbers_go_on_after_all_updates_are_forgotten(tell: Callable[[Story], None]) -> None:
    async def story(here: Store, there: Store, room: str) -> None:
        await kept(here, Pack(room, [one(b"a"), one(b"b")]))
        await there.shorten(room, 2, pressed(b"two"), forget=True)
        assert room not in await here.restless()
        assert await kept(here, Pack(room, [one(b"c")])) == {room: 3}
        assert room in await here.restless()

    tell(story)


def test_who_missed_something_reads_what_is_later(tell: Callable[[Story], None]) -> None:
    async def story(here: Store, there: Store, room: str) -> None:
        assert await there.newer({room: 0}) == []
        await kept(here, Pack(room, [one(b"a"), one(b"b")]))
        assert await there.newer({room: 0}) == [room]
        later = await there.found(room, after=1)
        assert later is not None
        assert (later.snapshot, [row.data for row in later.rows]) == (None, [b"b"])
        assert await there.newer({room: 2}) == []

        await here.shorten(room, 2, pressed(b"two"), forget=True)
        gone = await there.found(room, after=1)
        assert gone is not None
        assert (gone.nr, gone.snapshot, gone.rows) == (2, b"two", [])

    tell(story)


@pytest.mark.skipif(not ON_POSTGRES, reason="on SQLite there is one process")
def test_processes_tell_each_other_what_is_new(tell: Callable[[Story], None]) -> None:
    async def story(here: Store, there: Store, room: str) -> None:
        heard: list[Notice] = []
        there.listen(heard.append)
        here.listen(lambda _: pytest.fail("nobody listens to herself"))
        await asyncio.sleep(0.5)
        await kept(here, Pack(room, [one(b"a")]))
        await here.tell(Notice(room, {"kind": "talk"}))
        await until(lambda: len(heard) == 2)
        assert sorted(heard, key=str) == [Notice(room, {"kind": "talk"}), Notice(room, {"nr": 1})]

    tell(story)


@pytest.mark.skipif(ON_POSTGRES, reason="about a file")
def test_a_locked_file_and_a_full_disk_keep_nothing_and_say_so(tmp_path: Path) -> None:
    async def story() -> None:
        store = Sqlite(tmp_path / "rooms.sqlite3")
        await store.open()
        await store.begin("a", b"first")
        other = sqlite3.connect(store.file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            await kept(store, Pack("a", [one(b"1")]))
        other.execute("ROLLBACK")
        other.close()

        assert await kept(store, Pack("a", [one(b"1")])) == {"a": 1}
        ((pages,),) = store.db.execute("PRAGMA page_count")
        store.db.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(sqlite3.OperationalError, match="full"):
            await kept(store, Pack("a", [one(b"2" * 100_000), one(b"3")]))
        store.db.execute("PRAGMA max_page_count=1000000")
        assert await kept(store, Pack("a", [one(b"4")])) == {"a": 2}
        assert [row.data for row in await store.log("a", 0, None)] == [b"1", b"4"]
        await store.close()

    run(story())


@pytest.mark.skipif(ON_POSTGRES, reason="about a file")
def test_what_was_forgotten_takes_no_room_on_the_disk(tmp_path: Path) -> None:
    async def story() -> None:
        store = Sqlite(tmp_path / "rooms.sqlite3")
        await store.open()
        await store.begin("a", b"first")
        for _ in range(200):
            await kept(store, Pack("a", [one(b"x" * 3_000)] * 5))
        await store.shorten("a", 1_000, pressed(b"x" * 100), forget=True)
        await store.tidy()
        await store.close()

    run(story())
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 50_000


@pytest.mark.skipif(not ON_POSTGRES, reason="about a connection")
def test_a_database_that_went_away_is_found_again(tell: Callable[[Story], None]) -> None:
    async def story(here: Store, there: Store, room: str) -> None:
        await kept(here, Pack(room, [one(b"a")]))
        for connection in (there.writing, here.writing, here.reading):  # type: ignore[attr-defined]
            if connection is not None:
                await connection.close()
        with pytest.raises(psycopg.OperationalError):
            await kept(here, Pack(room, [one(b"b")]))
        assert await kept(here, Pack(room, [one(b"c")])) == {room: 2}
        assert [row.data for row in await here.log(room, 0, None)] == [b"a", b"c"]

    tell(story)
