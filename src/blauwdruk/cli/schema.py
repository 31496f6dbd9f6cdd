"""``blauwdruk schema``: the JSON Schema of a blueprint, for editors that complete while you type."""

from __future__ import annotations

import argparse

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.terminal import Terminal
from blauwdruk.document import schema


def arguments(_: Arguments) -> None:
    """Say what this command takes: nothing."""


def run(_: argparse.Namespace, here: Terminal) -> int:
    """Write the schema."""
    here.tell_json(schema())
    return 0
