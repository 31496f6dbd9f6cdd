"""A change as plain values, so that it can be kept or sent and made later."""

from __future__ import annotations

import json
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter

from blauwdruk.changes.change import Change
from blauwdruk.changes.parts import id_in, shape_of
from blauwdruk.model import Blueprint, Journey, Step, Value

_KINDS = ("added", "removed", "changed", "moved")
_WHERE = ("address", "field", "kind", "home", "follows")
_LONGEST_ADDRESS = 1_000


def to_plain(change: Change) -> dict[str, Any]:
    """Give a change as what JSON knows: maps, lists, texts, numbers. Its sentence is left out."""
    hint = _hint(change.address, change.field, change.kind)
    return {
        **{name: getattr(change, name) for name in _WHERE},
        "before": _plain(hint, change.before),
        "after": _plain(hint, change.after),
    }


def from_plain(tree: object) -> Change:
    """Give the change that plain values hold, wherever they come from.

    Raises:
        ValueError: this is no change of a blueprint; something in it cannot be.
    """
    if not isinstance(tree, dict) or tree.keys() != {*_WHERE, "before", "after"}:
        raise ValueError(f"a change has {', '.join((*_WHERE, 'before', 'after'))}")
    address, field, kind = (_text(tree[name]) for name in ("address", "field", "kind"))
    if kind not in _KINDS:
        raise ValueError(f"no kind of change: {kind}")
    hint = _hint(address, field, kind)
    before = None if tree["before"] is None else _value(hint, tree["before"])
    comes_or_goes = kind != "changed" and tree["after"] is None
    after = None if comes_or_goes else _value(hint, tree["after"])
    if kind == "added" and not field and getattr(after, "id", None) != id_in(address):
        raise ValueError(f"what comes at {address} has another id")
    follows = None if tree["follows"] is None else _text(tree["follows"])
    return Change(address, field, kind, before, after, _text(tree["home"]), follows)  # type: ignore[arg-type]


def noun_at(address: str) -> type[Value]:
    """Give what kind of thing stands at an address.

    Raises:
        ValueError: nothing can stand there.
    """
    noun: type[Value] = Blueprint
    segments = iter(address.split("/") if address else ())
    for name in segments:
        if noun is Journey and name == "steps":
            noun = Step
        elif name in shape_of(noun).rows or name in shape_of(noun).singles:
            is_row = name in shape_of(noun).rows
            noun = _held(noun, name)
            if not is_row:
                continue
        else:
            raise ValueError(f"nothing of a blueprint stands at {address}")
        if not next(segments, ""):
            raise ValueError(f"{address} does not say which one")
    return noun


def _hint(address: str, field: str, kind: str) -> Any:
    """Give the type of what a change holds."""
    noun = noun_at(address)
    if not field:
        return noun
    if kind == "moved":
        return str | None
    *way, name = field.split(".")
    for at, part in enumerate(way):
        if part in shape_of(noun).maps:
            return get_args(_hints(noun)[part])[1] if not way[at + 1 :] else Any
        if part not in shape_of(noun).singles:
            return Any  # something that only a newer format knows
        noun = _held(noun, part)
    hint = _hints(noun).get(name, Any)
    return hint if name in shape_of(noun).plain or hint is Any else _held(noun, name)


@cache
def _hints(noun: type[Value]) -> Mapping[str, Any]:
    hints = typing.get_type_hints(noun, include_extras=True)
    return {name: _table(hints[name]) if name in shape_of(noun).maps else hints[name] for name in hints}


def _table(hint: Any) -> Any:
    """Take a table's own type from under what is said about it."""
    return hint if issubclass(get_origin(hint) or object, Mapping) else get_args(hint)[0]


def _held(noun: type[Value], name: str) -> type[Value]:
    if name not in noun.model_fields:
        raise ValueError(f"a {noun.__name__} has no {name}")
    annotation = noun.model_fields[name].annotation
    those = [annotation, *get_args(annotation)]
    found = [one for one in those if isinstance(one, type) and issubclass(one, Value)]
    if not found:
        raise ValueError(f"nothing stands in {name} of a {noun.__name__}")
    return found[0]


def _plain(hint: Any, value: Any) -> Any:
    return None if value is None else _adapter(hint).dump_python(value, mode="json", by_alias=True)


def _value(hint: Any, plain: Any) -> Any:
    try:
        return _adapter(hint).validate_json(json.dumps(plain, allow_nan=False), strict=True)
    except (TypeError, ValueError) as wrong:
        raise ValueError(f"this cannot stand here: {wrong}") from wrong


@cache
def _adapter(hint: Any) -> TypeAdapter[Any]:
    return TypeAdapter(hint)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_ADDRESS:
        raise ValueError("this must be a short text")
    return value
