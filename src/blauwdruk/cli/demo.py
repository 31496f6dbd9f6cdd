"""``blauwdruk demo``: one HTML file to click through, also without internet."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.cli import draw
from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.terminal import Terminal
from blauwdruk.renderers import RENDERERS
from blauwdruk.words import Words

ABOUT = Words(
    "maak de klikbare demo: één bestand, werkt ook zonder internet",
    "make the clickable demo: one file, works offline",
)


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("file", about=Words("een blauwdruk", "a blueprint"), type=Path)
    one.option(
        "-o",
        "--output",
        about=Words("het bestand dat je wilt", "the file to write"),
        dest="into",
        type=Path,
        default=None,
    )
    draw.view_options(one)


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Make the demo of one file."""
    return draw.draw(asked, RENDERERS["demo"], asked.into or asked.file.with_suffix(".demo.html"), here)
