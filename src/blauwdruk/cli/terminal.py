"""What a command needs to speak: a language, colours where a person looks, and plain text in a pipe."""

from __future__ import annotations

import errno
import io
import os
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

from blauwdruk.words import Language, Words

_COLOURS = {"red": "31", "yellow": "33", "cyan": "36", "green": "32", "bold": "1", "faint": "2"}
_PAINT = re.compile(r"\x1b\[[0-9]*m")
_UNABLE = {
    errno.ENOENT: Words("Dat is er niet. Klopt de naam?", "It is not there. Is the name right?"),
    errno.ENOTDIR: Words(
        "Die map is er niet. Klopt de naam?", "That folder is not there. Is the name right?"
    ),
    errno.EISDIR: Words("Dat is een map. Noem een bestand.", "That is a folder. Name a file."),
    errno.EACCES: Words("Dat mag niet van deze computer.", "This computer does not allow it."),
    errno.EPERM: Words("Dat mag niet van deze computer.", "This computer does not allow it."),
    errno.EROFS: Words(
        "Deze plek is alleen om te lezen. Kies een andere plek.",
        "This place is read-only. Choose another place.",
    ),
    errno.ENOSPC: Words("De schijf is vol.", "The disk is full."),
    errno.EDQUOT: Words("De schijf is vol.", "The disk is full."),
    errno.ENAMETOOLONG: Words("Die naam is te lang.", "That name is too long."),
}


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where the answer goes, in which language, and whether in colour."""

    language: Language
    out: IO[str]
    err: IO[str]
    colour: bool
    """Whether somebody sees the answer in colour; a complaint can go elsewhere."""
    err_colour: bool
    width: int = 0
    """How many signs fit on a line; 0 when a program reads along."""

    def tell(self, text: str | Words = "") -> None:
        """Write one line of the answer."""
        said = self.say(text)
        self.out.write(f"{said if self.colour else _PAINT.sub('', said)}\n")

    def complain(self, text: str | Words) -> None:
        """Write one line about what went wrong."""
        said = self.say(text)
        self.err.write(f"{said if self.err_colour else _PAINT.sub('', said)}\n")

    def tell_json(self, value: Any) -> None:
        """Write the answer for a program."""
        import json

        unicode = getattr(self.out, "encoding", None) in {None, "utf-8", "UTF-8"}
        self.out.write(json.dumps(value, ensure_ascii=not unicode, indent=2) + "\n")

    def say(self, text: str | Words) -> str:
        """Give words in the reader's language; text stays as it is."""
        return text.into(self.language) if isinstance(text, Words) else text

    def paint(self, text: str | Words, colour: str) -> str:
        """Give text a colour, for whom it may concern: it goes away where nobody looks."""
        return f"\x1b[{_COLOURS[colour]}m{self.say(text)}\x1b[0m"

    def unable(self, what: Words, error: OSError | ValueError) -> Words:
        """Say what could not be done, why, and what to do; a ``ValueError`` is a name with a NUL in it."""
        known = _UNABLE.get(getattr(error, "errno", None) or 0)
        other = f"({getattr(error, 'strerror', None) or error})"
        return Words(
            f"{what.nl}. {known.nl if known else other}", f"{what.en}. {known.en if known else other}"
        )

    def clear(self) -> None:
        """Begin with an empty screen, if a person looks."""
        if self.width and self.colour:
            self.out.write("\x1b[2J\x1b[H")

    def tell_wrapped(self, text: str | Words, *, before: str, after: str = "") -> None:
        """Write a sentence behind its beginning, each next line under the first, within the width.

        ``after`` stands at the end, or on a line of its own where a person looks.
        """
        if not self.width:
            self.tell(f"{before}{self.say(text)}  {after}".rstrip())
            return
        import textwrap

        edge = " " * _width(before)
        lines = textwrap.wrap(self.say(text), max(self.width - len(edge), 20), break_on_hyphens=False)
        self.tell(before + f"\n{edge}".join(lines))
        if after:
            self.tell(edge + after)

    def tell_table(self, rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> None:
        """Write rows in columns; the columns in ``right`` stand to the right."""
        widths = [max(_width(row[nr]) for row in rows) for nr in range(len(rows[0]))]
        for row in rows:
            cells = (
                " " * (width - _width(cell)) + cell if nr in right else cell + " " * (width - _width(cell))
                for nr, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            self.tell("  ".join(cells).rstrip())


def terminal(
    *,
    language: str | None = None,
    out: IO[str] | None = None,
    err: IO[str] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Terminal:
    """Look around: the language of the reader, and whether somebody watches in colour."""
    known = os.environ if environment is None else environment
    asked = (language, *(known.get(name) for name in ("BLAUWDRUK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")))
    wanted = next((one for one in asked if one), "nl")
    answer, complaint = _safe(out or sys.stdout), _safe(err or sys.stderr)
    return Terminal(
        "en" if wanted.lower().startswith("en") else "nl", answer, complaint,
        colour=_coloured(answer, known), err_colour=_coloured(complaint, known),
        width=shutil.get_terminal_size().columns if answer.isatty() else 0,
    )  # fmt: skip


def _coloured(stream: IO[str], known: Mapping[str, str]) -> bool:
    """Whether colours are of use here; https://no-color.org and https://force-color.org decide first."""
    if known.get("NO_COLOR"):
        return False
    return bool(known.get("FORCE_COLOR")) or (stream.isatty() and known.get("TERM") != "dumb")


def _safe(stream: IO[str]) -> IO[str]:
    """Let a sign that an old terminal does not have be a question mark instead of a crash."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return stream


def _width(text: str) -> int:
    return len(_PAINT.sub("", text))
