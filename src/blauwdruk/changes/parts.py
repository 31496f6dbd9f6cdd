"""A blueprint taken apart: every thing beside the others, with its address, its home and its own fields.

Two or three blueprints are compared thing by thing and field by field; then they are put together again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter
from pydantic_core import PydanticUndefined

from blauwdruk.model import Blueprint, Phase, Value

Row = tuple[str, str]
"""A list of things: the address of its home and the name of the field, such as ``steps`` of a phase."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Which fields of a noun hold things, and which are plain."""

    rows: tuple[str, ...]
    """Lists of things with an id."""
    singles: tuple[str, ...]
    """One thing without an id, or none: ``touchpoint``, ``promise``."""
    maps: Mapping[str, TypeAdapter[Any]]
    """Tables, with what reads their keys: ``labels``."""
    plain: Mapping[str, Any]
    """All other fields, with what they hold when nobody fills them in."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing without the things in it."""

    address: str
    kind: type[Value]
    row: Row
    """Where it stands: a list, or the field that holds it alone."""
    parent: str
    """The address that its own address grows from: a step's is its journey, so that it can change phase."""
    owner: str
    """The nearest thing with an id: itself, or for a touchpoint its step."""
    prefix: str
    """What comes before its fields when its owner speaks: ``touchpoint.``."""
    cells: Mapping[str, Any]
    """Its plain fields that are filled in, its tables entry by entry, and what a newer format added."""

    def cell(self, name: str) -> Any:
        """Give what a field holds, filled in or not; ``None`` for what is not there at all."""
        return self.cells[name] if name in self.cells else shape_of(self.kind).plain.get(name)


@dataclass(slots=True)
class Parts:
    """All things of one blueprint by address, and the order in every list."""

    things: dict[str, Part] = field(default_factory=dict)
    rows: dict[Row, list[str]] = field(default_factory=dict)

    def beneath(self, address: str) -> Iterator[str]:
        """Yield the address itself and those that grow from it."""
        start = address + "/"
        return (other for other in self.things if other == address or other.startswith(start))

    def before(self, address: str) -> str | None:
        """Give the id of the neighbour before it: empty when it comes first, ``None`` when it is alone."""
        row = self.rows.get(self.things[address].row)
        if row is None:
            return None
        place = row.index(address)
        return id_in(row[place - 1]) if place else ""


def taken_apart(blueprint: Blueprint) -> Parts:
    """Take a blueprint apart.

    Raises:
        ValueError: two things have the same address, so that nobody could say which one changed.
    """
    parts = Parts()
    take(parts, blueprint, Part("", Blueprint, ("", ""), "", "", "", {}))
    return parts


def take(parts: Parts, value: Value, place: Part) -> None:
    """Add a thing and all things in it; ``place`` says where, its kind and cells are filled in."""
    shape = shape_of(type(value))
    if place.address in parts.things:
        raise ValueError(f"{place.address} stands twice in the blueprint")
    part = replace(place, kind=type(value), cells=dict(_cells(value, shape)))
    parts.things[part.address] = part
    for name in shape.singles:
        if (single := getattr(value, name)) is not None:
            take(parts, single, single_in(part, name))
    for name in shape.rows:
        if those := getattr(value, name):
            places = [place_in(part, name, one.id) for one in those]
            parts.rows[(part.address, name)] = [one.address for one in places]
            for one, there in zip(those, places, strict=True):
                take(parts, one, there)


def put_together(parts: Parts) -> Blueprint:
    """Make the blueprint again."""
    return Blueprint.model_construct(**_fields(parts, "", ""))


def value_at(parts: Parts, address: str) -> Value:
    """Give the thing with all that grows from its address: a journey with its steps, a phase without."""
    return parts.things[address].kind.model_construct(**_fields(parts, address, address + "/"))


def single_in(place: Part, name: str) -> Part:
    """Give the place of a thing without an id."""
    address = joined(place.address, name)
    return Part(
        address, Value, (place.address, name), place.address, place.owner, f"{place.prefix}{name}.", {}
    )


def place_in(home: Part, name: str, id_: str) -> Part:
    """Give the place of a thing with an id. A step's address grows from its journey, not from its phase."""
    parent = home.parent if home.kind is Phase and name == "steps" else home.address
    address = joined(parent, name, id_)
    return Part(address, Value, (home.address, name), parent, address, "", {})


def joined(*segments: str) -> str:
    """Join the segments of an address."""
    return "/".join(segment for segment in segments if segment)


def id_in(address: str) -> str:
    """Give the id at the end of an address."""
    return address.rpartition("/")[2]


@cache
def shape_of(kind: type[Value]) -> Shape:
    """Say which fields of a noun hold things, and which are plain."""
    rows, singles, maps, plain = [], [], {}, {}
    for name, described in kind.model_fields.items():
        origin, holds = get_origin(described.annotation), get_args(described.annotation)
        if origin is tuple and _is_thing(holds[0]) and "id" in holds[0].model_fields:
            rows.append(name)
        elif any(_is_thing(one) for one in [described.annotation, *holds]) and origin is not tuple:
            singles.append(name)
        elif isinstance(origin, type) and issubclass(origin, Mapping):
            maps[name] = TypeAdapter(holds[0])
        else:
            plain[name] = described.get_default(call_default_factory=True)
    return Shape(tuple(rows), tuple(singles), maps, plain)


def _is_thing(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Value)


def _cells(value: Value, shape: Shape) -> Iterable[tuple[str, Any]]:
    plain = ((name, getattr(value, name), default) for name, default in shape.plain.items())
    filled = (
        (name, held) for name, held, default in plain if default is PydanticUndefined or held != default
    )
    entries = ((f"{name}.{key}", held) for name in shape.maps for key, held in getattr(value, name).items())
    return chain(filled, entries, (value.model_extra or {}).items())


def _fields(parts: Parts, address: str, within: str) -> dict[str, Any]:
    part = parts.things[address]
    shape = shape_of(part.kind)
    fields: dict[str, Any] = {}
    for cell, held in part.cells.items():
        name, dot, key = cell.partition(".")
        if dot and name in shape.maps:
            fields.setdefault(name, {})[shape.maps[name].validate_python(key)] = held
        else:
            fields[cell] = held
    for name in shape.singles:
        if (single := joined(address, name)) in parts.things:
            fields[name] = _made(parts, single, within)
    for name in shape.rows:
        inside = [one for one in parts.rows.get((address, name), ()) if one.startswith(within)]
        if inside:
            fields[name] = tuple(_made(parts, one, within) for one in inside)
    return fields


def _made(parts: Parts, address: str, within: str) -> Value:
    return parts.things[address].kind.model_construct(**_fields(parts, address, within))
