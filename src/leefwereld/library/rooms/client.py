"""Somebody in a room: the line to her, and how much she may send over it."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from leefwereld.library.rooms.door import Visitor
from leefwereld.library.rooms.wire import Out

MALFORMED, SIGN_IN, NOT_FOR_YOU, NO_SUCH, OTHER_PART, TOO_BIG, TOO_FAST, LATER = (
    4400, 4401, 4403, 4404, 4409, 4413, 4429, 1013,
)  # fmt: skip
"""Why a line is closed."""

AT_MOST_MESSAGES, AT_MOST_BYTES = 4_000, 8_000_000
"""In one second. People send some ten; a browser that comes back from the train sends all of it at once."""
AT_MOST_WAITING = 8_000_000
"""Bytes for a client that does not take them."""

Send = Callable[[dict[str, Any]], Awaitable[None]]


class Client(ABC):
    """Somebody's line, as the room sees it."""

    def __init__(self, visitor: Visitor, send: Send, *, hears: bool) -> None:
        self.visitor = visitor
        self.hears = hears
        """Whether it is a page of ours, that we can tell things."""
        self.may_write = visitor.may_write
        self.closed = False
        self.names: set[int] = set()
        """Its numbers in the document, as it says itself."""
        self._send = send
        self._loop = asyncio.get_running_loop()
        self._since = 0.0
        self._messages = self._bytes = 0
        self._leaving: asyncio.Task[None] | None = None

    @abstractmethod
    def push(self, out: Out) -> None:
        """Send a message, now or when the line is free."""

    def is_too_fast(self, size: int) -> bool:
        """Count a message, and say whether it is one too many."""
        now = self._loop.time()
        if now - self._since > 1:
            self._since, self._messages, self._bytes = now, 0, 0
        self._messages += 1
        self._bytes += size
        return self._messages > AT_MOST_MESSAGES or self._bytes > AT_MOST_BYTES

    def close(self, code: int) -> None:
        """Say goodbye and why; nothing goes over the line any more."""
        if self.closed:
            return
        self.closed = True
        self._leaving = self._loop.create_task(self._say_goodbye(code))

    async def _say_goodbye(self, code: int) -> None:
        try:
            async with asyncio.timeout(5):
                await self._send({"type": "websocket.close", "code": code})
        except (OSError, RuntimeError, TimeoutError):
            self.drop()  # she left already, or does not listen

    @abstractmethod
    def drop(self) -> None:
        """Cut the line, as far as we can."""


class Queued(Client):
    """A line of any ASGI server: what waits is sent by a task."""

    def __init__(self, visitor: Visitor, send: Send, *, hears: bool) -> None:
        super().__init__(visitor, send, hears=hears)
        self.waiting: deque[bytes] = deque()
        self.size = 0
        self.is_there_more = asyncio.Event()

    def push(self, out: Out) -> None:
        """Put a message in the row."""
        if self.closed:
            return
        self.waiting.append(out.message)
        self.size += len(out.message)
        self.is_there_more.set()
        if self.size > AT_MOST_WAITING:
            self.waiting.clear()
            self.close(LATER)

    def drop(self) -> None:
        """Send nothing more; the server cuts the line when nobody serves it."""
        self.waiting.clear()

    async def carry(self) -> None:
        """Send what waits, until cancelled."""
        while True:
            await self.is_there_more.wait()
            self.is_there_more.clear()
            while self.waiting and not self.closed:
                message = self.waiting.popleft()
                self.size -= len(message)
                await self._send({"type": "websocket.send", "bytes": message})
