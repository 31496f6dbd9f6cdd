"""Makes changes to a blueprint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from blauwdruk.changes.change import Change
from blauwdruk.changes.parts import (
    Part,
    Parts,
    joined,
    place_in,
    put_together,
    shape_of,
    single_in,
    take,
    taken_apart,
)
from blauwdruk.model import Blueprint, Value


def apply(changes: Iterable[Change], blueprint: Blueprint) -> Blueprint:
    """Give the blueprint with these changes made; the changes keep their order.

    A change of something that is not there is left out: what is gone cannot change.

    Raises:
        ValueError: something is added that is there already.
    """
    parts = taken_apart(blueprint)
    those = tuple(changes)
    for change in those:
        if change.kind == "removed":
            _take_away(parts, change)
        elif change.kind == "moved":
            _take_out_of_its_row(parts, change.address)
    for change in those:
        if change.kind == "moved":
            _move(parts, change)
        elif change.kind == "added" and isinstance(change.after, Value):
            _add(parts, change, change.after)
        elif not isinstance(change.before, Value):
            _fill_in(parts, change)
    return put_together(parts)


def _take_away(parts: Parts, change: Change) -> None:
    if not isinstance(change.before, Value):
        return
    address = joined(change.address, *change.field.split("."))
    if address in parts.things:
        _take_out_of_its_row(parts, address)
        gone = set(parts.beneath(address))
        parts.things = {one: part for one, part in parts.things.items() if one not in gone}
        parts.rows = {row: names for row, names in parts.rows.items() if row[0] not in gone}


def _take_out_of_its_row(parts: Parts, address: str) -> None:
    part = parts.things.get(address)
    if part and part.row in parts.rows:
        parts.rows[part.row] = [one for one in parts.rows[part.row] if one != address]


def _move(parts: Parts, change: Change) -> None:
    part = parts.things.get(change.address)
    if part and change.home in parts.things:
        parts.things[change.address] = replace(part, row=(change.home, part.row[1]))
        _place(parts, change)


def _add(parts: Parts, change: Change, value: Value) -> None:
    if change.home not in parts.things:
        return
    home = parts.things[change.home]
    if change.field:
        take(parts, value, single_in(home, change.field.rpartition(".")[2]))
        return
    *_, name, id_ = change.address.split("/")
    take(parts, value, place_in(home, name, id_))
    _place(parts, change)


def _place(parts: Parts, change: Change) -> None:
    """Put a thing behind its neighbour; at the end when the neighbour is not there."""
    part = parts.things[change.address]
    row = parts.rows.setdefault(part.row, [])
    neighbour = joined(part.parent, part.row[1], change.follows) if change.follows else ""
    place = len(row)
    if change.follows == "":
        place = 0
    elif neighbour in row:
        place = row.index(neighbour) + 1
    row.insert(place, change.address)


def _fill_in(parts: Parts, change: Change) -> None:
    part, cell = _meant(parts, change)
    if part is None:
        return
    plain = shape_of(part.kind).plain
    cells: Mapping[str, object] = {name: held for name, held in part.cells.items() if name != cell}
    empty = change.kind == "removed" or (cell in plain and plain[cell] == change.after)
    parts.things[part.address] = replace(part, cells=cells if empty else {**cells, cell: change.after})


def _meant(parts: Parts, change: Change) -> tuple[Part | None, str]:
    """Find the part and its cell: ``screen.confirmation.title`` is the title of the confirmation."""
    part, cell = parts.things.get(change.address), change.field
    while part and "." in cell:
        name, _, rest = cell.partition(".")
        if name not in shape_of(part.kind).singles:
            break
        part, cell = parts.things.get(joined(part.address, name)), rest
    return part, cell
