"""Updates of real browsers with a few bytes changed: what the guard lets through, the library must survive.

Run as a program with the file of updates; it prints how many were let through, at the end.
"""

from __future__ import annotations

import random
import sys
from base64 import b64decode
from json import loads
from pathlib import Path

from pycrdt import Doc

from blauwdruk.document import dump, load
from blauwdruk.live import HostileError, check_update, read

MANY = 4_000


def changed(data: bytes, others: list[bytes], dice: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 4))):
        at = dice.randrange(len(made))
        match dice.randrange(4):
            case 0:
                made[at] = dice.randrange(256)
            case 1:
                made.insert(at, dice.choice((0, 1, 4, 7, 8, 127, 128, 255)))
            case 2 if len(made) > 1:
                del made[at]
            case _:
                made[at:at] = dice.choice(others)[: dice.randrange(30)]
    return bytes(made)


def main() -> None:
    found = loads(Path(sys.argv[1]).read_text())
    first, updates = b64decode(found["first"]), [b64decode(one) for one in found["updates"]]
    dice = random.Random(7)  # noqa: S311 - the same every time
    passed = 0
    for number in range(MANY):
        if number % 400 == 0:
            doc: Doc[object] = Doc()
            doc.apply_update(first)
        data = changed(dice.choice(updates), updates, dice)
        try:
            check_update(data)
        except HostileError:
            continue
        passed += 1
        try:
            doc.apply_update(data)
        except (RuntimeError, ValueError):
            continue  # the library says no, and stands
        if passed % 50 == 0:
            blueprint = read(doc)
            assert load(dump(blueprint)) == blueprint
    sys.stdout.write(str(passed))


if __name__ == "__main__":
    main()
