"""Phases that are locked: what somebody does in them is undone at once, and the rest of the document goes on.

An update of a shared document cannot simply be refused: all that its browser sends later builds on it, also in
phases that are open. So it is taken, and what it did is taken back in the same breath; together they say nothing new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pycrdt import Doc, Map, UndoManager

from blauwdruk.live.schema import BLUEPRINT, HOME, ID, kinds

Name = tuple[str, str]
"""Of a thing: its collection and its key in the document."""

_PLACE = "step"
"""The field of a consequence that says at which step it stands."""
_MOVES = {HOME, ID, _PLACE}
"""What is written there can bring a thing in or out of a phase."""


class Locked:
    """What stands in the locked phases of one document. A class, because it watches that document."""

    def __init__(self, doc: Doc[Any], places: Iterable[str]) -> None:
        """Watch ``places``: phases as ``ideaal/op-zoek``."""
        self.doc = doc
        self.places = frozenset(places)
        self._maps = {name: doc.get(name, type=Map) for name in kinds()}
        self._inside: frozenset[Name] = frozenset()
        self._is_moved = True
        self._touched: set[Name] = set()
        self._watches = [
            (found, found.observe_deep(self._seen_in(name))) for name, found in self._maps.items()
        ]

    def close(self) -> None:
        """Watch no longer; a document that is watched is never freed."""
        for found, watch in self._watches:
            found.unobserve(watch)

    def holds_off(self, edit: Callable[[], object]) -> bool:
        """Let an edit be made, and undo it when it touched what stands in a locked phase; say whether it did."""
        before = self._now_inside()
        self._touched.clear()
        undo = UndoManager(scopes=list(self._maps.values()), capture_timeout_millis=0)
        edit()
        touched, after = set(self._touched), self._now_inside()
        if touched.isdisjoint(before | after) and before <= after:
            return False
        undo.undo()
        return True

    def _now_inside(self) -> frozenset[Name]:
        if self._is_moved:
            self._inside, self._is_moved = frozenset(self._found()), False
        return self._inside

    def _found(self) -> Iterable[Name]:
        """Give all that stands in the phases: what has its home there, and what was said of a step that has."""
        homes = {
            (collection, key): _home(thing)
            for collection, things in self._maps.items()
            if collection != BLUEPRINT
            for key, thing in things.items()
            if isinstance(thing, Map)
        }
        inside = {
            name
            for name, home in homes.items()
            if name[0] == "phases" and self._place(name, home) in self.places
        }
        while more := {name for name, home in homes.items() if home in inside} - inside:
            inside |= more
        yield from inside
        steps = {self._step(name, homes) for name in inside if name[0] == "steps"}
        for key, thing in self._maps["consequences"].items():
            if isinstance(thing, Map) and thing.get(_PLACE) in steps:
                yield "consequences", key

    def _step(self, name: Name, homes: dict[Name, Name | None]) -> str:
        phase = homes[name]
        return self._place(name, homes.get(phase) if phase else None)

    def _place(self, name: Name, home: Name | None) -> str:
        return f"{self._id(home)}/{self._id(name)}"

    def _id(self, name: Name | None) -> str:
        thing = self._maps[name[0]].get(name[1]) if name else None
        return str(thing.get(ID)) if isinstance(thing, Map) else ""

    def _seen_in(self, collection: str) -> Callable[[Any], None]:
        def seen(events: list[Any]) -> None:
            for event in events:
                keys = set(getattr(event, "keys", ()))  # of a text there are none
                if event.path:
                    self._touched.add((collection, str(event.path[0])))
                    self._is_moved = self._is_moved or not keys.isdisjoint(_MOVES)
                else:
                    self._touched.update((collection, key) for key in keys)
                    self._is_moved = True

        return seen


def _home(thing: Map[Any]) -> Name | None:
    """Give what a thing says that it stands in."""
    home = thing.get(HOME)
    collection, _, rest = home.partition("/") if isinstance(home, str) else ("", "", "")
    key = rest.rpartition("/")[0]
    return (collection, key) if collection in kinds() else None
