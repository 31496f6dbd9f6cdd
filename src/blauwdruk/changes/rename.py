"""A step gets another id, and everything that names it follows.

Steps and phases of a journey share their ids, because a place does not tell them apart. When one side
makes a phase ``intake`` and the other a step ``intake``, both stay and the step is called ``intake-2``.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Any

from blauwdruk.changes.parts import Part, Parts, id_in
from blauwdruk.model import Phase


def shared_by_phase_and_step(parts: Parts) -> str | None:
    """Give the address of a step that has the id of a phase in its journey, if there is one."""
    phases = (part for part in parts.things.values() if part.kind is Phase)
    steps = (f"{phase.parent}/steps/{id_in(phase.address)}" for phase in phases)
    return next((step for step in steps if step in parts.things), None)


def free_id(step: str, *those: Parts) -> str:
    """Give an id like this step's that nothing in its journey has yet."""
    journey, _, id_ = step.rpartition("/steps/")
    taken = {address for parts in those for address in parts.things}
    tries = (f"{id_}-{number}" for number in count(2))
    return next(one for one in tries if not {f"{journey}/steps/{one}", f"{journey}/phases/{one}"} & taken)


def renamed(parts: Parts, step: str, name: str) -> Parts:
    """Give a step another id, and let everything that names it follow."""
    if step not in parts.things:
        return parts
    journey, _, old = step.rpartition("/steps/")

    def new(address: str) -> str:
        below = address == step or address.startswith(f"{step}/")
        return f"{journey}/steps/{name}{address.removeprefix(step)}" if below else address

    def followed(part: Part) -> Part:
        cells = {cell: _followed(part, cell, held) for cell, held in part.cells.items()}
        home, row = part.row
        return replace(
            part,
            address=new(part.address),
            row=(new(home), row),
            parent=new(part.parent),
            owner=new(part.owner),
            cells=cells | ({"id": name} if part.address == step else {}),
        )

    def _followed(part: Part, cell: str, held: Any) -> Any:
        if (part.kind.__name__, cell) in _PLACES:
            return f"{id_in(journey)}/{name}" if held == f"{id_in(journey)}/{old}" else held
        if not part.address.startswith(f"{journey}/"):
            return held
        if (part.kind.__name__, cell) == ("Choice", "to"):
            return name if held == old else held
        if (part.kind.__name__, cell) == ("Step", "next"):
            return tuple(way.model_copy(update={"to": name}) if way.to == old else way for way in held)
        return held

    things = {new(address): followed(part) for address, part in parts.things.items()}
    rows = {(new(home), row): [new(one) for one in names] for (home, row), names in parts.rows.items()}
    return Parts(things, rows)


_PLACES = {("Consequence", "step"), ("Indicator", "at"), ("Arrow", "start"), ("Arrow", "end")}
