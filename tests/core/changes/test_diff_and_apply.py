"""Every difference is found, and making it gives the other blueprint."""

from __future__ import annotations

from drafts import blueprints
from hypothesis import given, settings

from blauwdruk.changes import apply, diff
from blauwdruk.document import dump, load
from blauwdruk.model import Blueprint
from core import strategies


@settings(max_examples=60)
@given(blueprints(), blueprints())
def test_making_all_changes_gives_the_other_blueprint(before: Blueprint, after: Blueprint) -> None:
    made = apply(diff(before, after), before)
    assert made == after
    assert load(dump(made)) == after


@settings(max_examples=60)
@given(strategies.blueprints(), strategies.blueprints())
def test_every_noun_of_the_model_takes_part(before: Blueprint, after: Blueprint) -> None:
    changes = diff(before, after)
    assert apply(changes, before) == after
    assert all(change.text.nl and change.text.en for change in changes)


@given(blueprints())
def test_nothing_differs_from_itself(blueprint: Blueprint) -> None:
    assert diff(blueprint, blueprint) == ()


@settings(max_examples=60)
@given(blueprints(), blueprints())
def test_every_change_can_be_said(before: Blueprint, after: Blueprint) -> None:
    for change in diff(before, after):
        assert change.text.nl.endswith(".")
        assert change.text.en.endswith(".")
