"""What rules and measures say of a document that is being made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from blauwdruk.changes import diff
from blauwdruk.document import load
from blauwdruk.live import change, look, write
from cast import DOCUMENT
from leefwereld.library.judge import judged

TODAY = date(2026, 3, 2)
SERVER = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from leefwereld.beside import follow

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, get_context("spawn"), follow)
    print(pool.submit(os.getpid).result(), flush=True)
    time.sleep(60)
"""


def said(answer: bytes | None) -> dict[str, Any]:
    assert answer is not None
    found: dict[str, Any] = json.loads(answer)
    return found


def test_a_finding_stands_at_the_thing_that_it_is_about() -> None:
    doc = write(load(DOCUMENT))

    found = said(judged(str(uuid4()), doc.get_update(), TODAY, whole=True))

    keys = {tuple(key) for key in look(doc).keys.values()}
    assert found["findings"]
    assert {tuple(one["thing"]) for one in found["findings"]} <= keys


def test_what_came_later_is_enough_once_the_whole_was_sent() -> None:
    room, henk = str(uuid4()), load(DOCUMENT)
    doc = write(henk)
    before = said(judged(room, doc.get_update(), TODAY, whole=True))
    had = doc.get_state()
    later = henk.model_copy(update={"situation": ""})

    change(doc, diff(henk, later))
    after = said(judged(room, doc.get_update(had), TODAY, whole=False))

    whole = said(judged(str(uuid4()), doc.get_update(), TODAY, whole=True))
    assert after == whole
    assert after["measures"] == before["measures"]


def test_of_a_room_without_a_copy_the_whole_is_asked() -> None:
    assert judged(str(uuid4()), write(load(DOCUMENT)).get_update(), TODAY, whole=False) is None


def test_measures_stand_by_journey_and_departments_by_what_they_can() -> None:
    found = said(judged(str(uuid4()), write(load(DOCUMENT)).get_update(), TODAY, whole=True))

    waiting = next(one for one in found["measures"] if one["name"] == "waiting-time")
    assert set(waiting["journeys"]) == {"nu", "ideaal"}
    assert waiting["outcome"] in {"better", "worse", "same", "other", "unknown"}
    assert {"owner": "Communicatie", "can": 1, "can_if": 0, "cannot": 0, "unknown": 0} in found["departments"]


def test_the_process_that_looks_along_ends_with_a_server_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "server.py").write_text(SERVER, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "server.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        looking = int(server.stdout.readline())
        server.kill()

    assert any(_is_gone(looking) for _ in range(100))


def _is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    time.sleep(0.1)
    return False
