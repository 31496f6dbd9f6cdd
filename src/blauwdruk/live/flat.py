"""A thing's own fields as they lie in a live document: flat, under the paths that the schema gives them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_jsonable_python

from blauwdruk.changes.parts import Part, Parts, shape_of
from blauwdruk.live.schema import ID, plain_key, written_name
from blauwdruk.model import Value


def flat(parts: Parts) -> dict[str, dict[str, Any]]:
    """Give by the address of every thing with an id its fields: texts, values, and lists as lists."""
    found: dict[str, dict[str, Any]] = {}
    for part in parts.things.values():
        fields = found.setdefault(part.owner, {})
        if part.address != part.owner:
            fields[part.prefix[:-1]] = True
        fields |= {part.prefix + _key(part, cell): _plain(value) for cell, value in part.cells.items()}
    return found


def home_path(parts: Parts, row: tuple[str, str]) -> tuple[str, str]:
    """Give for a list the address of the thing with an id that holds it, and the list's path in that thing."""
    home = parts.things[row[0]]
    return home.owner, home.prefix + row[1]


def _key(part: Part, cell: str) -> str:
    name = written_name(part.kind, cell)
    is_entry = cell.partition(".")[0] in shape_of(part.kind).maps
    known = cell in part.kind.model_fields or is_entry or cell == ID
    return name if known else plain_key(cell)


def _plain(value: Any) -> Any:
    if isinstance(value, Value):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return to_jsonable_python(value)
