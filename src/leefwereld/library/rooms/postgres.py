"""Rooms in the platform's own PostgreSQL: any number of processes serve the same room.

The table carries the update; a notice only says that there is one, and its number. Whoever sees a number that is
not the next one reads what is between. Numbers of a room are given out under a lock on that room until the
commit, so that none is ever seen before a lower one.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any
from uuid import uuid4

import psycopg
from django.db import connection as platform
from psycopg import AsyncConnection

from leefwereld.library.rooms.store import (
    Found,
    Kept,
    Notice,
    Pack,
    Row,
    Then,
    newest,
    pressed,
    row,
    unpressed,
)

log = logging.getLogger("leefwereld.rooms")

_CHANNEL = "leefwereld_rooms"
_PATIENCE = 10
"""Seconds for one transaction; people keep typing meanwhile, and it goes into the next one."""
_AGAIN = 2.0
_TABLES = """
CREATE TABLE IF NOT EXISTS live_snapshot (
    room uuid NOT NULL, nr bigint NOT NULL, data bytea NOT NULL, PRIMARY KEY (room, nr));
CREATE TABLE IF NOT EXISTS live_update (
    room uuid NOT NULL, nr bigint NOT NULL, at double precision NOT NULL, by bigint, data bytea NOT NULL,
    PRIMARY KEY (room, nr));
ALTER TABLE live_snapshot ALTER data SET STORAGE EXTERNAL;
"""
_ANY_LOCK = 1_610_612_742
_LOCK = "SELECT pg_advisory_xact_lock(k) FROM (SELECT hashtextextended(r, 0) AS k FROM unnest(%s::text[]) r ORDER BY 1) l"
_KEEP = """
INSERT INTO live_update (room, nr, at, by, data)
SELECT p.room, p.back + greatest(
    coalesce((SELECT max(nr) FROM live_update u WHERE u.room = p.room), 0),
    coalesce((SELECT max(nr) FROM live_snapshot s WHERE s.room = p.room), 0)), p.at, p.by, p.data
