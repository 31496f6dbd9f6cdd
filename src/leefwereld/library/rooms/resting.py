"""When a room comes to rest: history takes its moment, and what is kept becomes one snapshot."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from leefwereld.library.rooms.store import Store, pressed

log = logging.getLogger("leefwereld.rooms")


class Rest(NamedTuple):
    """A room that people stopped working in: for a minute, or all of them left."""

    room: UUID
    """Of ``Blueprint.room``."""
    nr: int
    """Of the last update; there is one moment of a number, so a second one of it is the same."""
    start: datetime
    end: datetime
    """Of the first and the last update since it last rested."""
    authors: tuple[int, ...]
    """The keys of the people who did something since, who began first first; without guests."""
    state: bytes
    """The document as one update; ``rooms.blueprint_in`` reads it."""


Work = Callable[[Rest], None]
InThread = Callable[..., Awaitable[Any]]
_works: list[Work] = []


def when_at_rest(work: Work) -> Work:
    """Have this called, in a thread, whenever a room comes to rest; and again when it raised something.

    What it does is to be done once for a room and number, however often it is called.
    """
    _works.append(work)
    return work


async def rested(store: Store, room: str, nr: int, state: bytes, in_thread: InThread) -> bool:
    """Bring a room to rest; say whether that worked."""
    rows = await store.log(room, 0, nr)
    if rows:
        authors = dict.fromkeys(row.by for row in rows if row.by is not None)
        moment = Rest(UUID(room), nr, rows[0].at, rows[-1].at, tuple(authors), state)
        try:
            await in_thread(_take, moment)
        except Exception:
            log.exception("history could not take its moment; the updates stay until it can")
            return False
    await store.shorten(room, nr, await in_thread(pressed, state), forget=True)
    return True


def _take(moment: Rest) -> None:
    for work in _works:
        work(moment)
