"""A blueprint becomes a live document and a blueprint again; changes are made in it with the fewest edits."""

from __future__ import annotations

from hypothesis import given, settings

from blauwdruk.changes import diff
from blauwdruk.document import dump, load
from blauwdruk.live import change, look, read, write
from blauwdruk.model import Blueprint
from core.changes import drafts
from core.strategies import blueprints


@settings(max_examples=40)
@given(blueprints())
def test_what_is_written_is_read(blueprint: Blueprint) -> None:
    doc = write(blueprint)
    assert read(doc) == blueprint
    assert look(doc).notices == ()
    assert load(dump(read(doc))) == blueprint


@settings(max_examples=40)
@given(blueprints(), blueprints())
def test_changes_make_the_other_blueprint(before: Blueprint, after: Blueprint) -> None:
    doc = change(write(before), diff(before, after))
    assert read(doc) == after
    assert look(doc).notices == ()


@settings(max_examples=40)
@given(drafts.blueprints(), drafts.blueprints())
def test_what_only_a_newer_version_knows_is_carried_along(before: Blueprint, after: Blueprint) -> None:
    doc = change(write(before), diff(before, after))
    assert read(doc) == after
    assert read(write(after)) == after
