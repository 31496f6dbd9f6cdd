"""The short way: from uvicorn's socket straight to the room and back, without a task for every message.

Frames are parsed by the same code as always; only what happens with a whole message is ours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from leefwereld.library.rooms.client import AT_MOST_WAITING, Client, Send
from leefwereld.library.rooms.door import Visitor
from leefwereld.library.rooms.wire import Out

EXTENSION = "leefwereld.direct"


class DirectProtocol(WebSocketsSansIOProtocol):
    """uvicorn's WebSocket protocol with a way around its queue; give it as ``ws=``."""

    hear: Callable[[bytes], None] | None = None

    def handle_connect(self, event: Any) -> None:
        """Begin as always, and say that there is a short way."""
        super().handle_connect(event)
        if self.handshake_initiated and hasattr(self, "scope"):
            self.scope.setdefault("extensions", {})[EXTENSION] = self  # type: ignore[assignment]

    def handle_bytes(self, event: Frame) -> None:
        """Give a whole message to whoever hears; any other goes the long way."""
        if self.hear is None or not event.fin or self.close_sent:
            super().handle_bytes(event)
        else:
            self.hear(bytes(event.data))


class Direct(Client):
    """A line that frames are written to at once."""

    def __init__(self, visitor: Visitor, send: Send, protocol: DirectProtocol, *, hears: bool) -> None:
        super().__init__(visitor, send, hears=hears)
        self.protocol = protocol
        self.transport = protocol.transport

    def push(self, out: Out) -> None:
        """Write the frame; a line that cannot follow is cut, and comes back."""
        transport = self.transport
        if self.closed or transport.is_closing() or self.protocol.close_sent:
            return
        transport.write(out.frame)
        if transport.get_write_buffer_size() > AT_MOST_WAITING:
            self.closed = True
            transport.abort()

    def drop(self) -> None:
        """Cut the line."""
        self.transport.abort()
