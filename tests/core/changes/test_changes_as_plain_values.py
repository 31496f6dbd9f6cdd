"""A change can be kept as plain values, and made later; what is no change is refused."""

from __future__ import annotations

import json

import pytest
from drafts import blueprints
from hypothesis import given, settings
from hypothesis import strategies as st

from blauwdruk.changes import Change, apply, diff, from_plain, to_plain
from blauwdruk.model import Blueprint, Card
from core import strategies


@settings(max_examples=60)
@given(blueprints(), blueprints())
def test_what_was_kept_makes_the_same_blueprint(before: Blueprint, after: Blueprint) -> None:
    kept = json.dumps([to_plain(change) for change in diff(before, after)])

    assert apply([from_plain(one) for one in json.loads(kept)], before) == after


@settings(max_examples=60)
@given(strategies.blueprints(), strategies.blueprints())
def test_every_noun_can_be_kept(before: Blueprint, after: Blueprint) -> None:
    changes = diff(before, after)
    kept = json.loads(json.dumps([to_plain(change) for change in changes]))

    assert tuple(map(from_plain, kept)) == changes


FEELING = {
    "address": "journeys/nu/steps/bellen",
    "field": "resident.feels",
    "kind": "changed",
    "before": -3,
    "after": -2,
    "home": "",
    "follows": None,
}
CARD = FEELING | {
    "address": "journeys/nu/steps/bellen/pains/wacht",
    "field": "",
    "kind": "added",
    "before": None,
    "after": {"id": "wacht", "text": "Ik wacht een uur."},
    "home": "journeys/nu/steps/bellen",
}


def test_a_feeling_and_a_card_are_read() -> None:
    assert from_plain(FEELING) == Change("journeys/nu/steps/bellen", "resident.feels", "changed", -3, -2)
    assert from_plain(CARD).after == Card(id="wacht", text="Ik wacht een uur.")


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        [],
        "changed",
        {},
        FEELING | {"more": 1},
        FEELING | {"kind": "burned"},
        FEELING | {"address": 7},
        FEELING | {"address": "nergens/x"},
        FEELING | {"address": "journeys"},
        FEELING | {"address": "journeys//steps/bellen"},
        FEELING | {"address": "x" * 2_000},
        FEELING | {"field": "title.x.y", "after": float("nan")},
        FEELING | {"after": 9},
        FEELING | {"after": "boos"},
        FEELING | {"field": "title", "before": "Ik bel", "after": None},
        FEELING | {"field": "wait", "before": None, "after": "morgen"},
        CARD | {"after": {"id": "wacht"}},
        CARD | {"after": {"id": "ander", "text": "Ik wacht een uur."}},
        CARD | {"after": "Ik wacht een uur."},
        CARD | {"address": "journeys/nu/steps/bellen/pains"},
        CARD | {"after": None},
    ],
)
def test_what_is_no_change_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_plain(wrong)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside, max_size=3),
    max_leaves=6,
)


@given(st.fixed_dictionaries(dict.fromkeys(FEELING, json_values)) | json_values)
def test_whatever_comes_in_is_read_or_refused(tree: object) -> None:
    try:
        change = from_plain(tree)
    except ValueError:
        return
    assert from_plain(to_plain(change)) == change
