"""Rooms in a file of their own, beside the platform's SQLite file: its writers and ours never wait for each other.

One process serves the rooms; a command may write too, and is noticed within seconds. What is committed survives
the end of the process (synchronous=NORMAL); what somebody typed in the very last moment before the power goes may
be gone, though never more than the end of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

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

_PATIENCE = 250
"""Milliseconds that we wait for another writer; the whole room waits with us."""
_TABLES = """
CREATE TABLE IF NOT EXISTS live_snapshot (
    room TEXT NOT NULL, nr INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (room, nr));
CREATE TABLE IF NOT EXISTS live_update (
    room TEXT NOT NULL, nr INTEGER NOT NULL, at REAL NOT NULL, by INTEGER, data BLOB NOT NULL,
    PRIMARY KEY (room, nr)) WITHOUT ROWID;
"""
_LAST = """
SELECT max(
    coalesce((SELECT max(nr) FROM live_update WHERE room = :room), 0),
    (SELECT max(nr) FROM live_snapshot WHERE room = :room))
"""


class Sqlite:
    """Keeps in the turn of the loop in which it is asked: a local file is faster than another thread."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.db: sqlite3.Connection
        self.last: dict[str, int] = {}
        """By room the number of the last update, as long as nobody else writes."""
        self.kept_version = self.read_version = -1
        """Of the file, when we kept something and when we looked for what others did."""

    async def open(self) -> None:
        """Be ready to keep."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.db = sqlite3.connect(self.file, isolation_level=None, check_same_thread=False)
        self.db.execute(f"PRAGMA busy_timeout={_PATIENCE * 20}")
        with suppress(sqlite3.OperationalError):  # only a new file can still choose
            self.db.execute("PRAGMA auto_vacuum=INCREMENTAL")
        self.db.execute("PRAGMA journal_mode=WAL")
        self.db.execute("PRAGMA synchronous=NORMAL")
        self.db.executescript(_TABLES)
        self.db.execute(f"PRAGMA busy_timeout={_PATIENCE}")

    async def close(self) -> None:
        """Let go of the file; the last one to do so also empties its journal."""
        self.db.close()

    def keep(self, packs: Sequence[Pack], then: Then) -> None:
        """Keep all of it in one transaction, and say so at once."""
        try:
            kept = self._kept(packs)
        except sqlite3.Error as trouble:
            self.last.clear()
            then(trouble)
            return
        then(kept)

    def _kept(self, packs: Sequence[Pack]) -> Kept:
        db = self.db
        db.execute("BEGIN IMMEDIATE")
        try:
            ((version,),) = db.execute("PRAGMA data_version")
            if version != self.kept_version:  # somebody else wrote
                self.last.clear()
                self.kept_version = version
            rows: list[tuple[object, ...]] = []
            kept = {}
            for room, written in packs:
                nr = self.last.get(room)
                if nr is None:
                    nr = self._last(room)
                for one in written:
                    nr += 1
                    rows.append((room, nr, *one))
                kept[room] = nr
            db.executemany("INSERT INTO live_update VALUES (?, ?, ?, ?, ?)", rows)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        self.last |= kept
        return kept

    def _last(self, room: str) -> int:
        ((nr,),) = self.db.execute(_LAST, {"room": room})
        return int(nr or 0)

    async def begin(self, room: str, first: bytes) -> None:
        """Keep the first snapshot of a room, unless there is one."""
        self.db.execute(
            "INSERT INTO live_snapshot SELECT :room, 0, :data"
            " WHERE NOT EXISTS (SELECT 1 FROM live_snapshot WHERE room = :room)",
            {"room": room, "data": pressed(first)},
        )

    async def found(self, room: str, after: int | None = None, upto: int | None = None) -> Found | None:
        """Give what there is of a room; see ``Store``."""
        self.db.execute("BEGIN")  # the snapshot and the rows of one and the same moment
        try:
            return self._found(room, after, upto)
        finally:
            self.db.execute("COMMIT")

    def _found(self, room: str, after: int | None, upto: int | None) -> Found | None:
        snapshots = [nr for (nr,) in self.db.execute("SELECT nr FROM live_snapshot WHERE room = ?", (room,))]
        if not snapshots:
            return None
        start = newest(snapshots, upto, room)
        rows = self._rows(room, start if after is None else max(start, after), upto)
        last = rows[-1].nr if rows else max(start, after or 0)
        if after is not None and after >= start:
            return Found(last, None, self._rows(room, after, upto))
        ((data,),) = self.db.execute(
            "SELECT data FROM live_snapshot WHERE room = ? AND nr = ?", (room, start)
        )
        return Found(last, unpressed(data), rows)

    def _rows(self, room: str, after: int, upto: int | None) -> list[Row]:
        return [
            row(found)
            for found in self.db.execute(
                "SELECT nr, at, by, data FROM live_update WHERE room = ? AND nr > ? AND nr <= ? ORDER BY nr",
                (room, after, 2**62 if upto is None else upto),
            )
        ]

    async def log(self, room: str, after: int, upto: int | None) -> list[Row]:
        """Give the kept updates after one and up to another."""
        return self._rows(room, after, upto)

    async def shorten(self, room: str, nr: int, snapshot: bytes, *, forget: bool) -> None:
        """Keep a snapshot; see ``Store``. Between the first and the newest none is needed."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            self.db.execute("INSERT OR REPLACE INTO live_snapshot VALUES (?, ?, ?)", (room, nr, snapshot))
            first = "" if forget else " AND nr > (SELECT min(nr) FROM live_snapshot WHERE room = :room)"
            self.db.execute(
                f"DELETE FROM live_snapshot WHERE room = :room AND nr < :nr{first}",  # noqa: S608 - our own words
                {"room": room, "nr": nr},
            )
            if forget:
                self.db.execute("DELETE FROM live_update WHERE room = ? AND nr <= ?", (room, nr))
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise

    async def forget(self, room: str) -> None:
        """Take away all that is kept of a room."""
        self.db.execute("BEGIN IMMEDIATE")
        with self.db:
            self.db.execute("DELETE FROM live_update WHERE room = ?", (room,))
            self.db.execute("DELETE FROM live_snapshot WHERE room = ?", (room,))
        self.last.pop(room, None)

    async def restless(self) -> list[str]:
        """Give the rooms that have updates: resting makes one snapshot of them."""
        return [room for (room,) in self.db.execute("SELECT DISTINCT room FROM live_update")]

    async def newer(self, known: Mapping[str, int]) -> list[str]:
        """Give those of these rooms that have later updates; nothing is read when nobody else wrote."""
        ((version,),) = self.db.execute("PRAGMA data_version")
        if version == self.read_version:
            return []
        self.read_version = version
        return [room for room, nr in known.items() if self._last(room) > nr]

    async def tidy(self) -> None:
        """Give the space of what was forgotten back, and empty the journal."""
        with suppress(sqlite3.OperationalError):  # somebody reads; another time
            self.db.executescript("PRAGMA incremental_vacuum")  # `execute` would give back one page
            self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    async def tell(self, notice: Notice) -> None:
        """Tell nobody: there is one process."""

    def listen(self, heard: Callable[[Notice], None]) -> None:
        """Hear nobody: there is one process."""
