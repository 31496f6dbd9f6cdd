"""Bytes that hurt: each is met within a tenth of a second and never reaches the library. Run as a program.

For every case it prints its name, the milliseconds it took and whether it was refused; a case that passes the
guard is given to the library. When the process dies, the last line tells of what.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from time import process_time

from pycrdt import Doc, Map

from blauwdruk.live import HostileError, check_state_vector, check_update, look

ANY, TYPE, STRING = 8, 7, 4
BIG = 2**32


def number(value: int) -> bytes:
    made = bytearray()
    while value > 127:
        made.append(value & 127 | 128)
        value >>= 7
    return bytes([*made, value])


def text(letters: str) -> bytes:
    return number(len(letters.encode())) + letters.encode()


def update(items: list[bytes], client: int = 5, start: int = 0, deleted: bytes = b"\0") -> bytes:
    return number(1) + number(len(items)) + number(client) + number(start) + b"".join(items) + deleted


def in_root(content: int, body: bytes, root: str = "cards", key: str = "k") -> bytes:
    return bytes([content | 32]) + number(1) + text(root) + text(key) + body


def inside(content: int, body: bytes, clock: int, key: str = "k") -> bytes:
    return bytes([content | 32]) + number(0) + number(5) + number(clock) + text(key) + body


def behind(content: int, body: bytes, clock: int) -> bytes:
    return bytes([content | 128 | 32]) + number(5) + number(clock) + body


def nested(many: int, tag: bytes = b"\x75\x01") -> bytes:
    return number(1) + tag * many + b"\x7e"


def replaced(many: int) -> Iterator[bytes]:
    """A map where a value stood, in a map where a value stood, and so on."""
    yield in_root(TYPE, number(1))
    for level in range(many):
        yield inside(ANY, number(1) + b"\x7e", 2 * level)
        yield behind(TYPE, number(1), 2 * level + 1)


def many_clients(many: int) -> bytes:
    runs = (
        number(1) + number(9 + one) + number(0) + in_root(ANY, number(1) + b"\x7e") for one in range(many)
    )
    return number(many) + b"".join(runs) + b"\0"


def letters_at_one_place(many: int) -> bytes:
    first = update(
        [
            in_root(TYPE, number(2), "blueprint", "title"),
            bytes([STRING]) + b"\0" + number(5) + b"\0" + text("x"),
        ]
    )
    runs = (
        number(1) + number(9 + one) + number(0) + bytes([STRING | 128]) + number(5) + number(1) + text("y")
        for one in range(many)
    )
    return number(many + 1) + first[1:-1] + b"".join(runs) + b"\0"


UPDATES: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "noise": lambda: bytes(range(256)) * 40,
    "lists in lists": lambda: update([in_root(ANY, nested(12_000))]),
    "very many lists in lists": lambda: update([in_root(ANY, nested(100_000))]),
    "names in names": lambda: update([in_root(ANY, nested(15_000, b"\x76\x01\x00"))]),
    "maps in maps": lambda: update(
        [in_root(TYPE, number(1)), *(inside(TYPE, number(1), clock) for clock in range(20_000))]
    ),
    "texts in texts": lambda: update(
        [in_root(TYPE, number(2)), *(inside(TYPE, number(2), clock) for clock in range(20_000))]
    ),
    "maps where values stood": lambda: update(list(replaced(9_000))),
    "a list": lambda: update([in_root(TYPE, number(0))]),
    "a drawing": lambda: update([in_root(TYPE, number(4))]),
    "a document in a document": lambda: update([in_root(9, text("x") + b"\x7e")]),
    "a strange map": lambda: update([in_root(ANY, number(1) + b"\x7e", root="geheim")]),
    "half a milliard clients": lambda: number(5 * 10**8) + b"\x05\x07",
    "half a milliard items": lambda: number(1) + number(5 * 10**8) + b"\x05\0",
    "half a milliard values": lambda: update([in_root(ANY, number(5 * 10**8) + b"\x7e")]),
    "half a milliard deleted": lambda: b"\0" + number(1) + b"\x05" + number(5 * 10**8) + b"\0\x01",
    "a long item": lambda: update([bytes([0]) + number(2**40)]),
    "a long gap": lambda: update([bytes([10]) + number(2**31 - 1), in_root(ANY, number(1) + b"\x7e")]),
    "all deleted": lambda: b"\0" + number(1) + b"\x05" + number(1) + b"\0" + number(2**31),
    "a number without end": lambda: b"\xff" * 5000,
    "a text that is none": lambda: update([in_root(STRING, number(4) + b"\xff\xfe\xfd\xfc")]),
    "a client twice": lambda: number(2) + 2 * (number(1) + b"\x05\0" + in_root(ANY, number(1) + b"\x7e")) + b"\0",
    "something behind it": lambda: update([in_root(ANY, number(1) + b"\x7e")]) + b"x",
    "too much": lambda: update([in_root(STRING, text("x" * 20_000_000))]),
    "very many items": lambda: update([in_root(ANY, number(1) + b"\x7e", key=str(one)) for one in range(14_500)]),
    "very many texts": lambda: update([in_root(TYPE, number(2), key=str(one)) for one in range(29_000)]),
    "very many in a row": lambda: update(
        [in_root(TYPE, number(1)), *(behind(TYPE, number(1), clock) for clock in range(29_000))]
    ),
    "very many deleted": lambda: b"\0" + number(1) + b"\x05" + number(29_000) + b"".join(
        number(2 * one) + b"\x01" for one in range(29_000)
    ),
    "very many clients": lambda: many_clients(2_000),
    "too many clients": lambda: many_clients(5_000),
    "letters at one place": lambda: letters_at_one_place(1_999),
    "an item of nothing": lambda: update([in_root(STRING, text(""))]),
    "a value of nothing": lambda: update([in_root(ANY, number(0))]),
    "an item in a letter": lambda: update(
        [in_root(TYPE, number(2), "blueprint", "title"), inside(STRING, text("x"), 0), inside(ANY, number(1) + b"\x7e", 1)]
    ),
    "an item in itself": lambda: update([inside(TYPE, number(1), 0)]),
    "behind itself": lambda: update([behind(TYPE, number(1), 0)]),
    "behind one another": lambda: update([behind(TYPE, number(1), 1), behind(TYPE, number(1), 0)]),
}  # fmt: skip
STATE_VECTORS = {
    "half a milliard clients known": lambda: number(3 * 10**8) + b"\x05\x07",
    "very many clients known": lambda: number(30_000) + b"\x05\x07" * 30_000,
    "a state that goes on": lambda: b"\x01\x05\x07\x07",
}


def say(*words: object) -> None:
    sys.stdout.write("".join(map(str, words)))
    sys.stdout.flush()


def main() -> None:
    for name, made in [*UPDATES.items(), *STATE_VECTORS.items()]:
        data = made()
        say(name, "\t")
        start = process_time()
        try:
            check_state_vector(data) if name in STATE_VECTORS else check_update(data)
        except HostileError:
            say(round((process_time() - start) * 1000), "\trefused\n")
            continue
        doc: Doc[object] = Doc()
        doc.get("cards", type=Map)
        try:
            doc.apply_update(data)
        except RuntimeError:
            say(round((process_time() - start) * 1000), "\tnot taken\n")
            continue
        taken = process_time() - start
        look(doc)
        del doc
        say(round(taken * 1000), "\tborne\n")


if __name__ == "__main__":
    main()
