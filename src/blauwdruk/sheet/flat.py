"""A tree as addresses and values, and back: what no page for people can hold stays whole.

An address is the way through the tree: ``journeys:ideaal/phases:zoek/steps:typ/screen/title``. A thing in a
list stands there under its id, ``steps:typ``, or under its number when it has none, ``asks#1``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from typing import Any
from urllib.parse import quote, unquote

from blauwdruk.sheet.page import LONGEST, clean

Tree = dict[str, Any]
_SEGMENT = re.compile(r"([^:#]*)(?:([:#])(.+))?")


def value_at(thing: Tree, path: tuple[str, ...]) -> Any:
    """Give what stands at a path in a thing, if anything does."""
    here: Any = thing
    for key in path:
        here = here.get(key) if isinstance(here, dict) else None
    return here


def flattened(tree: Any, address: str = "", *, without: Collection[str] = ()) -> Iterator[tuple[str, Any]]:
    """Give every leaf with its address, but not what stands under an address in ``without``."""
    if address in without:
        return
    if isinstance(tree, dict) and tree:
        for key, value in tree.items():
            yield from flattened(value, f"{address}/{_quoted(key)}".removeprefix("/"), without=without)
    elif isinstance(tree, list) and any(isinstance(one, (dict, list)) for one in tree):
        named = _are_named(tree)
        for number, one in enumerate(tree, 1):
            if named:
                rest = {key: value for key, value in one.items() if key != "id"}
                yield from flattened(rest, f"{address}:{_quoted(one['id'])}", without=without)
            else:
                yield from flattened(one, f"{address}#{number}", without=without)
    else:
        yield address, tree


def _are_named(things: list[Any]) -> bool:
    names = [one.get("id") if isinstance(one, dict) else None for one in things]
    return all(isinstance(name, str) and name for name in names) and len(set(names)) == len(names)


def _quoted(key: str) -> str:
    return quote(key, safe="")


def gathered(leaves: Iterable[tuple[str, Any]]) -> Tree:
    """Build the tree again out of its leaves.

    Raises:
        ValueError: an address goes through something that is no thing and no list.
    """
    tree: Tree = {}
    for address, value in leaves:
        way = [segment for part in address.split("/") for segment in _segments(part)]
        here: Any = tree
        for segment, following in pairwise(way):
            here = _entered(here, segment, [] if isinstance(following, tuple) else {})
        _put(here, way[-1], value)
    return tree


def _segments(part: str) -> Iterator[str | tuple[str, str]]:
    found = _SEGMENT.fullmatch(part)
    if found is None:
        raise ValueError(part)
    yield unquote(found[1])
    if found[2]:
        yield found[2], unquote(found[3])


def _entered(here: Any, segment: str | tuple[str, str], empty: Any) -> Any:
    if isinstance(segment, str):
        if not isinstance(here, dict):
            raise ValueError(segment)  # noqa: TRY004 - the text of an address is wrong, not a type of ours
        return here.setdefault(segment, empty)
    return _found(here, segment)


def _found(here: Any, segment: tuple[str, str]) -> Any:
    """Find the thing with an id or a number in a list; put it there when it is new."""
    if not isinstance(here, list):
        raise ValueError(segment[1])  # noqa: TRY004 - as above
    sign, name = segment
    if sign == ":":
        for one in here:
            if isinstance(one, dict) and one.get("id") == name:
                return one
        here.append({"id": name})
        return here[-1]
    if int(name) > len(here):
        here.append({})
    return here[int(name) - 1]


def _put(here: Any, last: str | tuple[str, str], value: Any) -> None:
    if isinstance(last, str):
        if not isinstance(here, dict):
            raise ValueError(last)  # noqa: TRY004 - as above
        here[last] = value
    elif last[0] == "#":
        here.append(value)
    else:
        _found(here, last)


def as_cells(value: Any) -> list[str]:
    """Write a leaf in one cell, or in more when it is long: text as it is, all else as JSON."""
    text = value if isinstance(value, str) and _is_plain(value) else json.dumps(value)
    if text is not value:
        text = text.replace("_x", "\\u005fx")
    return [text[at : at + LONGEST] for at in range(0, len(text), LONGEST)]


def _is_plain(text: str) -> bool:
    if not text or clean(text) != text:
        return False
    try:
        json.loads(text)
    except ValueError:
        return True
    return False


def of_cells(cells: Iterable[str]) -> Any:
    """Read a leaf back."""
    text = "".join(cells)
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
