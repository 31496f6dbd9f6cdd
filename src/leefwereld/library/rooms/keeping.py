"""Keeping before sending: what came in during a turn of the loop, in all rooms, is one transaction, and then goes out.

Nobody sees what could still be lost. When it cannot be kept, nothing is sent and nothing acknowledged; everybody
is told, what came in is held, and it is tried again until it works.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any, Protocol

from leefwereld.library.rooms.room import Room
from leefwereld.library.rooms.store import Kept, Store

log = logging.getLogger("leefwereld.rooms")

_AGAIN = 1.0
"""Seconds after which we try again."""


class WasKept(Protocol):
    """What happens after the updates of a room were kept and sent."""

    def __call__(self, room: Room, *, has_all: bool) -> None:
        """Go on; ``has_all`` says whether nobody else kept something before them that we have not heard."""


class Tell(Protocol):
    """Tells everybody."""

    def __call__(self, kind: str, **said: Any) -> None:
        """Tell them."""


class Keeping:
    """The one transaction that is on its way, and the rooms that wait for the next."""

    def __init__(self, store: Store, *, kept: WasKept, tell: Tell) -> None:
        self.store = store
        self.trouble = ""
        """Why nothing can be kept now: ``disk`` or ``database``."""
        self._kept = kept
        self._tell = tell
        self._touched: set[Room] = set()
        self._flying: list[tuple[Room, int]] = []
        self._is_planned = False

    def touch(self, room: Room) -> None:
        """Take note that something came in; it is kept at the end of this turn of the loop."""
        self._touched.add(room)
        if not self._is_planned and not self._flying and not self.trouble:
            self._is_planned = True
            asyncio.get_running_loop().call_soon(self.flush)

    def flush(self) -> None:
        """Keep what came in now."""
        self._is_planned = False
        if self._flying or not self._touched:
            return
        touched, self._touched = self._touched, set()
        now = time.time()
        packs = [room.pack(now) for room in touched]
        self._flying = [(room, len(pack.rows)) for room, pack in zip(touched, packs, strict=True)]
        self.store.keep(packs, self._done)

    def _done(self, kept: Kept | Exception) -> None:
        flying, self._flying = self._flying, []
        if isinstance(kept, Exception):
            for room, _ in flying:
                room.not_kept()
                self._touched.add(room)
            self._say_trouble(kept)
            asyncio.get_running_loop().call_later(_AGAIN, self.flush)
            return
        if self.trouble:
            self.trouble = ""
            self._tell("well")
        for room, many in flying:
            self._kept(room, has_all=room.kept(many, kept[room.name]))
        if self._touched and not self._is_planned:
            self._is_planned = True
            asyncio.get_running_loop().call_soon(self.flush)

    def _say_trouble(self, why: Exception) -> None:
        log.error("nothing can be kept: %s", why)
        said = "disk" if "disk" in str(why).lower() else "database"
        if said != self.trouble:
            self.trouble = said
            self._tell("trouble", why=said)
