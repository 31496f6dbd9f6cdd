"""From a live document to a blueprint: always one that can be loaded, and what its reader should know."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pycrdt import Doc

from blauwdruk.live.arranged import Thing, arranged
from blauwdruk.live.held import Held, held
from blauwdruk.live.names import each_id_once
from blauwdruk.live.notice import Notice
from blauwdruk.live.references import only_to_what_is_there
from blauwdruk.live.values import only_what_can_be
from blauwdruk.model import Blueprint


@dataclass(frozen=True, slots=True)
class Seen:
    """A live document as it is now."""

    blueprint: Blueprint
    notices: tuple[Notice, ...]
    """What stands elsewhere, is called otherwise or is left out; the document itself still holds it."""
    held: Held
    """What the document holds, as plain values."""
    keys: dict[str, tuple[str, str]]
    """By address the collection and key of a thing; a stand-in has none."""


def read(doc: Doc[Any]) -> Blueprint:
    """Give the blueprint that a live document holds; ``look`` also gives the notices.

    Whatever was done to the document at once, the blueprint can be written to a file and loaded again. What
    is left out stays in the document, and is back when what it needs comes back.
    """
    return look(doc).blueprint


def look(doc: Doc[Any]) -> Seen:
    """Give the blueprint that a live document holds, and what its reader should know."""
    found = held(doc)
    tree, notices = arranged(found)
    notices += each_id_once(tree)
    notices += only_what_can_be(tree)
    notices += only_to_what_is_there(tree)
    blueprint = Blueprint.model_validate_json(json.dumps(tree), strict=True)
    return Seen(blueprint, tuple(notices), found, dict(_keys(tree, "")))


def _keys(node: dict[str, Any], at: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the addresses of everything that has a key."""
    if isinstance(node, Thing) and node.held_as[0]:
        yield at, node.held_as
    for name, found in node.items():
        home = at.partition("/phases/")[0] if name == "steps" else at
        if isinstance(found, dict):
            yield from _keys(found, f"{at}/{name}".lstrip("/"))
        for one in found if isinstance(found, list) else ():
            if isinstance(one, Thing):
                yield from _keys(one, f"{home}/{name}/{one['id']}".lstrip("/"))
