"""What differs between two blueprints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from blauwdruk.changes.change import Change, Kind
from blauwdruk.changes.order import steady
from blauwdruk.changes.parts import Part, Parts, id_in, shape_of, taken_apart, value_at
from blauwdruk.changes.words import said
from blauwdruk.model import Blueprint


def diff(before: Blueprint, after: Blueprint) -> tuple[Change, ...]:
    """Give what changed: first what went, then in the order of the document what came, moved or changed.

    ``apply(diff(before, after), before) == after``.

    Raises:
        ValueError: in one of the two, two things have the same address.
    """
    old, new = taken_apart(before), taken_apart(after)
    changes = [*_gone(old, new), *_come_and_changed(old, new)]
    return tuple(replace(change, text=said(change, old, new)) for change in changes)


def _gone(old: Parts, new: Parts) -> Iterator[Change]:
    for address, part in old.things.items():
        if address not in new.things and part.parent in new.things:
            yield Change(part.owner, part.prefix[:-1], "removed", value_at(old, address), None)


def _come_and_changed(old: Parts, new: Parts) -> Iterator[Change]:
    staying = _staying(old, new)
    for address, part in new.things.items():
        was = old.things.get(address)
        if was is None:
            if part.parent in old.things:
                yield _come(part, new)
            continue
        if was.row != part.row:
            yield _moved(part, "phase", id_in(was.row[0]), id_in(part.row[0]), new)
        elif address not in staying and part.row in new.rows:
            yield _moved(part, "order", old.before(address), new.before(address), new)
        yield from _changed(was, part)


def _staying(old: Parts, new: Parts) -> set[str]:
    """Give the things that keep their home and their place in it."""
    found: set[str] = set()
    for row, names in new.rows.items():
        found |= steady(old.rows.get(row, []), names)
    return found


def _come(part: Part, new: Parts) -> Change:
    field = part.prefix[:-1]
    value = value_at(new, part.address)
    return Change(part.owner, field, "added", None, value, part.row[0], new.before(part.address))


def _moved(part: Part, field: str, before: str | None, after: str | None, new: Parts) -> Change:
    return Change(part.address, field, "moved", before, after, part.row[0], new.before(part.address))


def _changed(was: Part, now: Part) -> Iterator[Change]:
    for name in dict.fromkeys([*now.cells, *was.cells]):
        before, after = was.cell(name), now.cell(name)
        if (name in was.cells) != (name in now.cells) or before != after:
            yield Change(now.owner, now.prefix + name, kind_of_change(name, was, now), before, after)


def kind_of_change(name: str, was: Part, now: Part) -> Kind:
    """Say how a field differs: the entry of a table can come and go, a field of the model only changes."""
    if name in shape_of(now.kind).plain:
        return "changed"
    if name not in was.cells:
        return "added"
    return "changed" if name in now.cells else "removed"
