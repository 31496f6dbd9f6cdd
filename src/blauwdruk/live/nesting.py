"""How deep shared maps and texts of one update stand in each other: the library's stack ends at some ten thousands.

A blueprint needs two levels: a thing in one of the document's own maps, and a text in a thing. An update does
not say for every item where it stands: what replaces something stands where that stood, and that may be in the
document already. Of those we cannot know it, so one update can add a level and no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from blauwdruk.live.encoding import HostileError

Name = tuple[int, int]
"""Of an item: its client and clock."""
Where = tuple[Literal["root", "in", "behind"], Name]
"""In one of the document's own maps, in another item, or where another item stood."""
Runs = Sequence[tuple[int, int]]


class Nesting:
    """Remembers of one update where its map entries stand. A class, because an update is read once."""

    def __init__(self) -> None:
        self.levels: dict[Name, int] = {}
        """How deep an item stands; 0 is not known, because that is in the document already."""
        self.open: dict[Name, Where] = {}
        """What stands with something that was not read yet, or that is in the document already."""
        self.maps: set[Name] = set()
        self.unsure: list[tuple[Name, int]] = []

    def stands(self, name: Name, where: Where) -> None:
        """Take note of where an item stands.

        Raises:
            HostileError: in what is no map.
        """
        kind, other = where
        if kind == "root":
            self.levels[name] = 1
        elif other in self.levels:
            self.levels[name] = self._with(kind, other)
        else:
            self.open[name] = where

    def holds(self, name: Name, at_most: int) -> None:
        """Take note that an item is a map or a text, that may stand so deep.

        Raises:
            HostileError: it stands deeper.
        """
        if name in self.open:
            self.unsure.append((name, at_most))
        elif self.levels[name] > at_most:
            raise HostileError("maps and texts too deep in each other")

    def check(self, runs: Mapping[int, Runs]) -> None:
        """Look at what could not be said while reading; ``runs`` are the clocks in this update by client.

        Raises:
            HostileError: a map or a text stands too deep, or in what is no map.
        """
        for name, at_most in self.unsure:
            if self._level(name, runs) > at_most:
                raise HostileError("maps and texts too deep in each other")

    def _level(self, name: Name, runs: Mapping[int, Runs]) -> int:
        way: list[Name] = []
        here = name
        while here not in self.levels:
            _, other = self.open[here]
            if not any(start <= other[1] < end for start, end in runs.get(other[0], ())):
                self.levels[here] = 0
                break
            if other not in self.levels and other not in self.open:
                raise HostileError("a map or a text stands in what is none")
            self.levels[here] = 0  # a circle ends here
            way.append(here)
            here = other
        for one in reversed(way):
            self.levels[one] = self._with(*self.open[one])
        return self.levels[name]

    def _with(self, kind: str, other: Name) -> int:
        if kind == "in" and other not in self.maps:
            raise HostileError("something stands in what is no map")
        below = self.levels[other]
        return below + 1 if kind == "in" and below else below
