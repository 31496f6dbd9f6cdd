"""A blueprint in which a team filled in everything that the model knows, made from the model itself."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from itertools import count
from types import UnionType
from typing import Any, Literal, Union

from blauwdruk.document.shape import shape_of
from blauwdruk.model import Blueprint, Consequence, Duration, Id, Place, Value

Spot = tuple[type[Value], str]
"""A field of a noun."""

_NAMED = {
    "personas": "henk",
    "pains": "pains",
    "artefacts": "artefacts",
    "steps": "steps",
    "evidence": "evidence",
    "step places": "journeys/steps",
    "places": "journeys/phases",
}
"""What a reference leads to: everything has the name of the list that it stands in, personas are Henk."""


def full() -> Blueprint:
    """Give a blueprint with every field filled in, and a second consequence that is "bewust geen"."""
    made: Blueprint = _noun(Blueprint, "", count(1))
    [one] = made.consequences
    counted = one.model_copy(update={"none": False})
    nothing = one.model_copy(update={"id": "none", "none": True})
    return made.model_copy(update={"consequences": (counted, nothing)})


def texts(value: Value) -> Iterator[tuple[Spot, str]]:
    """Yield every text that a team wrote, with its field; not the names and the lengths of time."""
    for name in type(value).model_fields:
        held = getattr(value, name)
        for one in held if isinstance(held, tuple) else (held,):
            if isinstance(one, Value):
                yield from texts(one)
            elif isinstance(one, str) and str(one).startswith(type(value).__name__):
                yield (type(value), name), one
        if isinstance(held, Mapping):
            yield from (((type(value), name), one) for one in held.values())


def changed(value: Any) -> Iterator[tuple[Spot, Any]]:
    """Yield the value again and again, each time with another field changed; its names stay."""
    for name in type(value).model_fields:
        held = getattr(value, name)
        if name != "id":
            yield (type(value), name), value.model_copy(update={name: _other(held)})
        if isinstance(held, Value):
            yield from ((spot, value.model_copy(update={name: one})) for spot, one in changed(held))
        elif isinstance(held, tuple) and held and isinstance(held[0], Value):
            for at, inside in enumerate(held):
                for spot, one in changed(inside):
                    yield spot, value.model_copy(update={name: (*held[:at], one, *held[at + 1 :])})


def _hints(noun: type[Value]) -> dict[str, Any]:
    return typing.get_type_hints(noun, include_extras=True)


def _noun(noun: type[Value], name: str, numbers: Iterator[int]) -> Any:
    slots, hints = shape_of(noun).slots, _hints(noun)
    values: dict[str, Any] = {}
    for field, described in noun.model_fields.items():
        points_at = slots[described.alias or field].points_at
        if field == "id":
            values[field] = "henk" if name == "personas" else name.replace("_", "-") or "full"
        elif points_at:
            values[field] = _NAMED[points_at] if _is_single(hints[field]) else (_NAMED[points_at],)
        else:
            values[field] = _value(hints[field], noun, field, numbers)
    if noun is Consequence:
        values["none"] = False
    return noun(**values)


def _is_single(hint: Any) -> bool:
    return typing.get_origin(hint) is not tuple


def _value(hint: Any, noun: type[Value], field: str, numbers: Iterator[int]) -> Any:
    if hint == Duration:
        return f"P{next(numbers)}D"
    if hint in {Id, Place}:
        return field
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return 2 if inside[0] is int else _value(inside[0], noun, field, numbers)
    if origin in {Union, UnionType}:
        return _value(inside[0], noun, field, numbers)
    if origin is Literal:
        return inside[-1] if field != "language" else "nl"
    if origin is tuple:
        return (_value(inside[0], noun, field, numbers),)
    if origin is not None:
        return {next(iter(typing.get_args(inside[0])[0])): f"{noun.__name__} {field} {next(numbers)}"}
    if issubclass(hint, Value):
        return _noun(hint, field, numbers)
    if issubclass(hint, Enum):
        return list(hint)[-1]
    ordinary = noun.model_fields[field].default
    plain = {
        str: f"{noun.__name__} {field} {next(numbers)}",
        bool: ordinary is not True,
        int: 2 if field == "format" else next(numbers),
        float: float(next(numbers)),
        date: date(2026, 1, 1) + timedelta(days=next(numbers)),
    }
    return plain[hint]


def _other(held: Any) -> Any:
    """Give another value of the same kind."""
    if isinstance(held, Enum):
        return next(one for one in type(held) if one is not held)
    if isinstance(held, bool):
        return not held
    if isinstance(held, str):
        return (
            "P99D" if held[:1] == "P" and held.endswith("D") and held[1:-1].isdecimal() else f"{held} anders"
        )
    if isinstance(held, int | float):
        return held - 1
    if isinstance(held, date):
        return held + timedelta(days=400)
    if isinstance(held, tuple):
        return ()
    return {} if isinstance(held, Mapping) else None
