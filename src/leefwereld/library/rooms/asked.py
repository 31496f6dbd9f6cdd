"""What Django's threads ask: of the hub when one runs in this process, else of where the rooms are kept."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from datetime import datetime
from threading import Thread
from typing import Any, TypeVar

from pycrdt import Doc

from leefwereld.library.rooms import resting
from leefwereld.library.rooms.first import first_state
from leefwereld.library.rooms.hub import Hub
from leefwereld.library.rooms.place import open_store
from leefwereld.library.rooms.store import Found, Kept, Notice, Pack, Row, Store, Written

_PATIENCE = 20
"""Seconds."""
T = TypeVar("T")
_running: Hub | None = None


def runs(hub: Hub | None) -> None:
    """Let this hub answer from now on; None when it stopped."""
    global _running  # noqa: PLW0603 - a process has one loop that serves
    _running = hub


def state(room: str, upto: int | None) -> bytes:
    """Give the document as one update."""
    hub = _running
    if hub is not None and upto is None:
        return _of_hub(hub, _state(hub, room))
    return _document(_found(room, upto))


def write(room: str, update: bytes, by: int | None, now: datetime) -> None:
    """Keep an update, and send it.

    Raises:
        OSError: it could not be kept.
    """
    hub = _running
    if hub is not None:
        _of_hub(hub, _write(hub, room, update, by))
        return
    _found(room)
    _of_store(lambda store: _keep(store, Pack(room, [Written(now.timestamp(), by, update)])))


def log(room: str, after: int, upto: int | None) -> list[Row]:
    """Give the kept updates."""
    return _of_store(lambda store: store.log(room, after, upto))


def tell(room: str, kind: str, said: dict[str, Any]) -> None:
    """Tell the pages in a room, in whichever process they are."""
    hub = _running
    if hub is not None:
        hub.loop.call_soon_threadsafe(lambda: hub.tell(room, kind, **said))
    _notify(hub, Notice(room, {"kind": kind, **said}))


def look_again(room: str, person: int | None) -> None:
    """Look at who is in a room, in whichever process they are."""
    hub = _running
    if hub is not None:
        _of_hub(hub, hub.look_again(room, person))
    _notify(hub, Notice(room, {"look": person}))


def lock_again(room: str) -> None:
    """Ask again which phases of a room are locked, in whichever process it is open."""
    hub = _running
    if hub is not None:
        _of_hub(hub, hub.lock_again(room))
    _notify(hub, Notice(room, {"locks": True}))


def rest(room: str) -> None:
    """Bring a room to rest."""
    hub = _running
    if hub is not None:
        _of_hub(hub, _rest(hub, room))
        return
    found = _found(room)
    made = _document(found)
    _of_store(lambda store: resting.rested(store, room, found.nr, made, asyncio.to_thread))


def forget(room: str) -> None:
    """Take away all that is kept of a room."""
    hub = _running
    if hub is not None:
        _of_hub(hub, _forget(hub, room))
        return
    _of_store(lambda store: store.forget(room))


async def _state(hub: Hub, room: str) -> bytes:
    return await (await hub.room(room)).kept_state()


async def _write(hub: Hub, name: str, update: bytes, by: int | None) -> None:
    room = await hub.room(name)
    room.write(update, by)
    if not await room.is_kept():
        raise OSError("nothing can be kept")


async def _rest(hub: Hub, room: str) -> None:
    await hub.bring_to_rest(await hub.room(room))


async def _forget(hub: Hub, name: str) -> None:
    room = hub.rooms.get(name)
    if room is not None:
        hub.drop(room)
    await hub.store.forget(name)


def _notify(hub: Hub | None, notice: Notice) -> None:
    if hub is not None:
        _of_hub(hub, hub.store.tell(notice))
    else:
        _of_store(lambda store: store.tell(notice))


def _found(room: str, upto: int | None = None) -> Found:
    found = _of_store(lambda store: store.found(room, upto=upto))
    if found is None:
        first = first_state(room)
        _of_store(lambda store: store.begin(room, first))
        found = _of_store(lambda store: store.found(room, upto=upto))
        assert found is not None  # noqa: S101 - it was just begun
    return found


def _document(found: Found) -> bytes:
    doc: Doc[Any] = Doc()
    with doc.transaction():
        if found.snapshot is not None:
            doc.apply_update(found.snapshot)
        for row in found.rows:
            doc.apply_update(row.data)
    return doc.get_update()


async def _keep(store: Store, pack: Pack) -> None:
    done: Future[Kept | Exception] = Future()
    store.keep([pack], done.set_result)
    kept = await asyncio.wrap_future(done)
    if isinstance(kept, Exception):
        raise OSError("nothing can be kept") from kept


def _of_hub(hub: Hub, work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run_coroutine_threadsafe(work, hub.loop).result(_PATIENCE)


def _of_store(work: Callable[[Store], Awaitable[T]]) -> T:
    """Use the store once, in a loop of its own: the thread that asks may be in one."""
    answer: Future[T] = Future()

    async def used() -> T:
        store = open_store()
        await store.open()
        try:
            return await work(store)
        finally:
            await store.close()

    def run() -> None:
        try:
            answer.set_result(asyncio.run(used()))
        except BaseException as problem:  # noqa: BLE001 - it is raised again where somebody waits
            answer.set_exception(problem)

    thread = Thread(target=run)
    thread.start()
    thread.join()
    return answer.result()
