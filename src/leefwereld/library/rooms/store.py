"""What a place to keep rooms can do, and the values that go in and out.

Of every room there are snapshots (the whole document at a moment) and the updates since. An update has a number,
counted in its room without gaps, so that every process can tell whether it has heard everything.
A room exists when it has a snapshot; its first one has number 0.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple, Protocol


class Row(NamedTuple):
    """One kept update: what one person did in one moment."""

    nr: int
    at: datetime
    by: int | None
    """The key of a person; None for a guest and for the platform itself."""
    data: bytes


class Written(NamedTuple):
    """An update that is to be kept."""

    at: float
    """Seconds since 1970."""
    by: int | None
    data: bytes


class Pack(NamedTuple):
    """What one turn of the loop brings to one room: an update for each author."""

    room: str
    rows: Sequence[Written]


class Found(NamedTuple):
    """What a place holds of a room: a snapshot when one is needed, and the updates after it."""

    nr: int
    """Of the last update."""
    snapshot: bytes | None
    rows: Sequence[Row]


Kept = Mapping[str, int]
"""By room the number that its last update got."""
Then = Callable[[Kept | Exception], None]


class Notice(NamedTuple):
    """What another process wants us to know."""

    room: str
    said: Mapping[str, object]


class Store(Protocol):
    """A place to keep rooms; used by the thread of one loop."""

    async def open(self) -> None:
        """Be ready to keep."""

    async def close(self) -> None:
        """Let go of everything."""

    def keep(self, packs: Sequence[Pack], then: Then) -> None:
        """Keep all of it or nothing, and say afterwards which: at once, or in a later turn of the loop."""

    async def begin(self, room: str, first: bytes) -> None:
        """Keep the first snapshot of a room; whoever comes second has no effect."""

    async def found(self, room: str, after: int | None = None, upto: int | None = None) -> Found | None:
        """Give what there is of a room, or only what came after an update; None when there is no such room.

        ``upto`` asks for the room as it was then.

        Raises:
            LookupError: that is longer ago than what is kept.
        """

    async def log(self, room: str, after: int, upto: int | None) -> list[Row]:
        """Give the kept updates after one and up to another."""

    async def shorten(self, room: str, nr: int, snapshot: bytes, *, forget: bool) -> None:
        """Keep a (pressed) snapshot of the document at an update; ``forget`` all that came before it."""

    async def forget(self, room: str) -> None:
        """Take away all that is kept of a room."""

    async def restless(self) -> list[str]:
        """Give the rooms in which something was done since they last rested."""

    async def newer(self, known: Mapping[str, int]) -> list[str]:
        """Give those of these rooms that have later updates than these."""

    async def tidy(self) -> None:
        """Give back what is not needed any more, when nobody is waiting."""

    async def tell(self, notice: Notice) -> None:
        """Let the other processes know."""

    def listen(self, heard: Callable[[Notice], None]) -> None:
        """Have this called with what other processes tell."""


def row(found: Iterable[object]) -> Row:
    """Read a row as a database gives it."""
    nr, at, by, data = found
    assert isinstance(nr, int)  # noqa: S101 - our own tables
    assert isinstance(at, float)  # noqa: S101
    assert isinstance(by, int | None)  # noqa: S101
    assert isinstance(data, bytes)  # noqa: S101
    return Row(nr, datetime.fromtimestamp(at, UTC), by, data)


def newest(snapshots: Iterable[int], upto: int | None, room: str) -> int:
    """Give the number of the snapshot to start from, for the room as it is or as it was at an update.

    Raises:
        LookupError: that is longer ago than what is kept.
    """
    usable = [nr for nr in snapshots if upto is None or nr <= upto]
    if not usable:
        raise LookupError(f"update {upto} of room {room} is not kept any more")
    return max(usable)


def pressed(snapshot: bytes) -> bytes:
    """Make a snapshot small."""
    return zlib.compress(snapshot, 1)


def unpressed(snapshot: bytes) -> bytes:
    """Give a snapshot as it was."""
    return zlib.decompress(snapshot)
