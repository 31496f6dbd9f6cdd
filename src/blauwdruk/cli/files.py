"""Reading and writing the files that a command is given."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from blauwdruk.cli.terminal import Terminal
from blauwdruk.document import DocumentError, Loaded, Problem, read
from blauwdruk.document.problem import AT_MOST
from blauwdruk.words import Words

UNREADABLE = 2
STREAM = Path("-")
"""Standard input or standard output."""
_AT_MOST_BYTES = 100_000_000
"""More is never read, whatever somebody points at."""

_OFFICE = Words(
    "Dit is een bestand van Excel of een ander kantoorprogramma. Maak er eerst een blauwdruk van: blauwdruk read",
    "This is a file of Excel or another office program. Make a blueprint of it first: blauwdruk read",
)
_PICTURE = Words(
    "Dit is een pdf of een plaatje, geen blauwdruk. Heb je het .yaml-bestand nog?",
    "This is a PDF or a picture, no blueprint. Do you still have the .yaml file?",
)
_OTHER_FILES = {
    b"PK\x03\x04": _OFFICE, b"\xd0\xcf\x11\xe0": _OFFICE,
    b"%PDF": _PICTURE, b"\x89PNG": _PICTURE, b"\xff\xd8\xff": _PICTURE, b"<svg": _PICTURE,
}  # fmt: skip
"""How files begin that somebody can point at by mistake."""


class CannotError(Exception):
    """The command cannot go on; the sentences were already said."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__()
        self.problems = problems


def loaded(path: Path, here: Terminal) -> Loaded:
    """Read a blueprint; say every problem with its place in the file.

    Raises:
        CannotError: it is not a file, or not a blueprint.
    """
    return understood(contents(path, here), path, here)


def understood(content: bytes, path: Path, here: Terminal) -> Loaded:
    """Make a blueprint of what a file holds; say every problem with its place in the file.

    Raises:
        CannotError: it is not a blueprint.
    """
    try:
        _recognised(content)
        found = read(content)
    except DocumentError as error:
        for problem in error.problems:
            here.complain(_placed(path, problem, here, "red"))
        if len(error.problems) >= AT_MOST:
            here.complain(Words(f"Dit zijn de eerste {AT_MOST}.", f"These are the first {AT_MOST}."))
        raise CannotError(*error.problems) from error
    for notice in found.notices:
        here.complain(_placed(path, notice, here, "yellow"))
    return found


def contents(path: Path, here: Terminal) -> bytes:
    """Give what is in a file; ``-`` is standard input.

    Raises:
        CannotError: there is no such file, or it may not be read.
    """
    try:
        if path == STREAM:
            return _some(sys.stdin.buffer)
        with path.open("rb") as file:
            return _some(file)
    except (OSError, ValueError) as error:
        text = here.unable(Words(f"{path}: kan ik niet lezen", f"{path}: cannot be read"), error)
        here.complain(text)
        raise CannotError(Problem(1, 1, "", text)) from error


def _some(file: IO[bytes]) -> bytes:
    return file.read(_AT_MOST_BYTES)


def is_folder(path: Path) -> bool:
    """Whether this is a folder; what we may not look into is none."""
    try:
        return path != STREAM and path.is_dir()
    except OSError:
        return False


def place(into: Path | None, file: Path, suffix: str) -> Path:
    """Give where an output goes: what was asked, in the folder that was asked, or beside its source."""
    if into is not None and is_folder(into):
        return into / Path("blauwdruk" if file == STREAM else file.name).with_suffix(suffix)
    if into is not None:
        return into
    return STREAM if file == STREAM else file.with_suffix(suffix)


def keep(
    path: Path, content: bytes, here: Terminal, *, sources: Iterable[Path] = (), over: bool = True
) -> None:
    """Write a file at once: whoever reads it sees the old or the new, never a half.

    What is there keeps its permissions; what is new gets those of any new file. Without ``over`` what is
    there stays.

    Raises:
        CannotError: it is one of its own sources, the folder is not there, or may not be written.
    """
    if path == STREAM:
        if sys.stdout.isatty() and content.startswith((b"PK\x03\x04", b"%PDF")):
            here.complain(
                Words("Dit past niet op een scherm. Kies een bestand met -o.",
                      "This does not fit on a screen. Choose a file with -o.")
            )  # fmt: skip
            raise CannotError
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        refusal = _refusal(path, sources, over=over)
        if refusal:
            here.complain(refusal)
            raise CannotError
        _write(path, content)
    except (OSError, ValueError) as error:
        here.complain(
            here.unable(Words(f"{path}: kan ik niet schrijven", f"{path}: cannot be written"), error)
        )
        raise CannotError from error


def _refusal(path: Path, sources: Iterable[Path], *, over: bool) -> Words | None:
    if not path.parent.is_dir():
        return Words(
            f"{path}: kan ik niet schrijven. Bestaat de map?",
            f"{path}: cannot be written. Does the folder exist?",
        )
    if not path.exists():
        return None
    if any(source != STREAM and path.samefile(source) for source in sources):
        return Words(
            f"{path}: daar lees ik zelf uit. Kies met -o een andere naam.",
            f"{path}: that is what I read from. Choose another name with -o.",
        )
    if not over:
        return Words(
            f"{path} bestaat al. Kies een andere naam met -o.", f"{path} exists. Choose another name with -o."
        )
    return None


def _write(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():  # a device or a pipe is written to, never replaced
        path.write_bytes(content)
        return
    path = path.resolve()  # a link stays a link
    half = path.with_name(f".blauwdruk-{os.getpid()}")
    try:
        half.write_bytes(content)
        if path.exists():
            half.chmod(path.stat().st_mode & 0o7777)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _recognised(content: bytes) -> None:
    """Say of a file that everybody knows what it is, before its bytes are read as text.

    Raises:
        DocumentError: it is a spreadsheet, a PDF or a picture.
    """
    for mark, text in _OTHER_FILES.items():
        if content.startswith(mark):
            raise DocumentError([Problem(1, 1, "", text)])


def _placed(path: Path, problem: Problem, here: Terminal, colour: str) -> str:
    spot = here.paint(f"{path}:{problem.line}:{problem.column}", colour)
    address = f" {problem.address}:" if problem.address else ""
    return f"{spot}{address} {here.say(problem.text)}"
