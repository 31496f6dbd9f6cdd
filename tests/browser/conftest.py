"""A real browser, and the platform as people run it: by uvicorn, with the demo in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from somebody import Somebody, sign_in

from free_port import free_port

# Several browsers and a server may share a small machine.
expect.set_options(timeout=20_000)

ROOT = Path(__file__).parents[2]
# The same browser without its windows goes first: it asks two thirds of the processor.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
TELLING = count(1)
NOT_RUN = "The browser tests were not run: there is no Chromium here. On Debian: apt-get install chromium-headless-shell"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CHROMIUM is None:
        for item in items:
            if item.path.is_relative_to(Path(__file__).parent):
                item.add_marker(pytest.mark.skip(reason=NOT_RUN))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if CHROMIUM is None:
        terminalreporter.write_line(NOT_RUN)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    return {"executable_path": CHROMIUM, "args": ["--no-sandbox", "--disable-gpu"]}


@pytest.fixture(scope="session")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a platform of its own, with the demo municipality loaded."""
    var = tmp_path_factory.mktemp("var")
    environment = {
        **os.environ,
        "LEEFWERELD_DEMO": "1",
        "LEEFWERELD_VAR": str(var),
        "DJANGO_SETTINGS_MODULE": "leefwereld.settings",
    }
    for command in ("compile_words", "migrate", "load_demo"):
        subprocess.run(
            [sys.executable, "manage.py", command], cwd=ROOT, env=environment, check=True, capture_output=True
        )
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "leefwereld.asgi:application", "--port", str(port)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    _wait_until(lambda: _answers(address), seconds=60)
    _wait_until(lambda: _is_read(var), seconds=240)
    yield address
    server.terminate()
    server.wait(timeout=20)


@pytest.fixture
def somebody(new_context: Callable[..., BrowserContext], platform: str) -> Somebody:
    """A page in a browser of one's own; without a name nobody is signed in."""

    def comes(name: str = "", **how: object) -> Page:
        page = new_context(base_url=platform, locale="nl-NL", **how).new_page()
        if name:
            sign_in(page, name)
        return page

    return comes


@pytest.fixture
def telling() -> int:
    """A number of this telling: what a story leaves behind is not in the way when it is told again."""
    return next(TELLING)


@pytest.fixture
def key(request: pytest.FixtureRequest, telling: int) -> str:
    """The name of a blueprint of this story's own."""
    name = re.sub(r"[^a-z0-9]+", "-", request.node.name.lower())[:50].strip("-")
    return f"{name}-{telling}"


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5):  # noqa: S310 - our own server
            return True
    except URLError:
        return False


def _is_read(var: Path) -> bool:
    """Whether the shelf was read with its meaning: by words alone, answers are less sure."""
    return any((var / "finding" / "voorbeeldstad").glob("*/moment.json"))


def _wait_until(is_so: Callable[[], bool], seconds: int) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            raise TimeoutError(is_so)
        time.sleep(0.5)
