"""``blauwdruk read``: make a blueprint of a spreadsheet or a pasted table."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import STREAM, UNREADABLE, CannotError, contents, keep
from blauwdruk.cli.terminal import Terminal
from blauwdruk.document import dump
from blauwdruk.readers import READERS, NotUnderstood, Reader
from blauwdruk.words import Words


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("file", about=Words("een .xlsx, .csv of .tsv; - is wat je plakt", "an .xlsx, .csv or .tsv; - is what you paste"),
               type=Path)  # fmt: skip
    one.option("-o", "--output", about=Words("het bestand dat je wilt; anders het scherm", "the file to write; else the screen"),
               dest="into", type=Path, default=STREAM)  # fmt: skip
    one.option(
        "--format", about=Words("yaml of json", "yaml or json"), choices=("yaml", "json"), default=None
    )


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Read one file, say what was understood, and write a blueprint; 1 when something was left out."""
    try:
        content = contents(asked.file, here)
        proposal = _reader(asked.file, content).read(content)
    except CannotError:
        return UNREADABLE
    except NotUnderstood as error:
        here.complain(f"{asked.file}: {here.say(error.text)}")
        return UNREADABLE
    for line in proposal.preview:
        here.complain(line)
    for line in proposal.left_out:
        here.complain(here.paint(line, "yellow"))
    json = (asked.format or asked.into.suffix.removeprefix(".").lower()) == "json"
    text = dump(proposal.blueprint, form="json" if json else "yaml")
    try:
        keep(asked.into, text.encode(), here, sources=[asked.file])
    except CannotError:
        return UNREADABLE
    if asked.into != STREAM:
        here.tell(Words(f"Blauwdruk: {asked.into}", f"Blueprint: {asked.into}"))
    return 1 if proposal.left_out else 0


def _reader(path: Path, content: bytes) -> Reader:
    if content.startswith(b"PK\x03\x04"):
        return READERS["spreadsheet"]
    named = (one for one in READERS.values() if path.suffix.lower() in one.suffixes)
    return next(named, READERS["table"])
