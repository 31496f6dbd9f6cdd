"""The rooms of this process, and the one loop whose thread touches them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Coroutine, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

from django.db import connections

from blauwdruk.live import HostileError, Shape
from leefwereld.library.rooms import resting
from leefwereld.library.rooms.client import LATER, MALFORMED, TOO_BIG, TOO_FAST, Client
from leefwereld.library.rooms.door import Visitor, still
from leefwereld.library.rooms.first import first_state
from leefwereld.library.rooms.judging import Judging
from leefwereld.library.rooms.keeping import Keeping
from leefwereld.library.rooms.room import Room
from leefwereld.library.rooms.store import Notice, Store, pressed
from leefwereld.library.rooms.wire import content, told

log = logging.getLogger("leefwereld.rooms")

AT_MOST_MESSAGE = 2_000_000
"""Bytes; a blueprint of a thousand cards is a third of it."""
SNAPSHOT_AFTER = 500
"""Updates; loading so many takes two milliseconds."""
REST_AFTER = 60.0
"""Seconds without an edit."""
REST_AT_LATEST = 20_000
"""Updates, when people never stop for a minute."""
AT_MOST_LINES, AT_MOST_IN_A_ROOM, AT_MOST_OF_A_PERSON = 2_000, 400, 40
"""Lines to this process, to one room, and of one person (unless we measure, with one account for all)."""
PRESENCE_TOGETHER = 0.05
STILL_HERE_TOGETHER = 2.0
"""Seconds that news about people waits for other news; that somebody is still here has more time."""
FAREWELL = 20.0
"""Seconds to put everything away; all of it is kept already."""
TICK = 2.0
LOOK_AGAIN_AFTER = 15.0
"""Seconds in which somebody who signed out elsewhere is gone."""
T = TypeVar("T")


class Hub:
    """All rooms that are open here."""

    def __init__(
        self,
        store: Store,
        *,
        shape: Shape = "blueprint",
        locked: Callable[[str], Collection[str]] = lambda _: (),
    ) -> None:
        self.store = store
        self.shape = shape
        self.locked = locked
        """Says in a thread which phases of a room are locked."""
        self.rooms: dict[str, Room] = {}
        self.clients: set[Client] = set()
        self.threads = ThreadPoolExecutor(4, "rooms")
        """For what asks Django something."""
        self.keeping = Keeping(store, kept=self._was_kept, tell=self._tell_all)
        self.judging = Judging(self.do)
        self._opening: dict[str, asyncio.Task[Room]] = {}
        self._talking: set[Room] = set()
        self._soon: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[Any]] = set()
        self._is_untidy = False
        self._one_rests = asyncio.Lock()
        """History takes its time; when twenty rooms end at four o'clock, nobody else should notice."""
        self._one_locks = asyncio.Lock()
        """The answer of the database that was asked last must be the one that counts."""
        self._looked_at = 0.0

    async def start(self) -> None:
        """Be ready for people."""
        self.loop = asyncio.get_running_loop()
        await self.store.open()
        self.store.listen(self._heard)
        self.do(self._tick_tock())
        self.do(self._rest_what_was_left())

    async def stop(self) -> None:
        """Keep everything, bring every room to rest and let go."""
        self.judging.stop()
        for client in tuple(self.clients):
            client.close(LATER)
        with suppress(TimeoutError):  # what is left comes to rest at the next start
            async with asyncio.timeout(FAREWELL):
                for room in tuple(self.rooms.values()):
                    await self.bring_to_rest(room)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self.rooms.clear()
        await self.store.tidy()
        await self.store.close()
        self.threads.shutdown(wait=False, cancel_futures=True)

    def do(self, work: Coroutine[Any, Any, Any]) -> None:
        """Do something beside the rest, and say so when it fails."""
        task = self.loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("the rooms could not do something", exc_info=task.exception())

    async def in_thread(self, work: Callable[..., T], *args: Any) -> T:
        """Let a thread do what would keep the loop waiting, with a connection to the database of its own."""

        def done() -> T:
            try:
                return work(*args)
            finally:
                connections.close_all()

        return await self.loop.run_in_executor(self.threads, done)

    # Opening and closing

    async def room(self, name: str) -> Room:
        """Give a room, opened when it was not, and begun when nobody ever opened it."""
        room = self.rooms.get(name)
        if room is not None:
            return room
        task = self._opening.get(name)
        if task is None:
            task = self._opening[name] = self.loop.create_task(self._open(name))
            task.add_done_callback(lambda _: self._opening.pop(name, None))
        return await asyncio.shield(task)

    async def _open(self, name: str) -> Room:
        found = await self.store.found(name)
        if found is None:
            await self.store.begin(name, await self.in_thread(first_state, name))
            found = await self.store.found(name)
            assert found is not None  # noqa: S101 - it was just begun
        room = self.rooms[name] = Room(name, found, shape=self.shape, touched=self.keeping.touch)
        room.edited_at = self.loop.time()
        await self.lock_again(name)
        return room

    async def lock_again(self, name: str) -> None:
        """Ask which phases of a room are locked."""
        async with self._one_locks:
            room = self.rooms.get(name)
            if room is not None:
                room.lock(await self.in_thread(self.locked, name))

    def enter(self, room: Room, client: Client) -> bool:
        """Let somebody into a room, as long as there is place."""
        person = client.visitor.person
        lines = sum(one.visitor.person == person for one in self.clients) if person else 0
        if (
            len(self.clients) >= AT_MOST_LINES
            or len(room.clients) >= AT_MOST_IN_A_ROOM
            or (lines >= AT_MOST_OF_A_PERSON and self.shape == "blueprint")
        ):
            client.close(LATER)
            return False
        if self.rooms.get(room.name) is not room:  # it was closed or dropped since
            client.close(LATER)
            return False
        self.clients.add(client)
        room.enter(client)
        self.judging.entered(room, client)
        if self.keeping.trouble and client.hears:
            client.push(told("trouble", why=self.keeping.trouble))
        return True

    def leave(self, room: Room, client: Client) -> None:
        """Let somebody out; after the last one the room comes to rest."""
        self.clients.discard(client)
        room.leave(client)
        self._talk(room, PRESENCE_TOGETHER)
        if not room.clients:
            self.do(self._close_when_empty(room))

    async def _close_when_empty(self, room: Room) -> None:
        await self.bring_to_rest(room)
        if not room.clients and room.is_at_ease and self.rooms.get(room.name) is room:
            del self.rooms[room.name]
            room.close()

    def drop(self, room: Room) -> None:
        """Let go of a document that cannot be trusted; everybody comes back to one loaded from its updates."""
        self.keeping.flush()
        if self.rooms.get(room.name) is room:
            del self.rooms[room.name]
        room.close()
        for client in tuple(room.clients):
            client.close(LATER)

    # What comes in

    def hear(self, room: Room, client: Client, message: bytes) -> None:
        """Take one message of a client; whatever is wrong with it is hers only."""
        if client.closed:
            return
        if len(message) > AT_MOST_MESSAGE:
            client.close(TOO_BIG)
            return
        if client.is_too_fast(len(message)):
            client.close(TOO_FAST)
            return
        try:
            self._understand(room, client, message)
        except HostileError as hostile:
            log.info("a message was refused: %s", hostile)
            client.close(MALFORMED)
        except Exception:
            log.exception("a message was not understood")
            client.close(MALFORMED)
        except BaseException as panic:
            if type(panic).__name__ != "PanicException":
                raise
            log.error("the library panicked: %s", panic)  # noqa: TRY400 - Rust has no traceback for us
            self.drop(room)

    def _understand(self, room: Room, client: Client, message: bytes) -> None:
        kind = message[:2]
        if kind == b"\x00\x02":  # SYNC, NEW
            room.hear_what_is_new(client, content(message, 2), was_asked=False)
        elif message[:1] == b"\x01":  # PRESENCE
            if room.presence.hear(client, content(message, 1)):
                self._talk(room, PRESENCE_TOGETHER)
            elif room.presence.touched:
                self._talk(room, STILL_HERE_TOGETHER)
        elif kind == b"\x00\x00":  # SYNC, HAS
            room.hear_what_she_has(client, content(message, 2))
        elif kind == b"\x00\x01":  # SYNC, MISSES
            room.hear_what_is_new(client, content(message, 2), was_asked=True)
        elif message == b"\x03":  # ASK_PRESENCE
            here = room.presence.everybody()
            if here is not None:
                client.push(here)
        else:
            raise HostileError("a message of a kind that we do not know")

    def _was_kept(self, room: Room, *, has_all: bool) -> None:
        room.edited_at = self.loop.time()
        self._is_untidy = True
        self.judging.changed(room)
        if not has_all:
            self.do(self.catch_up(room))
        if room.rows >= SNAPSHOT_AFTER:
            room.rows = 0
            self.do(self._shorten(room))

    async def _shorten(self, room: Room) -> None:
        """Keep a snapshot, so that the room is loaded fast; its updates stay until it rests."""
        if not room.is_at_ease:
            room.rows = SNAPSHOT_AFTER  # after the next turn
            return
        nr, state = room.nr, room.state()
        await self.store.shorten(room.name, nr, await self.in_thread(pressed, state), forget=False)

    async def catch_up(self, room: Room) -> None:
        """Read what other processes kept."""
        found = await self.store.found(room.name, after=room.nr)
        if found is not None and self.rooms.get(room.name) is room:
            room.catch_up(found)
            self.judging.changed(room)

    # Resting

    async def bring_to_rest(self, room: Room) -> None:
        """Let history take its moment, and shorten what is kept to one snapshot."""
        async with room.resting:
            while not room.is_at_ease and not self.keeping.trouble:
                self.keeping.flush()
                await asyncio.sleep(0.01)
            if room.rested == room.nr or not room.is_at_ease or self.rooms.get(room.name) is not room:
                return
            nr, state = room.nr, room.state()
            async with self._one_rests:
                is_rested = await resting.rested(self.store, room.name, nr, state, self.in_thread)
            if is_rested:
                room.rested, room.rows = nr, 0
                self._is_untidy = True

    async def _rest_or_close(self, room: Room) -> None:
        if room.clients:
            await self.bring_to_rest(room)
        else:
            await self._close_when_empty(room)

    async def _rest_what_was_left(self) -> None:
        """Bring rooms to rest that a process left behind, when nobody is in them; whoever comes in goes first."""
        await asyncio.sleep(TICK)
        for name in await self.store.restless():
            if name not in self.rooms:
                await self._close_when_empty(await self.room(name))

    async def _tick_tock(self) -> None:
        while True:
            await asyncio.sleep(TICK)
            try:
                await self._look_around()
            except Exception:
                log.exception("the rooms could not look around")

    async def _look_around(self) -> None:
        for name in await self.store.newer({name: room.nr for name, room in self.rooms.items()}):
            found = self.rooms.get(name)
            if found is not None and found.is_at_ease:
                await self.catch_up(found)
        now = self.loop.time()
        for room in tuple(self.rooms.values()):
            if now - room.edited_at > REST_AFTER or room.nr - room.rested > REST_AT_LATEST:
                await self._rest_or_close(room)
        if now - self._looked_at > LOOK_AGAIN_AFTER:
            self._looked_at = now
            await self._look_at(self.clients)
        if (
            self._is_untidy
            and now - max((one.edited_at for one in self.rooms.values()), default=0.0) > 2 * TICK
        ):
            self._is_untidy = False
            await self.store.tidy()

    # Who may stay

    async def look_again(self, name: str, person: int | None = None) -> None:
        """Close the lines to a room of those who may not be there any more, or whose part changed."""
        room = self.rooms.get(name)
        if room is not None:
            await self._look_at(one for one in room.clients if person in {None, one.visitor.person})

    async def _look_at(self, clients: Iterable[Client]) -> None:
        lines: dict[Visitor, list[Client]] = {}
        for client in clients:
            lines.setdefault(client.visitor, []).append(client)
        for visitor, code in (await self.in_thread(still, lines)).items():
            for client in lines[visitor]:
                client.close(code)

    # Presence and what is told

    def _talk(self, room: Room, within: float) -> None:
        self._talking.add(room)
        if self._soon is not None:
            if self._soon.when() <= self.loop.time() + within:
                return
            self._soon.cancel()
        self._soon = self.loop.call_later(within, self._say_who_is_here)

    def _say_who_is_here(self) -> None:
        self._soon = None
        talking, self._talking = self._talking, set()
        for room in talking:
            news = room.presence.news()
            if news is not None:
                room.broadcast(news)

    def tell(self, name: str, kind: str, **said: Any) -> None:
        """Tell every page of ours in a room."""
        room = self.rooms.get(name)
        out = told(kind, **said)
        for client in tuple(room.clients) if room else ():
            if client.hears:
                client.push(out)

    def _tell_all(self, kind: str, **said: Any) -> None:
        for name in self.rooms:
            self.tell(name, kind, **said)

    def _heard(self, notice: Notice) -> None:
        """Do what another process asks."""
        room = self.rooms.get(notice.room)
        if room is None:
            return
        said = dict(notice.said)
        nr = said.get("nr")
        if isinstance(nr, int):
            if nr > room.nr:
                self.do(self.catch_up(room))
        elif "look" in said:
            self.do(self.look_again(notice.room))
        elif "locks" in said:
            self.do(self.lock_again(notice.room))
        else:
            self.tell(notice.room, str(said.pop("kind", "")), **said)
