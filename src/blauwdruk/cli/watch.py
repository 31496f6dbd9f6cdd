"""Doing something again each time that a file changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from blauwdruk.cli.files import STREAM, UNREADABLE
from blauwdruk.cli.terminal import Terminal
from blauwdruk.words import Words

Stamp = tuple[int, int, int]


def watch(paths: Sequence[Path], act: Callable[[], int], here: Terminal) -> int:
    """Act now, and again each time that a file changes, until Ctrl+C; give the last exit code.

    A file that is away for a moment is an editor replacing it, so we wait until it is back.
    """
    if STREAM in paths:
        here.complain(Words("Meekijken kan alleen met een bestand.", "Only a file can be watched."))
        return UNREADABLE
    if any(_stamp(path) is None for path in paths):
        return act()
    before: list[Stamp | None] = []
    code = 0
    try:
        while True:
            now = [_stamp(path) for path in paths]
            if now != before and None not in now:
                before = now
                here.clear()
                code = act()
                here.tell(
                    here.paint(Words("Ik kijk mee; stop met Ctrl+C.", "Watching; stop with Ctrl+C."), "faint")
                )
                here.out.flush()
            time.sleep(0.3)
    except KeyboardInterrupt:
        here.tell()
        return code


def _stamp(path: Path) -> Stamp | None:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size, seen.st_ino
