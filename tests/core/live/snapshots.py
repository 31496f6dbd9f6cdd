"""What the page in the browser must agree on, kept as files: the schema, one document, and positions.

``PYTHONPATH=tests python tests/core/live/snapshots.py`` writes them again when the model grew a field.
"""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

from blauwdruk.document import dump, load
from blauwdruk.live import fingerprint, schema, write
from blauwdruk.live.held import held
from blauwdruk.live.positions import between
from cast import DOCUMENT

KEPT = Path(__file__).parents[2] / "snapshots"
PLACES = [("", None), ("1", None), ("z", None), ("", "1"), ("1", "2"), ("1", "11"), ("V", "V1"), ("zz", None)]


def text_of(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def snapshots() -> dict[str, Any]:
    """Give what is kept, by the name of its file."""
    doc = write(load(DOCUMENT), epoch="voorbeeld")
    return {
        "live-schema.json": schema(),
        "live-document.json": {
            "blueprint": json.loads(dump(load(DOCUMENT), form="json")),
            "held": {collection: dict(sorted(things.items())) for collection, things in held(doc).items()},
            "fingerprint": fingerprint(doc),
        },
        "live-positions.json": [[left, right, between(left, right)] for left, right in PLACES],
        "live-update.json": {"update": b64encode(doc.get_update()).decode()},
    }


def main() -> None:
    KEPT.mkdir(exist_ok=True)
    for name, found in snapshots().items():
        (KEPT / name).write_text(text_of(found), encoding="utf-8")


if __name__ == "__main__":
    main()
