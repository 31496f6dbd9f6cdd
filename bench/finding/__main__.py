"""``python -m bench.finding [--sizes 10000 100000]``: milliseconds a question, memory, and FTS5 beside it."""

from __future__ import annotations

import argparse
import gc
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.finding.shelves import QuickModel, shelf
from bench.line import Line
from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding.chosen import load_encoder
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import Index, build, load, save
from leefwereld.catalogue.finding.words import words_of

ASKED = 150
LIMITS = {10_000: 60, 100_000: 150}
"""Milliseconds in which 95 of 100 questions are answered, by how many voorzieningen there are."""
MEMORY = 300
"""Megabytes that finding may add to a process."""


def main() -> None:
    """Measure every size, or with --ask answer from an index that was made."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="*", default=list(LIMITS))
    parser.add_argument("--ask", type=Path)
    asked = parser.parse_args()
    if asked.ask:
        _answer(asked.ask)
        return
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            for line in _measured(size, Path(folder)):
                print(line.text, flush=True)


def _measured(size: int, folder: Path) -> list[Line]:
    entries = list(shelf(size))
    begin = time.perf_counter()
    save(build(entries, encoder=QuickModel()), folder / "index")
    built = time.perf_counter() - begin
    beside = _p95(_full_text(entries))
    del entries
    gc.collect()
    told = subprocess.run(  # a process of its own: what it needs is what a server would need
        [sys.executable, "-m", "bench.finding", "--ask", str(folder / "index")],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    looking, whole, memory = (float(figure) for figure in told.stdout.split())
    limit = LIMITS.get(size, LIMITS[100_000])
    return [
        Line(
            f"{size:,} voorzieningen: p95 of a question",
            whole,
            "ms",
            limit,
            f"of which looking {looking:.1f} ms",
        ),
        Line(
            f"{size:,} voorzieningen: looking ÷ FTS5 alone",
            looking / beside,
            "×",
            10,
            f"FTS5 {beside:.1f} ms",
        ),
        Line(
            f"{size:,} voorzieningen: memory added",
            memory,
            "MB",
            MEMORY,
            f"built in {built:.0f} s without encoding",
        ),
    ]


def _answer(folder: Path) -> None:
    before = _memory()
    encoder = load_encoder("e5-small") or QuickModel()
    index: Index = load(folder, encoder=QuickModel())
    find(index, "eerst warm worden")
    said = _questions()
    looking = _p95(lambda text: find(index, text))
    encoding = statistics.quantiles(
        [_timed(lambda text: encoder.questions([text]), text) for text in said], n=20
    )[-1]
    print(looking, looking + encoding, _memory() - before)


def _full_text(entries: Sequence[Entry]) -> Callable[[str], object]:
    file = sqlite3.connect(":memory:")
    file.execute("CREATE VIRTUAL TABLE shelf USING fts5(id UNINDEXED, text)")
    rows = ((entry.id, " ".join((entry.plain, entry.formal, *entry.phrases))) for entry in entries)
    file.executemany("INSERT INTO shelf VALUES (?, ?)", rows)
    ask = "SELECT id FROM shelf WHERE shelf MATCH ? ORDER BY rank LIMIT 10"
    return lambda text: file.execute(ask, (" OR ".join(f'"{word}"' for word in words_of(text)),)).fetchall()


def _questions() -> list[str]:
    return [one.phrases[5] for one in shipped().provisions][:ASKED]


def _p95(work: Callable[[str], object]) -> float:
    return statistics.quantiles([_timed(work, text) for text in _questions()], n=20)[-1]


def _timed(work: Callable[[str], object], text: str) -> float:
    """Give the processor's milliseconds of one question."""
    begin = time.process_time()
    work(text)
    return (time.process_time() - begin) * 1000


def _memory() -> float:
    """Give what this process holds now in MB; pages of the index that are read from disk again are not in it."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return float(next(line.split()[1] for line in told.splitlines() if line.startswith("RssAnon"))) / 1024


if __name__ == "__main__":
    main()
