"""The papers of the house agree with each other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import yaml

from blauwdruk import __version__

ROOT = Path(__file__).parents[2]


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    publiccode = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    changelog = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert changelog is not None
    assert __version__ == project["version"] == publiccode["softwareVersion"] == changelog[1]


def test_a_decision_is_short_and_says_how_we_would_notice() -> None:
    for record in (ROOT / "docs" / "decisions").glob("*.md"):
        text = record.read_text(encoding="utf-8")
        assert re.match(r"\d{4}-\d{2}-\d{2}-[a-z0-9-]+$", record.stem), record.name
        assert len(text.splitlines()) <= 25, record.name
        for part in ("What we saw", "What we chose", "What it costs", "How we would notice it was wrong"):
            assert part in text, f"{record.name}: {part}"


def test_every_make_target_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[1].split())  # type: ignore[index]
    assert targets == set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
