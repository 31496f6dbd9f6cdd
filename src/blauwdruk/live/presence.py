"""Who is there: what people's browsers say about themselves, looked at before others get to see it.

An awareness message of y-protocols: the number of clients, and for each its number, a clock and JSON. JSON that
cannot be read would stop the page of everybody in the room.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from blauwdruk.live.encoding import HostileError, after_bytes, number

AT_MOST_CLIENTS = 500
AT_MOST_BYTES = 4_000
"""Of what one client says: a name, a colour, a cell."""


class Said(NamedTuple):
    """What one client says about itself, not looked at yet."""

    client: int
    clock: int
    text: bytes
    """JSON, it says."""


def check_presence(message: bytes) -> dict[int, dict[str, Any] | None]:
    """Give by client what it says about itself; ``None`` for one that went.

    Raises:
        HostileError: it is no such message, or it says more than a browser with our page does.
    """
    return {one.client: state_in(one.text) for one in said(message)}


def said(message: bytes) -> list[Said]:
    """Take a message apart, and leave what each client says as it is.

    Raises:
        HostileError: it is no such message, or it is about more clients than a room has.
    """
    many, at = number(message, 0)
    if many > AT_MOST_CLIENTS:
        raise HostileError("too many clients")
    found = []
    for _ in range(many):
        client, at = number(message, at)
        clock, at = number(message, at)
        _, first = number(message, at)
        at = after_bytes(message, at)
        found.append(Said(client, clock, message[first:at]))
    if at != len(message):
        raise HostileError("something stands behind the message")
    return found


def state_in(text: bytes) -> dict[str, Any] | None:
    """Read what a client says about itself; ``None`` when it went.

    Raises:
        HostileError: it is too long, no JSON, or not about somebody.
    """
    if len(text) > AT_MOST_BYTES:
        raise HostileError("a client says too much")
    try:
        found = json.loads(text.decode(), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise HostileError("a client says what is no JSON") from None
    if found is not None and not isinstance(found, dict):
        raise HostileError("a client says something else than who it is")
    return found


def _no_number(_: str) -> None:
    raise ValueError("NaN is no JSON")
