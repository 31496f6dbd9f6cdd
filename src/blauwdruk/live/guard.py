"""Looks at what a stranger sends before the library sees it: some bytes would end the whole process.

The library is written in Rust. A few thousand values nested in each other overflow its stack, and a state
vector of fifteen bytes that claims half a milliard clients keeps it busy for seconds: Python cannot catch the
one nor interrupt the other. So we read the bytes first, in Python, and let pass what our own page can send:
maps in the maps that the schema names, texts and plain values in those, and no more of it at once than people
can make. The format is version 1 of Yjs's updates (yjs, ``src/utils/encoding.js`` and ``src/structs``).

All limits are for one message. The size of a room, messages per second and the presence of people are for the room.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from blauwdruk.live.encoding import HostileError, after_bytes, clocks, number
from blauwdruk.live.nesting import Name, Nesting, Where
from blauwdruk.live.schema import kinds

__all__ = ["HostileError", "Run", "Shape", "check_state_vector", "check_update", "leaves_a_gap"]

AT_MOST_BYTES = 2_000_000
AT_MOST_PIECES = 30_000
"""Items, deleted ranges and plain values; a blueprint of a thousand cards is written in ten thousand."""
AT_MOST_CLIENTS = 2_000
"""Browsers whose work is in one message."""
AT_MOST_KNOWN = 20_000
"""Browsers that a state vector names: all that ever wrote in a document."""
AT_MOST_DEEP = 16
AT_MOST_CLOCK = 2**31
AT_MOST_NESTED = 8
"""Maps, lists and texts in each other, in a document of any shape."""

Shape = Literal["blueprint", "any"]
"""What a document may look like: as the schema says, or (only to measure with documents of other tools) anyhow."""

_GC, _DELETED, _STRING, _TYPE, _ANY, _SKIP = 0, 1, 4, 7, 8, 10
_LIST, _MAP, _TEXT = 0, 1, 2
_GOES_ON = 128
"""From here on a byte says that the number has another one."""
_ORIGIN, _RIGHT, _KEY = 128, 64, 32
_NO_MORE = {127: 0, 126: 0, 121: 0, 120: 0, 124: 4, 123: 8, 122: 8}
"""Values by their tag, with the bytes that follow: undefined, null, no, yes, and three kinds of numbers."""
_ROOT: Where = ("root", (0, 0))
_NUMBER = rb"[\x80-\xff]{0,4}[\x00-\x7f]"
"""At most 35 bits; what is longer is read in full."""
_TYPED = re.compile(
    rb"\x01\x01(%(n)s)(%(n)s)(?:[\x44\x84]%(n)s%(n)s|\xc4%(n)s%(n)s%(n)s%(n)s)([\x01-\x7f])([\x00-\x7f]+)"
    rb"(?:\x00|\x01%(n)s\x01%(n)s%(n)s)" % {b"n": _NUMBER},
)
"""One client, one text of ASCII beside what was there, and at most one range taken away: nearly all that people type."""


@cache
def _roots() -> frozenset[bytes]:
    return frozenset(name.encode() for name in kinds())


class Run(NamedTuple):
    """What one client made: from its clock ``start`` up to, not with, ``end``."""

    client: int
    start: int
    end: int


def check_update(update: bytes, shape: Shape = "blueprint") -> tuple[Run, ...]:
    """Say whose work an update holds.

    Raises:
        HostileError: it is not an update, or not one that our page can have made.
    """
    if len(update) > AT_MOST_BYTES:
        raise HostileError("too much at once")
    return _typed(update) or _Reader(update, shape).update()


def check_state_vector(state_vector: bytes) -> dict[int, int]:
    """Give by client how much the sender has.

    Raises:
        HostileError: it is not a state vector, or it names more clients than a document has.
    """
    if number(state_vector, 0)[0] > AT_MOST_KNOWN:
        raise HostileError("too many clients")
    return clocks(state_vector)


def leaves_a_gap(runs: Iterable[Run], known: Mapping[int, int]) -> bool:
    """Say whether something is missing before these runs: the document would keep them waiting.

    ``known`` is what the document has, by client. Ask the sender for what is missing (with a state vector)
    instead of keeping what cannot be placed yet.
    """
    reached = dict(known)
    for run in sorted(runs):
        if run.start > reached.get(run.client, 0):
            return True
        reached[run.client] = max(reached.get(run.client, 0), run.end)
    return False


def _typed(update: bytes) -> tuple[Run, ...]:
    """Read what somebody typed in a fifth of the time; give nothing for all that is not as plain."""
    found = _TYPED.fullmatch(update)
    if found is None:
        return ()
    client, start = number(found[1], 0)[0], number(found[2], 0)[0]
    length = found[3][0]
    end = start + length
    return (Run(client, start, end),) if length == len(found[4]) and end <= AT_MOST_CLOCK else ()


class _Reader:
    """Walks through one update. A class, because a walk has a place and a budget."""

    def __init__(self, data: bytes, shape: Shape) -> None:
        self.data = data
        self.is_any = shape == "any"
        self.at = 0
        self.pieces = 0
        self.nesting = Nesting()
        self.roots = _roots()

    def update(self) -> tuple[Run, ...]:
        clients = self.number()
        if clients > AT_MOST_CLIENTS:
            raise HostileError("too many clients")
        runs = [self.run() for _ in range(clients)]
        for _ in range(self.count()):
            self.number()
            for _ in range(self.count()):
                self.number()
                self.number()
        if self.at != len(self.data):
            raise HostileError("something stands behind the update")
        by_client: dict[int, list[tuple[int, int]]] = {}
        for run in runs:
            by_client.setdefault(run.client, []).append((run.start, run.end))
        if len(by_client) < clients:
            raise HostileError("a client stands twice in an update")
        self.nesting.check(by_client)
        return tuple(runs)

    def run(self) -> Run:
        structs = self.count()
        client, clock = self.number(), self.number()
        start = clock
        for _ in range(structs):
            length = self.struct((client, clock))
            if length == 0:
                raise HostileError("an item of nothing")  # the library panics at it
            clock += length
        if clock > AT_MOST_CLOCK:
            raise HostileError("a clock runs too far")
        return Run(client, start, clock)

    def struct(self, name: Name) -> int:
        """Pass one item, and give how much it moves the clock."""
        info = self.byte()
        content = info & 31
        if content in {_GC, _SKIP}:
            return self.number()
        where = self.place(info)
        if info & _KEY or content == _TYPE:
            self.nesting.stands(name, where)
        if content == _STRING:
            return self.text()
        if content == _DELETED:
            return self.number()
        if content == _ANY:
            return self.values(0)
        if content == _TYPE:
            self.shared(name, where)
            return 1
        raise HostileError("a kind of content that no blueprint has")

    def place(self, info: int) -> Where:
        """Pass where an item stands."""
        names = [(self.number(), self.number()) for side in (_ORIGIN, _RIGHT) if info & side]
        if names:
            return "behind", names[0]
        if self.number() == 1:
            start = self.at
            self.at = after_bytes(self.data, start)
            _, first = number(self.data, start)
            if self.data[first : self.at] not in self.roots and not self.is_any:
                raise HostileError("a map that no blueprint has")
            found: Where = _ROOT
        else:
            found = ("in", (self.number(), self.number()))
        if info & _KEY:
            self.at = after_bytes(self.data, self.at)
        return found

    def shared(self, name: Name, where: Where) -> None:
        """Pass a shared map or text."""
        kind = self.number()
        if self.is_any and kind in {_LIST, _MAP, _TEXT}:
            if kind != _TEXT:
                self.nesting.maps.add(name)
            self.nesting.holds(name, AT_MOST_NESTED)
        elif kind == _MAP and where[0] != "in":
            self.nesting.maps.add(name)
            self.nesting.holds(name, 1)
        elif kind == _TEXT:
            self.nesting.holds(name, 2)
        else:
            raise HostileError("something shared where no blueprint has it")

    def text(self) -> int:
        """Pass a text, and give its length as a browser counts: in units of UTF-16."""
        start = self.at
        self.at = after_bytes(self.data, start)
        _, first = number(self.data, start)
        try:
            text = self.data[first : self.at].decode()
        except UnicodeDecodeError:
            raise HostileError("a text is not in UTF-8") from None
        return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2

    def values(self, depth: int) -> int:
        """Pass plain values one after the other, and give how many."""
        many = self.count()
        for _ in range(many):
            self.value(depth)
        return many

    def value(self, depth: int) -> None:
        tag = self.byte()
        if tag in _NO_MORE:
            self.at += _NO_MORE[tag]
            if self.at > len(self.data):
                raise HostileError("the bytes end too early")
        elif tag == 125:  # noqa: PLR2004 - a whole number
            self.number()
        elif tag in {119, 116}:  # a text, bytes
            self.at = after_bytes(self.data, self.at)
        elif depth >= AT_MOST_DEEP:
            raise HostileError("values too deep in each other")
        elif tag == 117:  # noqa: PLR2004 - a list
            self.values(depth + 1)
        elif tag == 118:  # noqa: PLR2004 - names and values
            for _ in range(self.count()):
                self.at = after_bytes(self.data, self.at)
                self.value(depth + 1)
        else:
            raise HostileError("a value of an unknown kind")

    def number(self) -> int:
        at = self.at
        if at < len(self.data) and self.data[at] < _GOES_ON:  # nearly always; a call would double the time
            self.at = at + 1
            return self.data[at]
        found, self.at = number(self.data, at)
        return found

    def count(self) -> int:
        """Read how many follow; each of them takes at least a byte, and all of them together have a limit."""
        many = self.number()
        self.pieces += many
        if many > len(self.data) - self.at or self.pieces > AT_MOST_PIECES:
            raise HostileError("more pieces than are there, or than people make")
        return many

    def byte(self) -> int:
        if self.at >= len(self.data):
            raise HostileError("the bytes end too early")
        self.at += 1
        return self.data[self.at - 1]
