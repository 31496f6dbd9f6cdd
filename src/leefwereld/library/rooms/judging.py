"""After a pause in typing, pages of ours hear what rules and measures say; worked out in another process.

Nobody waits for it, and it never says no: it is told beside the document. Without a page of ours in the room,
nothing is worked out, and there is no other process.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any
from weakref import WeakKeyDictionary

from django.utils import timezone

from leefwereld.beside import follow
from leefwereld.library.judge import judged
from leefwereld.library.rooms.client import Client
from leefwereld.library.rooms.room import Room
from leefwereld.library.rooms.wire import Out, told_as

log = logging.getLogger("leefwereld.rooms")

PAUSE = 0.06
"""Seconds without an edit; fewer, and it is worked out between two letters."""
Do = Callable[[Coroutine[Any, Any, None]], None]


class Judging:
    """What was said of every room that is open here, and the process that works it out."""

    def __init__(self, do: Do) -> None:
        self._do = do
        self._pool: ProcessPoolExecutor | None = None
        self._soon: dict[Room, asyncio.TimerHandle] = {}
        self._busy: set[Room] = set()
        self._had: WeakKeyDictionary[Room, bytes] = WeakKeyDictionary()
        """How much of the document the other process has."""
        self._said: WeakKeyDictionary[Room, Out] = WeakKeyDictionary()

    def stop(self) -> None:
        """Let the other process go."""
        for timer in self._soon.values():
            timer.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def entered(self, room: Room, client: Client) -> None:
        """Tell somebody who came in what was said last."""
        if client.hears and room in self._said:
            client.push(self._said[room])
        elif client.hears:
            self.changed(room)

    def changed(self, room: Room) -> None:
        """Look at a room as soon as people pause."""
        if not any(client.hears for client in room.clients):
            self._said.pop(room, None)
            return
        if room in self._soon:
            self._soon[room].cancel()
        loop = asyncio.get_running_loop()
        self._soon[room] = loop.call_later(PAUSE, self._begin, room)

    def _begin(self, room: Room) -> None:
        del self._soon[room]
        if room in self._busy or not room.is_at_ease:  # nothing is told of what could still be lost
            self.changed(room)
            return
        self._busy.add(room)
        self._do(self._look(room))

    async def _look(self, room: Room) -> None:
        try:
            text = await self._judged(room)
        except BrokenProcessPool:
            log.warning("the process that looks at documents was gone; there is a new one")
            self._pool = None
            self._had.clear()
            self.changed(room)
            return
        finally:
            self._busy.discard(room)
        out = told_as("judged", text)
        if self._said.get(room) == out:
            return
        self._said[room] = out
        for client in tuple(room.clients):
            if client.hears:
                client.push(out)

    async def _judged(self, room: Room) -> bytes:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, get_context("spawn"), follow)
        loop, today = asyncio.get_running_loop(), timezone.localdate()
        had, now = self._had.get(room), room.doc.get_state()
        if had is not None:
            later = room.doc.get_update(had)
            said = await loop.run_in_executor(self._pool, judged, room.name, later, today, False)
            if said is not None:
                self._had[room] = now
                return said
        now, whole = room.doc.get_state(), room.doc.get_update()
        said = await loop.run_in_executor(self._pool, judged, room.name, whole, today, True)
        assert said is not None  # noqa: S101 - it was sent whole
        self._had[room] = now
        return said
