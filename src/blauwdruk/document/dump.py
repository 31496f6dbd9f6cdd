"""Write a blueprint: in a fixed order, one text on one line, so that a changed word is a changed line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from blauwdruk.document.scalar import double_quoted, written
from blauwdruk.document.shape import nouns, shape_of
from blauwdruk.model import Blueprint

_AS_BLOCK = re.compile(r"(?![ \t\n])[^\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]+")
_IN_STRING_ONLY = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

_EXACT = 2**53
"""Below this, a number with a fraction holds every whole number."""


def dump(blueprint: Blueprint, *, form: Literal["yaml", "json"] = "yaml") -> str:
    """Write a blueprint as YAML or JSON; ``load`` gives the very same value back.

    The order is that of the model, and what has its ordinary value is left out.
    """
    tree = tree_from(blueprint)
    if form == "json":
        text = json.dumps(tree, ensure_ascii=False, indent=2)
        return _IN_STRING_ONLY.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"
    return "".join(f"{line}\n" for line in map_lines(tree, 0))


def tree_from(blueprint: Blueprint) -> dict[str, Any]:
    """Give a blueprint as the maps, lists and scalars that are written in a file."""
    tree = blueprint.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return {"format": blueprint.format} | tree


def map_lines(node: dict[str, Any], indent: int) -> Iterator[str]:
    """Write a map with something in it, a line for each key."""
    before = " " * indent
    for key, value in node.items():
        yield from entry_lines(f"{before}{written(key)}:", key, value, indent + 2)


def list_lines(items: list[Any], indent: int) -> Iterator[str]:
    """Write a list with something in it, each item after a dash."""
    before = " " * indent
    for item in items:
        if isinstance(item, dict) and item:
            lines = map_lines(item, indent + 2)
            yield f"{before}- {next(lines)[indent + 2 :]}"
            yield from lines
        elif isinstance(item, list) and item:
            lines = list_lines(item, indent + 2)
            yield f"{before}- {next(lines)[indent + 2 :]}"
            yield from lines
        else:
            yield from scalar_lines(f"{before}-", item, indent + 2)


def flow(value: Any) -> str:
    """Write anything on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key, flow=True)}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    return written(_rounded(value), flow=True)


def entry_lines(before: str, key: str, value: Any, indent: int) -> Iterator[str]:
    """Write a value after its key, which ``before`` ends with."""
    if isinstance(value, dict) and value:
        yield before
        yield from map_lines(value, indent)
    elif isinstance(value, list) and value and not (key in _short_names() and _all_text(value)):
        yield before
        yield from list_lines(value, indent)
    else:
        yield from scalar_lines(before, value, indent)


def scalar_lines(before: str, value: Any, indent: int) -> Iterator[str]:
    """Write a value on one line, or a text of more lines with each on its own."""
    if not isinstance(value, str) or "\n" not in value:
        yield f"{before} {flow(value) if isinstance(value, dict | list) else written(_rounded(value))}"
    elif not _AS_BLOCK.fullmatch(value) or value.endswith("\n\n"):
        yield f"{before} {double_quoted(value)}"
    else:
        body = value.removesuffix("\n")
        yield f"{before} |{'-' if body == value else ''}"
        for line in body.split("\n"):
            yield " " * indent + line if line else ""


@cache
def _short_names() -> frozenset[str]:
    """Give the keys whose list holds ids or chosen words: they fit on one line."""
    return frozenset(key for noun in nouns() for key, slot in shape_of(noun).slots.items() if slot.names)


def _all_text(items: list[Any]) -> bool:
    return all(isinstance(item, str) for item in items)


def _rounded(value: Any) -> Any:
    """Write 20.0 as people do: 20."""
    whole = isinstance(value, float) and value.is_integer() and abs(value) < _EXACT
    return int(value) if whole else value
