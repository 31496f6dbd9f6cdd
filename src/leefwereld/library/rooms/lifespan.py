"""The rooms as an application: they open with the server, and everything is kept when it stops."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

from django.conf import settings
from pycrdt import Doc

from blauwdruk.live import Shape
from leefwereld.library.rooms import asked, door, locks, socket
from leefwereld.library.rooms.client import Send
from leefwereld.library.rooms.hub import Hub
from leefwereld.library.rooms.place import open_store


class Rooms:
    """Serves sockets, and starts and stops with the server; without being told, it starts at the first socket."""

    def __init__(self) -> None:
        self.hub: asyncio.Task[Hub] | None = None

    async def __call__(self, scope: dict[str, Any], receive: socket.Receive, send: Send) -> None:
        """Serve one socket, or the life of the process."""
        if scope["type"] == "websocket":
            await socket.serve(await self._open(), scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._live(receive, send)

    async def _live(self, receive: socket.Receive, send: Send) -> None:
        await receive()
        await self._open()
        gc.collect()
        gc.freeze()  # the code stays: looking through it again and again would keep people waiting
        await send({"type": "lifespan.startup.complete"})
        await receive()
        hub = await self._open()
        self.hub = None
        asked.runs(None)
        await hub.stop()
        await send({"type": "lifespan.shutdown.complete"})

    async def _open(self) -> Hub:
        if self.hub is None:
            self.hub = asyncio.ensure_future(_started())
        return await asyncio.shield(self.hub)


async def _started() -> Hub:
    shape: Shape = "any" if settings.ROOMS_SHAPE == "any" else "blueprint"
    hub = Hub(open_store(), shape=shape, locked=locks.places_of)
    await hub.start()
    await hub.in_thread(door.prepare)
    Doc()  # the first one imports what it needs of the loop
    asked.runs(hub)
    return hub
