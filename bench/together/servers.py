"""The three servers that are measured, each as its own manual sets it up, each keeping what is typed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ROOMS = 50


@dataclass(frozen=True, slots=True)
class Server:
    """One server to measure: how it starts, where its rooms are and what it writes."""

    name: str
    command: str
    url: str
    disk: Path
    """All files that begin so are what it keeps."""
    ticket: tuple[str, ...] = ()
    """What the tool says at the door."""
    environment: Mapping[str, str] = field(default_factory=dict)


def hocuspocus(folder: Path, port: int) -> Server:
    file = folder / "hocuspocus.sqlite"
    command = f"node {HERE / 'hocuspocus.mjs'} {port} {file}"
    return Server(
        "Hocuspocus", command, f"ws://127.0.0.1:{port}/{{room}}", file, ("--protocol", "hocuspocus")
    )


def y_websocket(folder: Path, port: int) -> Server:
    file = folder / "y-websocket"
    command = f"node {HERE / 'node_modules/@y/websocket-server/src/server.js'}"
    environment = {"PORT": str(port), "HOST": "127.0.0.1", "YPERSISTENCE": str(file)}
    return Server("y-websocket", command, f"ws://127.0.0.1:{port}/{{room}}", file, (), environment)


def leefwereld(folder: Path, port: int) -> Server:
    """Give the platform itself: Django, its database, somebody who is signed in, and rooms that are hers."""
    examples = folder / "examples"
    examples.mkdir()
    (examples / "een.yaml").write_text("format: 2\nid: een\ntitle: Een\n", encoding="utf-8")
    environment = {
        "LEEFWERELD_DEMO": "1",
        "LEEFWERELD_ROOMS": "any",
        "LEEFWERELD_VAR": str(folder / "leefwereld"),
        "LEEFWERELD_EXAMPLES": str(examples),
        "DJANGO_SETTINGS_MODULE": "leefwereld.settings",
    }
    cookie = subprocess.run(
        [sys.executable, "-m", "bench.together.ground", str(ROOMS)],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    return Server(
        "Leefwereld",
        f"{sys.executable} {ROOT / 'manage.py'} serve --port {port}",
        f"ws://127.0.0.1:{port}/live/maatstad/{{room}}/",
        folder / "leefwereld" / "rooms.sqlite3",
        ("--cookie", cookie, "--origin", f"http://127.0.0.1:{port}"),
        environment,
    )
