"""People in a room, without sockets: what each says goes to the hub, and what she hears is remembered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from pycrdt import Doc, Map, Text

from blauwdruk.document import load
from blauwdruk.live import write
from blauwdruk.live.encoding import after_bytes, number
from cast import DOCUMENT
from leefwereld.library.models import Member
from leefwereld.library.rooms.client import Client
from leefwereld.library.rooms.door import Visitor
from leefwereld.library.rooms.hub import Hub
from leefwereld.library.rooms.room import Room
from leefwereld.library.rooms.store import Found, Kept, Notice, Pack, Row, Then, row, unpressed
from leefwereld.library.rooms.wire import HAS, MISSES, NEW, Out, sync, written

ROOM = str(UUID(int=7))
OTHER = str(UUID(int=8))
CYNTHIA, MARLIES, HENK = (1, "Cynthia"), (2, "Marlies"), (3, "Henk")
T = TypeVar("T")


def run(story: Coroutine[Any, Any, T]) -> T:
    """Tell a story in a loop of its own; one that does not end is wrong."""

    async def told() -> T:
        async with asyncio.timeout(120):
            return await story

    return asyncio.run(told())


@cache
def a_document() -> bytes:
    return write(load(DOCUMENT)).get_update()


class Memory:
    """A place to keep rooms that forgets them afterwards; its disk can be full."""

    def __init__(self, *rooms: str) -> None:
        self.snapshots: dict[str, dict[int, bytes]] = {room: {0: a_document()} for room in rooms or (ROOM,)}
        self.rows: list[tuple[str, Row]] = []
        self.is_full = False
        self.is_slow = False
        self.waiting: list[tuple[Sequence[Pack], Then]] = []
        self.tidied = 0

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    def keep(self, packs: Sequence[Pack], then: Then) -> None:
        if self.is_slow:
            self.waiting.append((packs, then))
        elif self.is_full:
            then(OSError("the disk is full"))
        else:
            then(self._kept(packs))

    def answer(self) -> None:
        """Let what waits be kept."""
        waiting, self.waiting = self.waiting, []
        for packs, then in waiting:
            then(self._kept(packs))

    def _kept(self, packs: Sequence[Pack]) -> Kept:
        for pack in packs:
            for at, by, data in pack.rows:
                self.rows.append((pack.room, row((self._last(pack.room) + 1, at, by, data))))
        return {pack.room: self._last(pack.room) for pack in packs}

    def _last(self, room: str) -> int:
        return max([*self.snapshots[room], *(one.nr for name, one in self.rows if name == room)])

    async def begin(self, room: str, first: bytes) -> None:
        self.snapshots.setdefault(room, {0: first})

    async def found(self, room: str, after: int | None = None, upto: int | None = None) -> Found | None:
        if room not in self.snapshots:
            return None
        start = max(self.snapshots[room])
        rows = await self.log(room, start if after is None else max(after, start), upto)
        snapshot = self.snapshots[room][start] if after is None or after < start else None
        return Found(self._last(room), snapshot, rows)

    async def log(self, room: str, after: int, upto: int | None) -> list[Row]:
        return [one for name, one in self.rows if name == room and after < one.nr <= (upto or 2**62)]

    async def shorten(self, room: str, nr: int, snapshot: bytes, *, forget: bool) -> None:
        self.snapshots[room][nr] = unpressed(snapshot)
        if forget:
            self.snapshots[room] = {nr: unpressed(snapshot)}
            self.rows = [(name, one) for name, one in self.rows if name != room or one.nr > nr]

    async def restless(self) -> list[str]:
        return list({room for room, _ in self.rows})

    async def newer(self, known: Mapping[str, int]) -> list[str]:
        return [room for room, nr in known.items() if self._last(room) > nr]

    async def tidy(self) -> None:
        self.tidied += 1

    async def tell(self, notice: Notice) -> None: ...

    def listen(self, heard: Callable[[Notice], None]) -> None: ...


class Somebody(Client):
    """Somebody with the document open in a browser of her own."""

    def __init__(
        self,
        hub: Hub,
        room: Room,
        who: tuple[int, str],
        part: Member.Kind = Member.Kind.MAKER,
        *,
        hears: bool = False,
    ) -> None:
        visitor = Visitor(room.name, 1, who[0], who[1], part, f"cookie={who[0]}")
        super().__init__(visitor, self._gone, hears=hears)
        self.hub, self.room = hub, room
        self.heard: list[bytes] = []
        self.codes: list[int] = []
        self.doc: Doc[Any] = Doc()
        hub.enter(room, self)
        self.say(sync(HAS, self.doc.get_state()).message)

    async def _gone(self, message: dict[str, Any]) -> None:
        self.codes.append(message["code"])

    def push(self, out: Out) -> None:
        if self.closed:
            return
        self.heard.append(out.message)
        if out.message[:1] == b"\0" and out.message[1] in {MISSES, NEW}:
            self.doc.apply_update(inside(out.message, 2))

    def drop(self) -> None:
        self.closed = True

    def close(self, code: int) -> None:
        was = self.closed
        super().close(code)
        if not was:
            self.hub.leave(self.room, self)

    def say(self, message: bytes) -> None:
        self.hub.hear(self.room, self, message)

    def type(self, letters: str, step: str = "gebeld") -> bytes:
        """Type letters at the end of a step's title; give the update."""
        before = self.doc.get_state()
        title = title_of(self.doc, step)
        title.insert(len(str(title).encode()), letters)
        update = self.doc.get_update(before)
        self.say(sync(NEW, update).message)
        return update

    def sees(self, step: str = "gebeld") -> str:
        return str(title_of(self.doc, step))

    def kinds(self) -> list[tuple[int, int]]:
        """Give the kinds of what she heard, without letters about people."""
        return [(one[0], one[1]) for one in self.heard if one[0] == 0]

    def told(self) -> list[bytes]:
        return [one[2:] for one in self.heard if one[0] == 100]

    def says_who_she_is(self, name: int, state: str, clock: int = 1) -> None:
        self.say(presence_of(name, state, clock))


def title_of(doc: Doc[Any], step: str) -> Text:
    steps = doc.get("steps", type=Map)
    things = [one for one in steps.values() if isinstance(one, Map)]
    thing = next(one for one in things if one.get("id") == step)
    title: Text = thing["title"]
    return title


def inside(message: bytes, at: int) -> bytes:
    _, first = number(message, at)
    return message[first : after_bytes(message, at)]


def presence_of(name: int, state: str, clock: int = 1) -> bytes:
    text = state.encode()
    said = b"\1" + written(name) + written(clock) + written(len(text)) + text
    return b"\1" + written(len(said)) + said


async def a_turn() -> None:
    """Let the loop come to the end of its turn."""
    for _ in range(3):
        await asyncio.sleep(0)


async def until(true: Callable[[], bool]) -> None:
    """Wait for what people would wait for."""
    while not true():  # noqa: ASYNC110 - it is what people see, not something that anybody sets
        await asyncio.sleep(0.01)
