"""How a blueprint lies in the document is worked out from the model, and published for the page."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from pycrdt import Doc, Map, Text

from blauwdruk.changes import diff
from blauwdruk.document import load
from blauwdruk.live import change, check_update, epoch, fingerprint, look, read, write
from blauwdruk.live.schema import kinds
from blauwdruk.model import Blueprint
from cast import DOCUMENT
from core.live.snapshots import KEPT, snapshots

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
NOW = snapshots()
NAMES = ("live-schema.json", "live-document.json", "live-positions.json")


def kept(name: str) -> Any:
    return json.loads((KEPT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_the_page_knows_what_we_write(name: str) -> None:
    again = "look at the page too, then write the snapshots again (tests/core/live/snapshots.py)"
    assert json.loads(json.dumps(NOW[name])) == kept(name), again


def test_a_document_that_was_kept_can_still_be_read() -> None:
    doc: Doc[Any] = Doc()
    doc.apply_update(b64decode(kept("live-update.json")["update"]))
    assert (read(doc), epoch(doc)) == (load(DOCUMENT), "voorbeeld")


def test_every_field_of_the_model_has_its_place() -> None:
    fields = kinds()["steps"].fields
    assert fields["title"] == fields["resident.does"] == fields["screen.confirmation.text"] == "text"
    assert fields["owner"] == fields["wait"] == fields["touchpoint.channel"] == "value"
    assert fields["next"] == kinds()["personas"].fields["hobbies"] == "items"
    assert fields["answers"] == kinds()["personas"].fields["channels"] == "chosen"
    assert kinds()["steps"].rows["screen.choices"] == "choices"
    assert {name for kind in kinds().values() for name in kind.rows.values()} == {*kinds()} - {"blueprint"}


def test_all_texts_of_a_thing_are_there_from_the_beginning() -> None:
    steps = write(load(DOCUMENT)).get("steps", type=Map)
    for step in steps.values():
        assert all(isinstance(step[path], Text) for path in kinds()["steps"].texts)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_becomes_a_document_and_a_blueprint_again(path: Path) -> None:
    blueprint = load(path.read_bytes())
    doc = write(blueprint)
    assert read(doc) == blueprint
    check_update(doc.get_update())


def test_one_example_becomes_another() -> None:
    henk, charlotte = (
        load((EXAMPLES[0].parent / f"{name}.yaml").read_bytes()) for name in ("henk", "charlotte")
    )
    doc = change(write(henk), diff(henk, charlotte))
    assert read(doc) == charlotte
    assert look(doc).notices == ()


def test_every_writing_is_an_epoch_of_its_own() -> None:
    one, other = write(load(DOCUMENT)), write(load(DOCUMENT))
    assert epoch(one)
    assert epoch(one) != epoch(other)
    assert epoch(write(load(DOCUMENT), epoch="2026-1")) == "2026-1"
    assert epoch(Doc()) == ""


def test_a_fingerprint_tells_whether_two_copies_say_the_same() -> None:
    one = write(load(DOCUMENT), epoch="e")
    copy: Doc[Any] = Doc()
    copy.apply_update(one.get_update())
    assert fingerprint(copy) == fingerprint(one) == fingerprint(write(load(DOCUMENT), epoch="e"))
    copy.get("blueprint", type=Map)["theme"] = "wonen"
    assert fingerprint(copy) != fingerprint(one)
    one.apply_update(copy.get_update())
    assert fingerprint(copy) == fingerprint(one)


def test_an_empty_document_is_a_blueprint_without_a_name() -> None:
    assert read(Doc()) == Blueprint(id="blauwdruk", title="")