FROM unnest(%s::uuid[], %s::int[], %s::float8[], %s::bigint[], %s::bytea[]) AS p(room, back, at, by, data)
RETURNING room::text, nr
"""
_NOTIFY = "SELECT pg_notify(%s, %s)"


class Postgres:
    """Keeps beside the loop: what comes in during the round trip goes into the next transaction."""

    def __init__(self) -> None:
        self.name = uuid4().hex[:8]
        """Of this process, so that it does not listen to itself."""
        self.writing: AsyncConnection[Any] | None = None
        self.reading: AsyncConnection[Any] | None = None
        self.turn = asyncio.Lock()
        self.tasks: set[asyncio.Task[Any]] = set()

    async def open(self) -> None:
        """Be ready to keep."""
        async with await self._connected() as db:
            ((is_there,),) = await (
                await db.execute("SELECT to_regclass('live_update') IS NOT NULL")
            ).fetchall()
            if not is_there:
                async with db.transaction():
                    await db.execute("SELECT pg_advisory_xact_lock(%s)", [_ANY_LOCK])
                    await db.execute(_TABLES)

    async def close(self) -> None:
        """Let go of everything."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        for db in (self.writing, self.reading):
            if db is not None:
                await db.close()

    async def _connected(self) -> AsyncConnection[Any]:
        said = platform.get_connection_params()
        known = {
            name: said[name] for name in ("dbname", "user", "password", "host", "port") if said.get(name)
        }
        return await AsyncConnection.connect(**known, autocommit=True, connect_timeout=_PATIENCE)

    def keep(self, packs: Sequence[Pack], then: Then) -> None:
        """Keep all of it in one transaction, and say so when the database did."""
        self._do(self._keep(packs, then))

    def _do(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def _keep(self, packs: Sequence[Pack], then: Then) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                kept = await self._kept(packs)
        except (psycopg.Error, OSError, TimeoutError) as trouble:
            # The answer may be what got lost: then it is kept twice, which says nothing new.
            if self.writing is not None:
                await self.writing.close()
                self.writing = None
            then(trouble)
            return
        then(kept)

    async def _kept(self, packs: Sequence[Pack]) -> Kept:
        if self.writing is None:
            self.writing = await self._connected()
        rooms = [pack.room for pack in packs]
        rows = [
            (pack.room, back, *written) for pack in packs for back, written in enumerate(pack.rows, start=1)
        ]
        async with self.writing.pipeline(), self.writing.transaction():
            await self.writing.execute(_LOCK, [rooms])
            kept = await self.writing.execute(_KEEP, [list(column) for column in zip(*rows, strict=True)])
        found: dict[str, int] = {}
        for room, nr in await kept.fetchall():
            found[room] = max(nr, found.get(room, 0))
        said = json.dumps({"from": self.name, "nrs": found}, separators=(",", ":"))
        for part in [found] if len(said) < 7_000 else [{room: nr} for room, nr in found.items()]:  # noqa: PLR2004 - a notice has 8,000 bytes
            await self.writing.execute(_NOTIFY, [_CHANNEL, json.dumps({"from": self.name, "nrs": part})])
        return found

    async def begin(self, room: str, first: bytes) -> None:
        """Keep the first snapshot of a room, unless there is one."""
        async with self.turn, (await self._reading()).transaction():
            db = await self._reading()
            await db.execute(_LOCK, [[room]])
            await db.execute(
                "INSERT INTO live_snapshot SELECT %(room)s::uuid, 0, %(data)s"
                " WHERE NOT EXISTS (SELECT 1 FROM live_snapshot WHERE room = %(room)s::uuid)",
                {"room": room, "data": pressed(first)},
            )

    async def _reading(self) -> AsyncConnection[Any]:
        if self.reading is None or self.reading.closed:
            self.reading = await self._connected()
        return self.reading

    async def found(self, room: str, after: int | None = None, upto: int | None = None) -> Found | None:
        """Give what there is of a room; see ``Store``."""
        async with self.turn, (await self._reading()).transaction():
            db = await self._reading()
            await db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            found = await db.execute("SELECT nr FROM live_snapshot WHERE room = %s", [room])
            snapshots = [nr for (nr,) in await found.fetchall()]
            if not snapshots:
                return None
            start = newest(snapshots, upto, room)
            since = start if after is None else max(start, after)
            rows = await self._rows(room, since, upto)
            last = rows[-1].nr if rows else since
            if after is not None and after >= start:
                return Found(last, None, rows)
            snapshot = await db.execute(
                "SELECT data FROM live_snapshot WHERE room = %s AND nr = %s", [room, start]
            )
            ((data,),) = await snapshot.fetchall()
            return Found(last, unpressed(data), rows)

    async def _rows(self, room: str, after: int, upto: int | None) -> list[Row]:
        found = await (await self._reading()).execute(
            "SELECT nr, at, by, data FROM live_update WHERE room = %s AND nr > %s AND nr <= %s ORDER BY nr",
            [room, after, 2**62 if upto is None else upto],
        )
        return [row(one) for one in await found.fetchall()]

    async def log(self, room: str, after: int, upto: int | None) -> list[Row]:
        """Give the kept updates after one and up to another."""
        async with self.turn:
            return await self._rows(room, after, upto)

    async def shorten(self, room: str, nr: int, snapshot: bytes, *, forget: bool) -> None:
        """Keep a snapshot; see ``Store``. When another process is at it, that is enough."""
        async with self.turn, (await self._reading()).transaction():
            db = await self._reading()
            tried = await db.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 1))", [room])
            ((is_ours,),) = await tried.fetchall()
            if not is_ours:
                return
            await db.execute(
                "INSERT INTO live_snapshot VALUES (%s, %s, %s)"
                " ON CONFLICT (room, nr) DO UPDATE SET data = excluded.data",
                [room, nr, snapshot],
            )
            said = {"room": room, "nr": nr, "forget": forget}
            await db.execute(
                "DELETE FROM live_snapshot WHERE room = %(room)s AND nr < %(nr)s AND (%(forget)s"
                " OR nr > (SELECT min(nr) FROM live_snapshot WHERE room = %(room)s))",
                said,
            )
            if forget:
                await db.execute("DELETE FROM live_update WHERE room = %(room)s AND nr <= %(nr)s", said)

    async def forget(self, room: str) -> None:
        """Take away all that is kept of a room."""
        async with self.turn, (await self._reading()).transaction():
            db = await self._reading()
            await db.execute(_LOCK, [[room]])
            await db.execute("DELETE FROM live_update WHERE room = %s", [room])
            await db.execute("DELETE FROM live_snapshot WHERE room = %s", [room])

    async def restless(self) -> list[str]:
        """Give the rooms that have updates: resting makes one snapshot of them."""
        async with self.turn:
            found = await (await self._reading()).execute("SELECT DISTINCT room::text FROM live_update")
            return [room for (room,) in await found.fetchall()]

    async def newer(self, known: Mapping[str, int]) -> list[str]:
        """Give those of these rooms that have later updates."""
        if not known:
            return []
        async with self.turn:
            found = await (await self._reading()).execute(
                "SELECT p.room::text FROM unnest(%s::uuid[], %s::bigint[]) AS p(room, nr)"
                " WHERE EXISTS (SELECT 1 FROM live_update u WHERE u.room = p.room AND u.nr > p.nr)"
                " OR EXISTS (SELECT 1 FROM live_snapshot s WHERE s.room = p.room AND s.nr > p.nr)",
                [list(known), list(known.values())],
            )
            return [room for (room,) in await found.fetchall()]

    async def tidy(self) -> None:
        """Do nothing: the database cleans up by itself."""

    async def tell(self, notice: Notice) -> None:
        """Let the other processes know."""
        said = json.dumps({"from": self.name, "room": notice.room, "said": dict(notice.said)})
        async with self.turn:
            await (await self._reading()).execute(_NOTIFY, [_CHANNEL, said])

    def listen(self, heard: Callable[[Notice], None]) -> None:
        """Have this called with what other processes tell."""
        self._do(self._listen(heard))

    async def _listen(self, heard: Callable[[Notice], None]) -> None:
        while True:
            with suppress(psycopg.Error, OSError):
                async with await self._connected() as db:
                    await db.execute(f"LISTEN {_CHANNEL}")
                    async for one in db.notifies():
                        self._understand(one.payload, heard)
            await asyncio.sleep(_AGAIN)

    def _understand(self, payload: str, heard: Callable[[Notice], None]) -> None:
        said = json.loads(payload)
        if said["from"] == self.name:
            return
        for room, nr in said.get("nrs", {}).items():
            heard(Notice(room, {"nr": nr}))
        if "room" in said:
            heard(Notice(said["room"], said["said"]))
