"""Peers: people with the same live document open, each in a browser of their own, with or without a network.

They write as the page does: in the maps themselves, by the schema.
"""

from __future__ import annotations

from itertools import count
from typing import Any

from pycrdt import Doc, Map, Text

from blauwdruk.live.positions import between
from blauwdruk.live.schema import AT, HOME, ID, JOURNEY, kinds


class Peer:
    """Somebody with the document open."""

    def __init__(self, name: str, first: Doc[Any]) -> None:
        self.name = name
        self.numbers = count(1)
        self.doc: Doc[Any] = Doc()
        self.hear(first)

    def hear(self, other: Doc[Any]) -> None:
        """Get what somebody else has; both sides of a connection do this."""
        self.doc.apply_update(other.get_update(self.doc.get_state()))

    def things(self, collection: str) -> Map[Any]:
        found: Map[Any] = self.doc.get(collection, type=Map)
        return found

    def key(self, collection: str, id_: str) -> str:
        return next(key for key, thing in self.things(collection).items() if thing[ID] == id_)

    def thing(self, collection: str, id_: str) -> Map[Any]:
        found: Map[Any] = self.things(collection)[self.key(collection, id_)]
        return found

    def type(self, thing: Map[Any], path: str, at: int, letters: str) -> None:
        """Type letters before the given letter of a text."""
        text = thing[path]
        assert isinstance(text, Text)
        text.insert(len(str(text)[:at].encode()), letters)

    def add(self, collection: str, id_: str, home: str, **fields: Any) -> str:
        """Add a thing at the end of a list, with its texts, under a key that nobody else has."""
        key = f"{self.name}-{next(self.numbers)}"
        things = self.things(collection)
        last = max((str(one.get(AT)) for one in things.values() if one.get(HOME) == home), default="")
        thing: dict[str, Any] = {ID: id_, AT: between(last, None), HOME: home}
        thing |= {path: Text(str(fields.get(path, ""))) for path in kinds()[collection].texts}
        things[key] = Map(thing | {name: held for name, held in fields.items() if name not in thing})
        return key

    def move(self, thing: Map[Any], home: str, at: str) -> None:
        thing[HOME] = home
        thing[AT] = at


def meet(*peers: Peer) -> None:
    """Let everybody hear everything."""
    for _ in range(2):
        for one in peers:
            for other in peers:
                if one is not other:
                    one.hear(other.doc)


__all__ = ["AT", "HOME", "JOURNEY", "Peer", "meet"]
