"""``python -m bench.pages``: the resident's pages on an old phone over 3G, in a real browser that knows nothing yet.

Asked: all that comes weighs less than 60 kB, and the page can be read and used within 1.5 seconds. Beside each time stand
two floors: what the line alone asks, there and back and the bytes of the page through its width; and a page of one word,
in the same browser on the same machine in the same minute.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.request import urlopen

from bench.line import Line

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
PORT = 8765
HELP = f"http://127.0.0.1:{PORT}/hulp/voorbeeldstad/"
PAGES = {
    "the first page": "",
    "a theme": "thema/geld/",
    "an answer": "zoek/?q=ik+kan+mijn+huur+niet+betalen",
    "a voorziening": "v/schuldhulpverlening/",
}
ROUNDS = 3
MOST = 60_000
USABLE = 1500
SLOWER = 4
"""So many times is an old phone slower than this machine."""
_SEEN = """() => ({
    seen: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    usable: performance.getEntriesByType('navigation')[0].domInteractive,
})"""


@dataclass(frozen=True, slots=True)
class Connection:
    """A line as browsers' makers name them."""

    name: str
    kilobits: int
    there_and_back: int
    """Milliseconds."""

    def floor(self, weight: int) -> float:
        """Give the milliseconds that a page of so many bytes asks of the line itself."""
        return self.there_and_back + weight * 8 / self.kilobits


LINES = (Connection("slow 3G", 400, 400), Connection("fast 3G", 1600, 150))


def main() -> None:
    """Print every figure beside its floor."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with _served(), _word() as word, sync_playwright() as play:
        print(
            f"load {os.getloadavg()[0]:.1f}; the middle of {ROUNDS} rounds, {SLOWER} × slower than this machine"
        )
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for line in LINES:
            for name, part in PAGES.items():
                bare, ours = [], []
                for _ in range(ROUNDS):
                    bare.append(_opened(browser, word, line)["usable"])
                    ours.append(_opened(browser, HELP + part, line))
                usable = median(one["usable"] for one in ours)
                least = line.floor(ours[0]["first"])
                how = f"{usable / least:.1f} × the line, {least:.0f} ms; {usable / median(bare):.2f} × one word, {median(bare):.0f} ms"
                print(Line(f"{name} usable, {line.name}", usable, "ms", USABLE, how).text, flush=True)
                if line is LINES[0]:
                    told = f"{ours[0]['first'] / 1000:.1f} kB before anything is seen"
                    print(Line(f"{name} weighs", ours[0]["all"] / 1000, "kB", MOST / 1000, told).text)
        browser.close()


class _Word(BaseHTTPRequestHandler):
    """A page of one word."""

    def do_GET(self) -> None:
        text = "<!doctype html><title>x</title><p>Hallo"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _word() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Word)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def _opened(browser: Browser, address: str, line: Connection) -> dict[str, Any]:
    """Open a page as somebody who was never here; give when it is seen and usable, and the bytes that came."""
    phone = browser.new_context(
        viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True, locale="nl-NL"
    )
    page = phone.new_page()
    wire = phone.new_cdp_session(page)
    wire.send("Network.enable")
    width = line.kilobits * 1000 / 8
    wire.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": line.there_and_back,
            "downloadThroughput": width,
            "uploadThroughput": width,
        },
    )
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    kinds: dict[str, str] = {}
    weights: dict[str, int] = {}
    wire.on("Network.responseReceived", lambda one: kinds.__setitem__(one["requestId"], one["type"]))
    wire.on(
        "Network.loadingFinished",
        lambda one: weights.__setitem__(one["requestId"], int(one["encodedDataLength"])),
    )
    page.goto(address, wait_until="networkidle")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    found: dict[str, float] = page.evaluate(_SEEN)
    first = sum(weight for key, weight in weights.items() if kinds.get(key) == "Document")
    phone.close()
    return {"usable": max(found.values()), "all": sum(weights.values()), "first": first}


@contextmanager
def _served() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as var:
        server = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(PORT)],
            cwd=ROOT,
            env={**os.environ, "LEEFWERELD_DEMO": "1", "LEEFWERELD_VAR": var},
            stdout=subprocess.DEVNULL,
        )
        try:
            _wait_for(HELP + PAGES["an answer"])
            yield
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait_for(address: str) -> None:
    for _ in range(240):
        try:
            with urlopen(address, timeout=30):  # noqa: S310 - our own server
                return
        except URLError:
            time.sleep(0.5)
    raise TimeoutError(address)


if __name__ == "__main__":
    main()
