"""What the working page writes in the browser is read here as it was meant: same tree, same order, nothing to remark."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from pycrdt import Doc

from blauwdruk.document import load
from blauwdruk.live import check_update, look

KEPT = Path(__file__).parents[2] / "snapshots"


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((KEPT / "live-from-page.json").read_text(encoding="utf-8"))
    return found


def test_what_the_page_writes_is_read_without_a_remark(written: dict[str, Any]) -> None:
    doc: Doc[Any] = Doc()
    doc.apply_update(b64decode(json.loads((KEPT / "live-update.json").read_text(encoding="utf-8"))["update"]))
    for update in written["updates"]:
        doc.apply_update(b64decode(update))
    seen = look(doc)
    assert seen.notices == ()
    assert seen.blueprint == load(json.dumps(written["blueprint"]))


def test_what_the_page_writes_is_let_in(written: dict[str, Any]) -> None:
    for update in written["updates"]:
        assert {run.client for run in check_update(b64decode(update))} <= {7}
