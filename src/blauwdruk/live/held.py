"""What a shared document holds, as plain values: whoever wrote it, and whatever they wrote."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from pycrdt import Doc, Map, Text

from blauwdruk.document.source import STRANGE
from blauwdruk.live.schema import BLUEPRINT, EPOCH, kinds

Fields = Mapping[str, Any]
Held = Mapping[str, Mapping[str, Fields]]
"""By collection and key the fields of each thing; the blueprint itself is ``held["blueprint"][""]``."""

_EXACT = 2.0**53
_LARGEST = 10**18
"""A file has whole numbers of at most eighteen digits."""
_AT_MOST_DEEP = 16


class _Stranger:
    """Stands for what no field can hold: a map, a list or a drawing where a text or value belongs."""

    def __repr__(self) -> str:
        return "stranger"


STRANGER = _Stranger()


def held(doc: Doc[Any]) -> Held:
    """Give everything in the document that the schema has a place for."""
    found: dict[str, dict[str, Fields]] = {}
    with doc.transaction():
        for collection in kinds():
            things = doc.get(collection, type=Map)
            if collection == BLUEPRINT:
                found[collection] = {"": _fields(things)}
                continue
            pairs = ((key, thing) for key, thing in things.items() if isinstance(thing, Map))
            found[collection] = {key: _fields(thing) for key, thing in pairs}
    return found


def epoch(doc: Doc[Any]) -> str:
    """Give the document's epoch: two documents with another one have nothing in common, and are never joined.

    A document that was written anew, from a file or an old version, has a new epoch. Whoever comes back with
    what they made offline in the old one is told so, instead of seeing everything twice.
    """
    found = doc.get(BLUEPRINT, type=Map).get(EPOCH)
    return found if isinstance(found, str) else ""


def fingerprint(doc: Doc[Any]) -> str:
    """Give a short text that is the same for two copies that say the same, and for no others (SHA-256, 32 hex)."""
    text = json.dumps(held(doc), sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=repr)
    return sha256(text.encode()).hexdigest()[:32]


def _fields(thing: Map[Any]) -> Fields:
    return {key: _plain(value, 0) for key, value in thing.items()}


def _plain(value: Any, depth: int) -> Any:
    """Give a value as a file can hold it: no invisible signs, whole numbers whole, nothing endless."""
    if isinstance(value, str | Text):
        return STRANGE.sub("", str(value))
    if isinstance(value, float):
        if not math.isfinite(value):
            return STRANGER
        return int(value) if value.is_integer() and abs(value) < _EXACT else value
    if isinstance(value, int):
        return value if abs(value) < _LARGEST else STRANGER
    if value is None:
        return value
    if depth < _AT_MOST_DEEP and isinstance(value, list):
        return [_inside(one, depth) for one in value]
    if depth < _AT_MOST_DEEP and isinstance(value, dict):
        return {STRANGE.sub("", key): _inside(one, depth) for key, one in value.items()}
    return STRANGER


def _inside(value: Any, depth: int) -> Any:
    found = _plain(value, depth + 1)
    return None if found is STRANGER else found
