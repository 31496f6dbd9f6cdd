"""The shape of the model: which keys each noun has, and which of them point at something else."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic.fields import FieldInfo

from blauwdruk.model import Arrow, Blueprint, Choice, Consequence, Indicator, Journey, Next, Side, Step, Value

_POINTS_AT: dict[tuple[type[Value], str], str] = {
    (Journey, "persona"): "personas",
    (Journey, "companion"): "personas",
    (Journey, "professional"): "personas",
    (Side, "persona"): "personas",
    (Step, "answers"): "pains",
    (Step, "artefacts"): "artefacts",
    (Next, "to"): "steps",
    (Choice, "to"): "steps",
    (Consequence, "step"): "step places",
    (Indicator, "at"): "places",
    (Arrow, "start"): "places",
    (Arrow, "end"): "places",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """One key of a noun: what stands in it, and the collection whose ids it names."""

    holds: type[Value] | None
    many: bool
    points_at: str
    names: bool
    """It is a list of short names: ids, or words that we chose. Such a list fits on one line."""
    ordinary: object
    """What it is when it is left out."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of a noun as they are written in a file, in order."""

    slots: dict[str, Slot]
    followed: dict[str, Slot]
    """Those that hold other nouns, or point at them."""


NOTHING_KNOWN = Shape({}, {})


@cache
def shape_of(noun: type[Value]) -> Shape:
    """Give the shape of a noun of the model."""
    hints = typing.get_type_hints(noun, include_extras=True)
    slots = {
        field.alias or name: _slot(noun, name, hints[name], field)
        for name, field in noun.model_fields.items()
    }
    return Shape(slots, {key: slot for key, slot in slots.items() if slot.holds or slot.points_at})


def inside(shape: Shape, key: str) -> Shape:
    """Give the shape of what stands under a key; an unknown one has no keys that we know."""
    slot = shape.slots.get(key)
    return shape_of(slot.holds) if slot and slot.holds else NOTHING_KNOWN


@cache
def nouns() -> tuple[type[Value], ...]:
    """Give all nouns that a blueprint is made of, the blueprint first."""
    found: list[type[Value]] = [Blueprint]
    for noun in found:
        inside = (slot.holds for slot in shape_of(noun).slots.values())
        found += dict.fromkeys(one for one in inside if one and one not in found)
    return tuple(found)


def _slot(noun: type[Value], name: str, hint: object, field: FieldInfo) -> Slot:
    types = list(_parts(hint))
    many = tuple in types
    holds = next((one for one in types if isinstance(one, type) and issubclass(one, Value)), None)
    points_at = "evidence" if name == "based_on" else _POINTS_AT.get((noun, name), "")
    ordinary = None if field.is_required() else field.get_default(call_default_factory=True)
    return Slot(
        holds,
        many,
        points_at,
        names=many and not holds and str(hint) != str(tuple[str, ...]),
        ordinary=list(ordinary) if isinstance(ordinary, tuple) else ordinary,
    )


def _parts(hint: object) -> Iterator[object]:
    origin = typing.get_origin(hint)
    if origin is None:
        yield hint
        return
    yield origin
    for part in typing.get_args(hint):
        yield from _parts(part)
