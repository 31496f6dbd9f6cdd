"""One stage of the measurement in a process of its own: ``make`` an index, ``fill`` a database, or ``ask``."""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

ASKED = 200


def make(size: int, folder: Path) -> dict[str, float]:
    """Make an index as the platform does, from a file of voorzieningen, with vectors that are there already."""
    from bench.finding.shelves import Noisy, entries
    from leefwereld.catalogue.finding.alarm import alarm_for
    from leefwereld.catalogue.finding.index import build, save
    from leefwereld.catalogue.finding.told import Told, tell

    folder.parent.mkdir(parents=True, exist_ok=True)
    told = folder.parent / "told"
    tell(entries(size), told)
    model = Noisy()
    folder.mkdir()
    save(build(Told(told), encoder=model, alarm=alarm_for(model), folder=folder), folder)
    return {"peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def fill(size: int, folder: Path) -> dict[str, float]:
    """Put the shelf in the database."""
    _set_up()
    from bench.finding import grounds

    grounds.fill(size)
    (folder / "filled").touch()
    return {}


def ask(_size: int, folder: Path) -> dict[str, float]:
    """Ask, and read what was found as the page does; in milliseconds of the processor, and as somebody waits."""
    _set_up()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)  # a shelf that was kept may be older than the tables
    from bench.finding.grounds import own_search, town
    from bench.finding.shelves import questions
    from leefwereld.catalogue import queries

    organisation = town()
    plain, slipped = questions(ASKED)
    search = own_search()
    list(queries.shelf_rows(organisation)[:10])
    before = _memory()
    from leefwereld.catalogue.finder import Finder, encoder_of, place_of_index

    place = place_of_index(organisation)
    place.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        place.symlink_to(folder)
    finder, model = Finder(organisation), encoder_of("e5-small")

    def page(text: str) -> None:
        answer = finder.find(text)
        rows = queries.shelf_rows(organisation).filter(key__in=[hit.id for hit in answer.hits])
        found = [row.value for row in rows]
        assert len(found) == len(answer.hits) == 10, "everything that was found is there"  # noqa: PLR2004

    page("eerst warm worden")
    whole, awry = _times(page, plain), _times(page, slipped)
    after = _memory()
    encoding = _times(lambda text: model and model.questions([text]), plain)
    looking = [(took[0] - once[0], took[1] - once[1]) for took, once in zip(whole, encoding, strict=True)]
    own = _times(search, plain)
    database = _served(search, plain[:40])
    return {
        "whole": _p95(whole, 0) + _served(page, plain[:40]),
        "waited": _p95(whole, 1),
        "slipped": _p95(awry, 0),
        "slipped_waited": _p95(awry, 1),
        "looking": _p95(looking, 0),
        "own": _p95(own, 0) + database,
        "own_waited": _p95(own, 1),
        "own_memory": after["RssAnon"] - before["RssAnon"],
        "mapped": after["RssFile"] - before["RssFile"],
    }


def _set_up() -> None:
    import django

    django.setup()


def _times(work: Callable[[str], object], texts: Sequence[str]) -> list[tuple[float, float]]:
    """Give the processor's milliseconds and those that passed, of every text."""
    took = []
    for text in texts:
        begin, waited = time.process_time(), time.perf_counter()
        work(text)
        took.append(((time.process_time() - begin) * 1000, (time.perf_counter() - waited) * 1000))
    return took


def _p95(took: Sequence[tuple[float, float]], which: int) -> float:
    return statistics.quantiles([one[which] for one in took], n=20)[-1]


def _served(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Give the milliseconds that the database's own process works for one question; SQLite works in ours."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        clock = Path(f"/proc/{cursor.fetchone()[0]}/stat")
    begin = _ticks(clock)
    for text in texts:
        work(text)
    return (_ticks(clock) - begin) * 10 / len(texts)


def _ticks(clock: Path) -> int:
    """Give the hundredths of a second that a process has worked."""
    told = clock.read_text(encoding="ascii").rpartition(")")[2].split()
    return int(told[11]) + int(told[12])


def _memory() -> dict[str, float]:
    """Give what this process holds in MB: of its own, and pages of files that others read with it."""
    told = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    rows = (line.split() for line in told if line.startswith("Rss"))
    return {name.rstrip(":"): float(many) / 1024 for name, many, _ in rows}


if __name__ == "__main__":
    stage = {"make": make, "fill": fill, "ask": ask}[sys.argv[1]]
    print(json.dumps(stage(int(sys.argv[2]), Path(sys.argv[3]))))
