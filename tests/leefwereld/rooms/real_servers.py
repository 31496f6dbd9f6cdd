"""The platform as it really runs, and pages that type in it over a real socket."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from http.cookiejar import CookieJar
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

from people_in_rooms import inside, title_of
from pycrdt import Doc, Text
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from free_port import free_port
from leefwereld.library.rooms.wire import HAS, MISSES, NEW, sync

ROOT = Path(__file__).parents[3]
SERVE = ("manage.py", "serve", "--port")
UVICORN = ("-m", "uvicorn", "leefwereld.asgi:application", "--log-level", "warning", "--port")


class Server:
    """A process of the platform, that can be ended without a warning and started again."""

    def __init__(self, environment: dict[str, str], command: tuple[str, ...] = SERVE) -> None:
        self.environment = environment
        self.command = command
        self.process: subprocess.Popen[bytes] | None = None
        self.port = free_port()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *self.command, str(self.port)],
            cwd=ROOT,
            env={**os.environ, **self.environment},
            stdout=subprocess.DEVNULL,
        )

    async def is_up(self) -> None:
        def answers() -> bool:
            try:
                with urlopen(f"http://127.0.0.1:{self.port}/", timeout=10):
                    return True
            except (URLError, ConnectionError):
                return False

        while not await asyncio.to_thread(answers):  # noqa: ASYNC110 - a process says nothing by itself
            await asyncio.sleep(0.2)

    def kill(self) -> None:
        """End it as a power cut would: nothing is said, nothing is put away."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        assert self.process is not None
        self.process.terminate()
        return self.process.wait(timeout=30)

    def page(self, cookie: str, blueprint: str = "henk", told: str = "") -> Page:
        return Page(f"ws://127.0.0.1:{self.port}/live/voorbeeldstad/{blueprint}/{told}", cookie)


class Browser:
    """Somebody who signs in at the running demo, and sends forms."""

    def __init__(self, server: Server, who: str) -> None:
        self.home = f"http://127.0.0.1:{server.port}"
        self.jar = CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.jar))
        self.send("/aanmelden/", "/aanmelden/", person=who)

    def send(self, page: str, to: str, **fields: object) -> None:
        """Open a page, and send a form that is on it."""
        with self.opener.open(self.home + page, timeout=30) as opened:
            found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', opened.read().decode())
        assert found is not None, page
        told = {"csrfmiddlewaretoken": found[1], **fields}
        asked = Request(  # noqa: S310 - it is our own server
            self.home + to, urlencode(told).encode(), {"Referer": self.home + page}
        )
        with self.opener.open(asked, timeout=30) as answer:
            assert answer.status == 200

    @property
    def cookie(self) -> str:
        return "; ".join(f"{one.name}={one.value}" for one in self.jar)


class Page:
    """A page that has the document open; what it misses when it comes back, it gets."""

    def __init__(self, address: str, cookie: str, doc: Doc[Any] | None = None) -> None:
        self.address = address
        self.cookie = cookie
        self.doc: Doc[Any] = doc or Doc()
        self.told: list[bytes] = []
        self.updates = 0
        self.code: int | None = None
        self.line: ClientConnection
        self.is_there = asyncio.Event()

    async def __aenter__(self) -> Self:
        self.line = await connect(
            self.address, additional_headers={"Cookie": self.cookie}, compression=None, max_size=None
        )
        self.listening = asyncio.create_task(self._listen())
        await self.line.send(sync(HAS, self.doc.get_state()).message)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        await self.line.close()
        await self.listening

    def again(self) -> Page:
        """Give the same page that comes back after its line broke."""
        return Page(self.address, self.cookie, self.doc)

    async def _listen(self) -> None:
        try:
            async for message in self.line:
                assert isinstance(message, bytes)
                await self._hear(message)
        except ConnectionClosed:
            pass
        self.code = self.line.close_code
        self.is_there.set()

    async def _hear(self, message: bytes) -> None:
        if message[0] == 100:
            self.told.append(inside(message, 1))
        elif message[0] == 0 and message[1] == HAS:
            await self.line.send(sync(MISSES, self.doc.get_update(inside(message, 2))).message)
        elif message[0] == 0:
            self.doc.apply_update(inside(message, 2))
            self.updates += message[1] == NEW
            self.is_there.set()

    async def type(self, letters: str, step: str = "gebeld") -> None:
        before = self.doc.get_state()
        title = title_of(self.doc, step)
        assert isinstance(title, Text)
        title.insert(len(str(title).encode()), letters)
        await self.line.send(sync(NEW, self.doc.get_update(before)).message)

    def sees(self, step: str = "gebeld") -> str:
        return str(title_of(self.doc, step))
