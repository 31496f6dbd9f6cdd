"""What a command needs to speak: a language, colours where a person looks, and plain text in a pipe."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

from blauwdruk.words import Language, Words

_COLOURS = {"red": "31", "yellow": "33", "cyan": "36", "green": "32", "bold": "1", "faint": "2"}


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where the answer goes, in which language, and whether in colour."""

    language: Language
    colour: bool
    out: IO[str]
    err: IO[str]

    def tell(self, text: str | Words = "") -> None:
        """Write one line of the answer."""
        self.out.write(f"{self.say(text)}\n")

    def complain(self, text: str | Words) -> None:
        """Write one line about what went wrong."""
        self.err.write(f"{self.say(text)}\n")

    def tell_json(self, value: Any) -> None:
        """Write the answer for a program."""
        self.out.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def say(self, text: str | Words) -> str:
        """Give words in the reader's language; text stays as it is."""
        return text.into(self.language) if isinstance(text, Words) else text

    def paint(self, text: str, colour: str) -> str:
        """Give text a colour, if a person looks."""
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.colour else text

    def tell_table(self, rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> None:
        """Write rows in columns; the columns in ``right`` stand to the right."""
        widths = [max(len(row[nr]) for row in rows) for nr in range(len(rows[0]))]
        for row in rows:
            cells = (
                cell.rjust(width) if nr in right else cell.ljust(width)
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
    stream = out or sys.stdout
    wanted = language or known.get("BLAUWDRUK_LANGUAGE") or known.get("LANG", "nl")
    coloured = stream.isatty() and "NO_COLOR" not in known and known.get("TERM") != "dumb"
    return Terminal("en" if wanted.startswith("en") else "nl", coloured, stream, err or sys.stderr)
