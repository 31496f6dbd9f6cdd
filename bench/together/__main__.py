"""``python -m bench.together``: edits to sight, processor, memory, disk, and what is lost; as ratios in one run.

The tools stand in a folder of their own (``LEEFWERELD_YLOAD``); without them nothing is measured, and that is said.
``--quick`` does one short round of everything.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from bench.line import Line
from bench.together.servers import Server, hocuspocus, leefwereld, y_websocket
from bench.together.tool import WHERE, attacked, made_ready, measured

QUICK = "--quick" in sys.argv
ROUNDS = 1 if QUICK else 3
SECONDS = "5" if QUICK else "12"
CROWDS = ((1, 40), (20, 10), (50, 10))
EDITS = "2000" if QUICK else "10000"
KILLS = "5" if QUICK else "200"
PORT = 8190
Runs = Mapping[str, list[dict[str, Any]]]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="lw-together-") as name:
        folder = Path(name)
        place = made_ready(folder)
        if place is None:
            print(f"The live rooms were not measured: there is no yload.mjs in {WHERE} (LEEFWERELD_YLOAD).")
            return
        for group in (_crowds, _burst, _nothing_lost, _many_sockets, _attacks):
            for line in group(place, folder):
                print(line if isinstance(line, str) else line.text, flush=True)


def _servers(folder: Path, name: str) -> list[Server]:
    """Give the three of them, with nothing kept yet."""
    found = []
    for nr, make in enumerate((hocuspocus, y_websocket, leefwereld)):
        place = folder / f"{name}-{nr}"
        place.mkdir()
        found.append(make(place, PORT + nr))
    return found


def _crowds(place: Path, folder: Path) -> Iterator[Line]:
    """So many rooms with so many people, everybody an edit a second."""
    for rooms, people in CROWDS:
        runs: dict[str, list[dict[str, Any]]] = {}
        for turn in range(ROUNDS):
            for server in _servers(folder, f"crowd-{rooms}-{people}-{turn}"):
                told = measured(
                    place, server, "load", "--rooms", str(rooms), "--clients", str(people), "--prefix", "kamer",
                    "--seconds", SECONDS, "--warmup", "3",
                )  # fmt: skip
                runs.setdefault(server.name, []).append(told)
        crowd = f"{rooms}×{people}"
        yield _beside(
            f"{crowd}: p95 from edit to sight", runs, lambda told: told["latencyMs"]["p95"], "ms", 1.25
        )
        yield _beside(f"{crowd}: processor per 1,000 edits", runs, _processor, "s", 0.8)
        yield _beside(f"{crowd}: memory", runs, lambda told: told["serverRssMiB"], "MiB", 0.8)
        yield _none(f"{crowd}: edits not seen by somebody", runs["Leefwereld"], "undelivered")


def _burst(place: Path, folder: Path) -> Iterator[Line]:
    """Many edits as fast as everybody sees them; then somebody new comes in, and then it is quiet."""
    runs: dict[str, list[dict[str, Any]]] = {}
    for turn in range(ROUNDS):
        for server in _servers(folder, f"burst-{turn}"):
            asked = ("--prefix", "kamer", "--clients", "10", "--edits", EDITS, "--settle", "5")
            runs.setdefault(server.name, []).append(measured(place, server, "size", *asked))
    yield _beside(f"{EDITS} edits in a burst: processor per 1,000", runs, _processor, "s", 0.35)
    only = {name: runs[name] for name in ("Hocuspocus", "Leefwereld")}
    yield _beside(
        f"somebody new after {EDITS} edits, server just started",
        only,
        lambda told: told["loadColdMs"],
        "ms",
        0.25,
    )
    ours = runs["Leefwereld"]
    disk = median(told["diskBytesAfterRestart"] / told["docBytes"] for told in ours)
    bytes_kept = median(told["diskBytesAfterRestart"] for told in ours)
    yield Line("disk when it is quiet ÷ the document", disk, "×", 1.3, f"{bytes_kept / 1e3:.0f} kB")


def _nothing_lost(place: Path, folder: Path) -> Iterator[Line]:
    """The server is killed (kill -9) with everybody there, again and again; or people are away for a while."""
    server = leefwereld(_empty(folder, "durable"), PORT)
    told = measured(place, server, "durable", "--prefix", "kamer", "--rooms", "5", "--seconds", "5")
    yield Line(
        "seen by somebody and lost, all gone at once", told["visibleEditsLost"], "edits", 0, _seen(told)
    )
    server = leefwereld(_empty(folder, "fault"), PORT)
    told = measured(
        place, server, "fault", "--prefix", "kamer", "--kills", KILLS, "--down", "300", "--clients", "6",
        "--drain", "60",
    )  # fmt: skip
    lost = told["editsMissingAtSomeClient"] + told["editsMissingOnServer"] + told["roomsThatDiffer"]
    yield Line(f"lost in {KILLS} kills", lost, "edits", 0, f"of {told['edits']} edits")
    server = leefwereld(_empty(folder, "offline"), PORT)
    told = measured(place, server, "offline", "--prefix", "kamer", "--clients", "9", "--seconds", SECONDS)
    lost = told["editsMissingAtSomeClient"] + told["editsMissingOnServer"]
    yield Line("lost after a third was away", lost, "edits", 0, f"of {told['edits']} edits")


def _many_sockets(place: Path, folder: Path) -> Iterator[Line]:
    """Three hundred people in one room."""
    server = leefwereld(_empty(folder, "hall"), PORT)
    told = measured(
        place, server, "load", "--prefix", "kamer", "--clients", "300", "--full", "2", "--rate", "0.1",
        "--awareness", "0.05", "--seconds", SECONDS, "--warmup", "3",
    )  # fmt: skip
    p95 = told["latencyMs"]["p95"]
    yield Line("300 sockets in one room: not delivered", told["undelivered"], "edits", 0, f"p95 {p95} ms")


def _attacks(place: Path, folder: Path) -> Iterator[str]:
    """Hostile bytes; after each, somebody else must get an answer."""
    server = leefwereld(_empty(folder, "attack"), PORT)
    for line in attacked(place, server, "kamer-0"):
        yield f"{'good' if line.rstrip().endswith('ms') else 'BROKEN':9} attack: {line}"


def _empty(folder: Path, name: str) -> Path:
    place = folder / name
    place.mkdir()
    return place


def _beside(
    what: str, runs: Runs, figure: Callable[[dict[str, Any]], float], unit: str, target: float
) -> Line:
    """Give our middle figure beside that of the better peer."""
    middle = {name: median(map(figure, those)) for name, those in runs.items()}
    ours = middle.pop("Leefwereld")
    said = ", ".join(f"{name} {value:.3g}" for name, value in middle.items())
    return Line(what, ours / min(middle.values()), "×", target, f"{ours:.3g} {unit}; {said}")


def _none(what: str, runs: list[dict[str, Any]], key: str) -> Line:
    return Line(what, sum(told[key] for told in runs), "", 0, f"in {len(runs)} rounds")


def _processor(told: dict[str, Any]) -> float:
    return float(told["serverCpuPer1000Edits"])


def _seen(told: dict[str, Any]) -> str:
    return f"of {told['visibleEdits']} that others had seen"


if __name__ == "__main__":
    main()
