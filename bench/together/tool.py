"""The load tool and the attack tool: how they are found, started and heard."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.together.servers import ROOT, Server

WHERE = Path(os.environ.get("LEEFWERELD_YLOAD", ROOT.parent / "shared" / "collab"))
PATIENCE = 7_200
"""Seconds for one measurement; two hundred kills take a while, most of it starting again."""


def made_ready(folder: Path) -> Path | None:
    """Give a copy of the tools with what they need, or nothing when they are not on this machine."""
    if not (WHERE / "yload.mjs").exists():
        return None
    place = folder / "tool"
    shutil.copytree(WHERE, place, ignore=shutil.ignore_patterns("prototype", "node_modules"))
    for where in (place, Path(__file__).parent):
        if not (where / "node_modules").exists():
            subprocess.run(
                ["npm", "install", "--silent", "--no-audit", "--no-fund"],
                cwd=where,
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
    return place


def measured(place: Path, server: Server, mode: str, *asked: str) -> dict[str, Any]:
    """Let the tool start the server, do its work and stop it; server and tool have a core each."""
    own_core, other_core = ("taskset -c 0 ", ["taskset", "-c", "1"]) if shutil.which("taskset") else ("", [])
    told = subprocess.run(
        [
            *other_core, "node", "--max-semi-space-size=64", str(place / "yload.mjs"), mode, "--json",
            "--url", server.url, "--spawn", own_core + server.command, "--disk", str(server.disk),
            *server.ticket, *asked,
        ],
        env={**os.environ, **server.environment},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )  # fmt: skip
    try:
        found: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    except (IndexError, ValueError) as problem:
        raise RuntimeError(f"{server.name}, {mode}: {told.stdout}{told.stderr}") from problem
    if "error" in found:
        raise RuntimeError(f"{server.name}, {mode}: {found['error']}{told.stderr}")
    return found


def attacked(place: Path, server: Server, room: str) -> list[str]:
    """Send hostile bytes to a room of a running server; give what happened, a line per case."""
    script = place / "attack.mjs"
    # The tool knows no tickets: in our copy, every socket that it opens shows one.
    plain, shown = "{ perMessageDeflate: false }", "JSON.parse(process.env.TICKET)"
    script.write_text(script.read_text(encoding="utf-8").replace(plain, shown), encoding="utf-8")
    said = dict(zip(server.ticket[::2], server.ticket[1::2], strict=True))
    ticket = {
        "perMessageDeflate": False,
        "origin": said.get("--origin"),
        "headers": {"Cookie": said.get("--cookie", "")},
    }
    with running(server):
        told = subprocess.run(
            ["node", str(script), server.url.replace("{room}", room)],
            env={**os.environ, "TICKET": json.dumps(ticket)},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    return told.stdout.splitlines() + told.stderr.splitlines()


@contextmanager
def running(server: Server) -> Iterator[None]:
    """Run a server until we are done with it."""
    process = subprocess.Popen(server.command.split(), env={**os.environ, **server.environment})
    try:
        _wait_for(server)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for(server: Server) -> None:
    there = urlsplit(server.url.replace("{room}", ""))
    for _ in range(240):
        try:
            with socket.create_connection((there.hostname or "", there.port or 0), timeout=5):
                return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(server.name)
