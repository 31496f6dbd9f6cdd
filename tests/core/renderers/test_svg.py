"""The poster as a file of its own."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from blauwdruk.document import load
from blauwdruk.drawing import View
from blauwdruk.renderers import RENDERERS

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_becomes_a_poster_with_its_letters_inside(file: Path) -> None:
    blueprint = load(file.read_bytes())
    svg = RENDERERS["svg"].draw(blueprint, View())
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert root[0].text == blueprint.title
    assert b"font/woff2" in svg
