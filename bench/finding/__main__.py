"""``python -m bench.finding [--sizes 10000 100000] [--databases sqlite postgres] [--keep FOLDER]``.

Milliseconds from a question to what the page shows, and memory: the real Finder and the real database, beside what
the database's own full-text search takes. ``--keep`` keeps the shelves, so that measuring again takes a minute.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.finding.grounds import DATABASES, ground
from bench.line import Line

LIMITS = {10_000: 60, 100_000: 150}
"""Milliseconds in which 95 of 100 questions are answered, by how many voorzieningen there are."""
MEMORY = 300
"""Megabytes that finding may add to a process."""
_NAMES = {"sqlite": "FTS5", "postgres": "tsvector"}


def main() -> None:
    """Measure every size beside every database."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="*", default=list(LIMITS))
    parser.add_argument("--databases", nargs="*", choices=DATABASES, default=DATABASES)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lw-find-") as folder:
        for size in asked.sizes:
            for line in _measured(size, asked.databases, (asked.keep or Path(folder)).resolve() / str(size)):
                print(line, flush=True)


def _measured(size: int, databases: tuple[str, ...], folder: Path) -> Iterator[str]:
    if not (folder / "index").is_dir():
        begin = time.perf_counter()
        peak = _told("make", size, folder / "index", os.environ)["peak"]
        took = time.perf_counter() - begin
        yield f"{size:,} voorzieningen: index made in {took:.0f} s without encoding, with {peak:.0f} MB"
    for database in databases:
        with ground(database, folder / database) as settings:
            if not (folder / database / "filled").is_file():
                _told("fill", size, folder / database, settings)
            told = _told("ask", size, folder / "index", settings)
            yield from (line.text for line in _lines(size, database, told))


def _lines(size: int, database: str, told: Mapping[str, float]) -> Iterator[Line]:
    limit, load_average = LIMITS.get(size, LIMITS[100_000]), os.getloadavg()[0]
    where, own = f"{size:,} on {database}", _NAMES[database]
    said = f"waited {told['waited']:.0f} ms at load {load_average:.1f}; {told['looking']:.0f} ms without the model"
    yield Line(f"{where}: p95 of a question", told["whole"], "ms", limit, said)
    said = f"waited {told['slipped_waited']:.0f} ms; read as it was meant; near danger also as it was written"
    yield Line(f"{where}: p95 with a slip in it", told["slipped"], "ms", limit, said)
    said = f"{own} {told['own']:.0f} ms, waited {told['own_waited']:.0f} ms"
    yield Line(f"{where}: looking ÷ {own} alone", told["looking"] / told["own"], "×", 10, said)
    said = f"of its own; and {told['mapped']:.0f} MB of files that all processes share"
    yield Line(f"{where}: memory added", told["own_memory"], "MB", MEMORY, said)


def _told(what: str, size: int, folder: Path, settings: Mapping[str, str]) -> dict[str, float]:
    """Have a process of its own do it: what it needs is what a server would need."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.finding.stage", what, str(size), str(folder)],
        check=True, stdout=subprocess.PIPE, text=True, env=dict(settings),
    )  # fmt: skip
    return dict(json.loads(done.stdout.splitlines()[-1]))


if __name__ == "__main__":
    main()
