"""What holds for every merge, whatever the three blueprints are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafts import blueprints
from hypothesis import given, settings

from blauwdruk.changes import Merged, apply, merge
from blauwdruk.changes.parts import Part, Parts, taken_apart
from blauwdruk.changes.references import references
from blauwdruk.document import dump, load
from blauwdruk.model import Blueprint
from core import strategies

THREE = (blueprints(), blueprints(), blueprints())


@settings(max_examples=60)
@given(blueprints(), blueprints())
def test_one_changed_copy_is_simply_taken(base: Blueprint, changed: Blueprint) -> None:
    assert merge(base, changed, base) == Merged(changed, ())
    assert merge(base, base, changed) == Merged(changed, ())
    assert merge(base, changed, changed) == Merged(changed, ())


@settings(max_examples=40)
@given(strategies.blueprints(), strategies.blueprints(), strategies.blueprints())
def test_whatever_is_merged_can_be_loaded(base: Blueprint, mine: Blueprint, theirs: Blueprint) -> None:
    assert merge(base, mine, base).blueprint == mine
    result = merge(base, mine, theirs).blueprint
    assert load(dump(result)) == result


@settings(max_examples=60)
@given(*THREE)
def test_it_does_not_matter_who_merges(base: Blueprint, mine: Blueprint, theirs: Blueprint) -> None:
    here, there = merge(base, mine, theirs), merge(base, theirs, mine)
    assert _disputes(here, "mine", "theirs") == _disputes(there, "theirs", "mine")
    if not here.conflicts:
        assert here.blueprint == there.blueprint


@settings(max_examples=60)
@given(*THREE)
def test_everything_that_is_named_is_there(base: Blueprint, mine: Blueprint, theirs: Blueprint) -> None:
    result = merge(base, mine, theirs).blueprint
    assert load(dump(result)) == result
    parts = taken_apart(result)
    lost = [one for one in references(parts) if not any(name in parts.things for name in one[2])]
    assert lost == []


@settings(max_examples=60)
@given(*THREE)
def test_choosing_the_other_side_everywhere_is_their_merge(
    base: Blueprint, mine: Blueprint, theirs: Blueprint
) -> None:
    here, there = merge(base, mine, theirs), merge(base, theirs, mine)
    chosen = here.blueprint
    for conflict in here.conflicts:
        if conflict.kind != "removal":
            chosen = apply(conflict.instead, chosen)
    kept, other = taken_apart(chosen).things, taken_apart(there.blueprint).things
    assert {one: _without_answers(part) for one, part in kept.items()} == {
        one: _without_answers(part) for one, part in other.items()
    }


@settings(max_examples=60)
@given(*THREE)
def test_no_change_is_lost(base: Blueprint, mine: Blueprint, theirs: Blueprint) -> None:
    done = merge(base, mine, theirs)
    disputed = {(one.address, one.field) for one in done.conflicts}
    result = taken_apart(done.blueprint)
    missing = [
        spot
        for side in (mine, theirs)
        for spot in _not_made(taken_apart(base), taken_apart(side), result)
        if not any(spot[0].startswith(address) and spot[1].startswith(field) for address, field in disputed)
    ]
    assert missing == []


def _not_made(base: Parts, side: Parts, result: Parts) -> Iterator[tuple[str, str]]:
    """Yield where a side differs from the base and the result is not as that side has it."""
    for address, part in side.things.items():
        was, now = base.things.get(address), result.things.get(address)
        if now is None and was is None:
            yield part.owner, part.prefix
        if now is None:
            continue
        if now.row != part.row and (was is None or was.row != part.row):
            yield address, "phase"
        for name in {*part.cells, *(was.cells if was else ())}:
            changed = was is None or was.cell(name) != part.cell(name)
            if changed and now.cell(name) != part.cell(name):
                yield part.owner, part.prefix + name
    for address, part in base.things.items():
        if address not in side.things and address in result.things:
            yield part.owner, part.prefix


def _disputes(done: Merged, left: str, right: str) -> set[tuple[str, ...]]:
    """Give all conflicts; which answers can stay depends on whose persona the journey keeps."""
    return {
        (one.address, one.field, one.kind, repr(getattr(one, left)), repr(getattr(one, right)))
        for one in done.conflicts
        if one.field != "answers"
    }


def _without_answers(part: Part) -> Part:
    return replace(part, cells={name: held for name, held in part.cells.items() if name != "answers"})
