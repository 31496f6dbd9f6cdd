"""``blauwdruk read``: make a blueprint of a spreadsheet or a pasted table."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, contents, keep
from blauwdruk.cli.terminal import Terminal
from blauwdruk.document import dump
from blauwdruk.readers import READERS, NotUnderstood, Reader
from blauwdruk.words import Words

ABOUT = Words(
    "maak een blauwdruk van een rekenblad of geplakte tabel",
    "make a blueprint of a spreadsheet or pasted table",
)


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option(
        "file",
        about=Words(
            "een .xlsx, .csv of .tsv; - is wat je plakt", "an .xlsx, .csv or .tsv; - is what you paste"
        ),
        type=Path,
    )
    one.option(
        "-o",
        "--output",
        about=Words("het bestand dat je wilt", "the file to write"),
        dest="into",
        type=Path,
        default=None,
    )


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Read one file, say what was understood, and write a blueprint if a place was given."""
    try:
        proposal = _reader(asked.file).read(contents(asked.file, here))
    except CannotError:
        return UNREADABLE
    except NotUnderstood as error:
        here.complain(error.text)
        return UNREADABLE
    for line in proposal.preview:
        here.complain(line)
    for line in proposal.left_out:
        here.complain(here.paint(here.say(line), "yellow"))
    try:
        keep(asked.into or Path("-"), dump(proposal.blueprint).encode(), here)
    except CannotError:
        return UNREADABLE
    return 1 if proposal.left_out else 0


def _reader(path: Path) -> Reader:
    named = (one for one in READERS.values() if path.suffix.lower() in one.suffixes)
    return next(named, READERS["table"])
