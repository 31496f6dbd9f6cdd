"""``blauwdruk demo``: one HTML file to click through, also without internet."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.cli import draw
from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.terminal import Terminal
from blauwdruk.renderers import RENDERERS
from blauwdruk.words import Words


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option(
        "file",
        about=Words("een blauwdruk; - is wat binnenkomt", "a blueprint; - is standard input"),
        type=Path,
    )
    one.option("-o", "--output", about=Words("het bestand of de map die je wilt; - is het scherm", "the file or folder to write; - is the screen"),
               dest="into", type=Path, default=None)  # fmt: skip
    draw.which_journey(one)


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Make the demo of one file."""
    return draw.draw(asked, RENDERERS["demo"], here)
