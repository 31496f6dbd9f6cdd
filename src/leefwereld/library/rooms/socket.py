"""The address of the rooms: ``/live/<organisation>/<key>/``. Whoever may not come in hears why."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs

from leefwereld.library.rooms import door
from leefwereld.library.rooms.client import LATER, MALFORMED, Client, Queued, Send
from leefwereld.library.rooms.direct import EXTENSION, Direct
from leefwereld.library.rooms.hub import Hub
from leefwereld.library.rooms.room import Room
from leefwereld.library.rooms.wire import told

Receive = Callable[[], Awaitable[dict[str, Any]]]


async def serve(hub: Hub, scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """Serve one socket from its opening to its end."""
    await receive()
    await send({"type": "websocket.accept"})  # a browser only hears why when it was let in first
    try:
        visitor = await hub.in_thread(door.admitted, scope)
        room = await hub.room(visitor.room)
    except door.RefusedError as refused:
        await send({"type": "websocket.close", "code": refused.code})
        return
    except Exception:
        await send({"type": "websocket.close", "code": LATER})
        raise
    client = _client(visitor, scope, send)
    carrying = asyncio.ensure_future(client.carry()) if isinstance(client, Queued) else None
    try:
        if client.hears:
            person = {"id": visitor.person, "name": visitor.name}
            client.push(told("hello", epoch=room.epoch, part=visitor.part.value, person=person))
        if hub.enter(room, client):
            await _listen(hub, room, client, receive)
    finally:
        client.closed = True
        hub.leave(room, client)
        if carrying is not None:
            carrying.cancel()


def _client(visitor: door.Visitor, scope: dict[str, Any], send: Send) -> Client:
    hears = parse_qs(scope["query_string"].decode("latin-1")).get("told") == ["1"]
    protocol = scope.get("extensions", {}).get(EXTENSION)
    if protocol is None:
        return Queued(visitor, send, hears=hears)
    return Direct(visitor, send, protocol, hears=hears)


async def _listen(hub: Hub, room: Room, client: Client, receive: Receive) -> None:
    if isinstance(client, Direct):
        client.protocol.hear = lambda message: hub.hear(room, client, message)
    while (said := await receive())["type"] == "websocket.receive":
        message = said.get("bytes")
        if message is None:
            client.close(MALFORMED)  # y-protocols has no words, only bytes
        else:
            hub.hear(room, client, message)
