"""Ids that stand once: when two people give two things the same id at the same moment, one gets another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, count
from typing import Any

from blauwdruk.live.arranged import Thing
from blauwdruk.live.notice import Notice
from blauwdruk.words import Words

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 80


def each_id_once(tree: Thing) -> list[Notice]:
    """Give every thing an id of its own among its neighbours, and say which got another.

    Steps and phases of a journey share their ids, because a place does not tell them apart. What was in the
    document first (its key says so) keeps its id; a stand-in gives way to everything.
    """
    notices: list[Notice] = []
    _name_all([tree], "blauwdruk", notices)
    _inside(tree, notices)
    return notices


def _inside(node: dict[str, Any], notices: list[Notice]) -> None:
    for name, found in node.items():
        if isinstance(found, dict):
            _inside(found, notices)
        things = [one for one in found if isinstance(one, Thing)] if isinstance(found, list) else []
        if name == "phases":
            steps = chain.from_iterable(phase.get("steps", ()) for phase in things)
            _name_all([*things, *steps], name, notices)
        elif name != "steps":
            _name_all(things, name, notices)
        for thing in things:
            _inside(thing, notices)


def _name_all(things: Iterable[Thing], row: str, notices: list[Notice]) -> None:
    taken: set[str] = set()
    for thing in sorted(things, key=_age):
        said = thing.get("id")
        name = said if isinstance(said, str) and len(said) <= _LONGEST and _ID.fullmatch(said) else ""
        if not name or name in taken:
            thing["id"] = _free(name or row.rstrip("s"), taken)
            if name:
                notices.append(Notice("", _renamed(name, thing["id"])))
        taken.add(thing["id"])


def _age(thing: Thing) -> tuple[bool, bool, int, str]:
    collection, key = thing.held_as
    return not collection, collection == "steps", len(key), key


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    tries = (f"{name[: _LONGEST - 8].rstrip('-')}-{number}" for number in count(2))
    return next(one for one in tries if one not in taken)


def _renamed(name: str, now: str) -> Words:
    return Words(
        f"Twee dingen kregen tegelijk de id “{name}”. Een ervan heet nu “{now}”.",
        f"Two things got the id “{name}” at the same moment. One of them is now called “{now}”.",
    )
