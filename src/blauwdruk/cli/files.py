"""Reading and writing the files that a command is given."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

from blauwdruk.cli.terminal import Terminal
from blauwdruk.document import DocumentError, Loaded, Problem, read
from blauwdruk.words import Words

UNREADABLE = 2


class CannotError(Exception):
    """The command cannot go on; the sentence was already said."""


def loaded(path: Path, here: Terminal) -> Loaded:
    """Read a blueprint; say every problem with its place in the file.

    Raises:
        CannotError: it is not a file, or not a blueprint.
    """
    try:
        found = read(contents(path, here))
    except DocumentError as error:
        for problem in error.problems:
            here.complain(_placed(path, problem, here, "red"))
        raise CannotError from error
    for notice in found.notices:
        here.complain(_placed(path, notice, here, "yellow"))
    return found


def contents(path: Path, here: Terminal) -> bytes:
    """Give what is in a file; ``-`` is standard input.

    Raises:
        CannotError: there is no such file, or it may not be read.
    """
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        here.complain(
            Words(
                f"{path}: kan ik niet lezen ({error.strerror}). Klopt de naam?",
                f"{path}: cannot be read ({error.strerror}). Is the name right?",
            )
        )
        raise CannotError from error


def keep(path: Path, content: bytes, here: Terminal) -> None:
    """Write a file at once: whoever reads it sees the old or the new, never a half.

    Raises:
        CannotError: the folder is not there, or may not be written.
    """
    if str(path) == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}", delete=False) as half:
            half.write(content)
        Path(half.name).chmod(0o644)
        os.replace(half.name, path)  # noqa: PTH105 - Path.replace returns a path that nobody needs
    except OSError as error:
        here.complain(
            Words(
                f"{path}: kan ik niet schrijven ({error.strerror}). Bestaat de map?",
                f"{path}: cannot be written ({error.strerror}). Does the folder exist?",
            )
        )
        raise CannotError from error


def watched(path: Path, act: Callable[[], int], here: Terminal) -> Iterator[int]:
    """Act now, and again each time that the file changes, until Ctrl+C."""
    before = None
    while True:
        now = path.stat().st_mtime_ns if path.exists() else None
        if now != before:
            before = now
            yield act()
            here.tell(here.paint(here.say(Words("Ik kijk mee ...", "Watching ...")), "faint"))
        time.sleep(0.3)


def _placed(path: Path, problem: Problem, here: Terminal, colour: str) -> str:
    spot = here.paint(f"{path}:{problem.line}:{problem.column}", colour)
    return f"{spot} {problem.address}: {here.say(problem.text)}"
