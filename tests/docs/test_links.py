"""Every link between our own pages leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"(?:\]\(|src=\")(?P<to>[^)#\s\"]+)(?:#[^)]*)?[)\"]")


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_lead_somewhere(file: Path) -> None:
    links = [found["to"] for found in LINK.finditer(file.read_text(encoding="utf-8"))]
    own = [link for link in links if "://" not in link and not link.startswith("mailto:")]
    assert [link for link in own if not (file.parent / link).exists()] == []
