"""Values that can be there: what the model does not allow is left out, and said."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError

from blauwdruk.document.shape import shape_of
from blauwdruk.document.tree import AT_MOST_KEYS, AT_MOST_WORDS
from blauwdruk.document.where import address_of
from blauwdruk.live.arranged import Thing
from blauwdruk.live.notice import Notice
from blauwdruk.model import FORMAT, Blueprint, Value
from blauwdruk.words import Words

Way = tuple[str | int, ...]


def only_what_can_be(tree: Thing) -> list[Notice]:
    """Leave out of a tree what the model refuses.

    A text that a thing cannot do without is empty, a word of a closed list is the first of that list; without
    anything else that it cannot do without, a thing is left out as a whole.
    """
    notices: list[Notice] = []
    if type(tree.get("format", FORMAT)) is not int or tree.get("format", FORMAT) < FORMAT:
        tree["format"] = FORMAT
    if tree.get("format", FORMAT) == FORMAT:
        _only_known_keys(tree, Blueprint)
    _as_long_as_a_file_can_be(tree)
    while errors := _errors(tree):
        gone: set[Way] = set()
        for way, is_missing in errors:
            at = _put_right(tree, way if is_missing else _reached(tree, way), notices)
            gone |= {at} if at else set()
        for at in sorted(gone, key=_from_the_front, reverse=True):
            notices.append(Notice(address_of(tree, at), _LEFT_OUT))
            *home, last = at
            del _at(tree, home)[last]
    return notices


def _only_known_keys(node: dict[str, Any], noun: type[Value]) -> None:
    """Leave out the keys that no noun has; of a newer format they are carried along."""
    slots = shape_of(noun).slots
    for key in [key for key in node if key not in slots]:
        del node[key]
    for key, found in node.items():
        holds = slots[key].holds
        for inside in found if isinstance(found, list) else [found]:
            if holds and isinstance(inside, dict):
                _only_known_keys(inside, holds)


def _errors(tree: Thing) -> list[tuple[Way, bool]]:
    try:
        Blueprint.model_validate_json(json.dumps(tree), strict=True)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        return [(one["loc"], one["type"] == "missing") for one in found]
    return []


def _put_right(tree: Thing, way: Way, notices: list[Notice]) -> Way:
    """Put a stand-in there, or say what must be left out: this value, or the thing that needs it."""
    *before, name = way
    noun = _noun_at(before)
    described = next((one for key, one in noun.model_fields.items() if name in {key, one.alias}), None)
    if described is None or not described.is_required() or not isinstance(name, str):
        return way
    home = _at(tree, before)
    if described.annotation is str and not described.metadata:
        home[name] = ""
    elif isinstance(home, Thing) and (words := _words_of(described.annotation)):
        home[name] = words[0]
        notices.append(Notice(address_of(tree, before), _stand_in(words[0])))
    else:
        return tuple(before)
    return ()


def _words_of(annotation: Any) -> list[str]:
    """Give the words of a closed list."""
    if get_origin(annotation) is Literal:
        return [str(word) for word in get_args(annotation)]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [word.value for word in annotation]
    return []


def _noun_at(way: Sequence[str | int]) -> type[Value]:
    noun: type[Value] = Blueprint
    for part in way:
        slot = shape_of(noun).slots.get(part) if isinstance(part, str) else None
        noun = slot.holds if slot and slot.holds else noun
    return noun


def _reached(tree: Thing, way: Way) -> Way:
    """Give as much of a way as there is in the tree; the model also tells which alternative it tried."""
    here: Any = tree
    for length, part in enumerate(way):
        there = part in here if isinstance(here, dict) else isinstance(here, list) and isinstance(part, int)
        if not there:
            return way[:length]
        here = here[part]
    return way


def _at(tree: Any, way: Sequence[str | int]) -> Any:
    for part in way:
        tree = tree[part]
    return tree


def _from_the_front(way: Way) -> tuple[tuple[bool, str, int], ...]:
    return tuple(
        (isinstance(one, int), "" if isinstance(one, int) else one, one if isinstance(one, int) else 0)
        for one in way
    )


def _as_long_as_a_file_can_be(found: Any) -> None:
    if isinstance(found, dict):
        for key in list(found)[AT_MOST_KEYS:]:
            del found[key]
        for inside in found.values():
            _as_long_as_a_file_can_be(inside)
    elif isinstance(found, list):
        words = [at for at, one in enumerate(found) if not isinstance(one, dict)]
        for at in reversed(words[AT_MOST_WORDS:]):
            del found[at]
        for inside in found:
            _as_long_as_a_file_can_be(inside)


def _stand_in(word: str) -> Words:
    return Words(
        f"Hier ontbreekt een keuze. Tot iemand kiest, staat er “{word}”.",
        f"A choice is missing here. Until somebody chooses, it says “{word}”.",
    )


_LEFT_OUT = Words(
    "Wat hier staat, kan niet in een blauwdruk. Het is weggelaten.",
    "What stands here cannot be in a blueprint. It was left out.",
)
