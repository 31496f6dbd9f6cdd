"""The reference pages say what the code says: `make docs` would change nothing."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
WRITER = runpy.run_path(str(DOCS / "reference.py"))


@pytest.mark.parametrize(("name", "text"), WRITER["pages"]().items(), ids=WRITER["pages"]())
def test_the_page_is_as_the_code_would_write_it(name: str, text: str) -> None:
    assert (DOCS / "reference" / name).read_text(encoding="utf-8") == text, "run: make docs"


def test_no_page_is_left_of_something_that_is_gone() -> None:
    assert {page.name for page in (DOCS / "reference").iterdir()} == set(WRITER["pages"]())
