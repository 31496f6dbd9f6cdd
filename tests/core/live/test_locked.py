"""Phases on a lock: what somebody does there is undone at once, for her too, and all else goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pycrdt import Doc, Map, Text

from blauwdruk.document import load
from blauwdruk.live import Locked, read, write
from cast import DOCUMENT

BLUEPRINT = load(DOCUMENT)
JOURNEY = BLUEPRINT.journeys[1]
PHASE, OTHER = JOURNEY.phases[0], BLUEPRINT.journeys[0].phases[0]
PLACE = f"{JOURNEY.id}/{PHASE.id}"


class Table:
    """The room's document and hers: what she does goes to the room, and what the room says comes back."""

    def __init__(self) -> None:
        state = write(BLUEPRINT).get_update()
        self.room, self.hers = Doc[Any](), Doc[Any]()
        self.room.apply_update(state)
        self.hers.apply_update(state)
        self.locked = Locked(self.room, [PLACE])

    def things(self, collection: str) -> Map[Any]:
        return self.hers.get(collection, type=Map)

    def thing(self, collection: str, name: str) -> Map[Any]:
        return self.things(collection)[self.key(collection, name)]

    def key(self, collection: str, name: str) -> str:
        found = self.things(collection)
        return next(key for key in found if found[key]["id"] == name)

    def is_held_off(self, edit: Callable[[], object]) -> bool:
        before = self.hers.get_state()
        edit()
        update = self.hers.get_update(before)
        answer = self.locked.holds_off(lambda: self.room.apply_update(update))
        self.hers.apply_update(self.room.get_update(self.hers.get_state()))
        assert read(self.hers) == read(self.room)
        return answer


@pytest.fixture
def table() -> Table:
    return Table()


def test_typing_taking_away_moving_and_adding_in_a_locked_phase_are_undone(table: Table) -> None:
    step, other = PHASE.steps[0], OTHER.steps[0]
    own, open_phase = table.key("steps", step.id), table.key("phases", OTHER.id)
    locked_phase = table.key("phases", PHASE.id)
    edits: list[Callable[[], object]] = [
        lambda: table.thing("steps", step.id)["title"].insert(0, "X"),
        table.thing("phases", PHASE.id)["title"].clear,
        lambda: table.thing("steps", step.id).update({"@home": f"phases/{open_phase}/steps"}),
        lambda: table.thing("steps", other.id).update({"@home": f"phases/{locked_phase}/steps"}),
        lambda: table.things("steps").update({"n": Map({"id": "n", "@home": f"phases/{locked_phase}/steps"})}),
        lambda: table.things("cards").update({"n": Map({"id": "n", "@home": f"steps/{own}/cards"})}),
        lambda: table.things("consequences").update({"n": Map({"id": "n", "step": f"{JOURNEY.id}/{step.id}"})}),
        lambda: table.thing("journeys", JOURNEY.id).update({"id": "anders"}),
        lambda: table.things("phases").pop(locked_phase),
        lambda: table.things("steps").pop(own),
    ]  # fmt: skip
    assert [table.is_held_off(edit) for edit in edits] == [True] * len(edits)
    assert read(table.room) == BLUEPRINT


def test_the_rest_of_the_document_goes_on_also_after_something_was_undone(table: Table) -> None:
    assert table.is_held_off(lambda: table.thing("steps", PHASE.steps[0].id)["title"].insert(0, "X"))
    assert not table.is_held_off(lambda: table.thing("steps", OTHER.steps[0].id)["title"].insert(0, "Y"))
    phase = table.key("phases", OTHER.id)
    new = Map({"id": "nieuw", "title": Text("Nieuw"), "@home": f"phases/{phase}/steps", "@at": "z"})
    assert not table.is_held_off(lambda: table.things("steps").update({"n": new}))
    assert not table.is_held_off(lambda: table.things("steps").pop("n"))
    assert read(table.room).journeys[0].phases[0].steps[0].title.startswith("Y")


def test_who_may_moves_a_step_into_a_locked_phase_and_there_it_is_locked_too(table: Table) -> None:
    step, phase = OTHER.steps[0].id, table.key("phases", PHASE.id)
    room = table.room.get("steps", type=Map)
    room[table.key("steps", step)]["@home"] = f"phases/{phase}/steps"
    table.hers.apply_update(table.room.get_update(table.hers.get_state()))
    assert table.is_held_off(lambda: table.thing("steps", step)["title"].insert(0, "X"))


def test_a_document_that_is_not_watched_any_more_is_as_free_as_before(table: Table) -> None:
    table.locked.close()
    assert not table.is_held_off(lambda: table.thing("steps", PHASE.steps[0].id)["title"].insert(0, "X"))
