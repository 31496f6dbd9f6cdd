"""What happened in a live document, told again from its updates: what it said before and after, and whose hand was where."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pycrdt import Doc, Map

from blauwdruk.changes import Change
from blauwdruk.live.read import Seen, look
from blauwdruk.live.schema import AT, BLUEPRINT, HOME, kinds
from blauwdruk.model import Blueprint

Who = TypeVar("Who", bound=Hashable)
Touch = tuple[str, str, str]
"""A collection, the key of a thing in it, and a field of that; without a field the thing itself came or went."""


@dataclass(frozen=True, slots=True)
class Stretch(Generic[Who]):
    """What a document said before and after some updates, and who touched what between them."""

    before: Blueprint
    after: Blueprint
    keys: dict[str, tuple[str, str]]
    """By address the collection and key of what was there before or after."""
    hands: dict[Touch, frozenset[Who]]

    def whose(self, change: Change) -> frozenset[Who]:
        """Give who made a change between the two: who touched that field, else that thing, else whoever was alone."""
        everybody = frozenset[Who]().union(*self.hands.values())
        thing = self.keys.get(change.address)
        if thing is None:
            return everybody if len(everybody) == 1 else frozenset()
        touched = {path: who for (*at, path), who in self.hands.items() if tuple(at) == thing}
        exact = frozenset[Who]().union(*(touched.get(path, frozenset()) for path in _paths(change)))
        return exact or frozenset[Who]().union(*touched.values())


class Replay(Generic[Who]):
    """A document that is brought forward update by update, and remembers whose hand was where."""

    def __init__(self, state: bytes = b"") -> None:
        self._doc: Doc[Any] = Doc()
        if state:
            self._doc.apply_update(state)
        self._touched: list[Touch] = []
        maps: dict[str, Map[Any]] = {name: self._doc.get(name, type=Map) for name in kinds()}
        # Whoever lets go of these hears nothing more.
        self._heard = [(one, one.observe_deep(self._listener(name))) for name, one in maps.items()]
        self._hands: dict[Touch, set[Who]] = {}
        self._before = look(self._doc)

    def add(self, update: bytes, by: Who) -> None:
        """Bring it one update forward, which came from this hand."""
        self._touched.clear()
        self._doc.apply_update(update)
        for touch in self._touched:
            self._hands.setdefault(touch, set()).add(by)

    def cut(self) -> Stretch[Who]:
        """Give what happened since the beginning or the cut before, and begin anew."""
        before, self._before = self._before, look(self._doc)
        hands = {touch: frozenset(who) for touch, who in self._hands.items()}
        self._hands = {}
        keys = {**before.keys, **self._before.keys}
        return Stretch(before.blueprint, self._before.blueprint, keys, hands)

    @property
    def seen(self) -> Seen:
        """What the document holds since the last cut."""
        return self._before

    def _listener(self, collection: str) -> Any:
        def listen(events: Iterable[Any]) -> None:
            for event in events:
                self._touched.extend((collection, *touch) for touch in _touches(collection, event))

        return listen


def _touches(collection: str, event: Any) -> Iterator[tuple[str, str]]:
    """Yield the keys and fields that an event is about; a list's items are about the list."""
    way = ["", *event.path] if collection == BLUEPRINT else [*event.path]
    names = list(getattr(event, "keys", ()))
    for key, *field in [[*way, name] for name in names] or [way]:
        yield str(key), str(field[0]).partition("/")[0] if field else ""


def _paths(change: Change) -> tuple[str, ...]:
    """Give the fields of the document that a change can be read from."""
    if change.kind == "moved":
        return (AT, HOME)
    return (change.field, change.field.partition(".")[0]) if change.field else ("",)
