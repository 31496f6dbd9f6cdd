"""What goes over the line: the messages of y-protocols, and ours beside them.

A message is its kind, and then bytes that say their length first. Of a synchronising message a second number says
which: what somebody has (a state vector), what she misses, or what is new (both an update).
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from blauwdruk.live.encoding import HostileError, after_bytes, number

SYNC, PRESENCE, ASK_PRESENCE, TOLD = 0, 1, 3, 100
HAS, MISSES, NEW = 0, 1, 2
"""SyncStep1, SyncStep2 and Update."""
NOTHING = b"\x00\x00"
"""An update that says nothing."""

_SHORT, _LONG = 126, 1 << 16


class Out(NamedTuple):
    """A message on its way out, and the whole WebSocket frame for it: made once, whoever it goes to."""

    message: bytes
    frame: bytes


def out(message: bytes) -> Out:
    """Put a message in a frame of a server (RFC 6455: final, binary, not masked)."""
    length = len(message)
    if length < _SHORT:
        return Out(message, b"\x82%c%b" % (length, message))
    if length < _LONG:
        return Out(message, b"\x82\x7e%b%b" % (length.to_bytes(2), message))
    return Out(message, b"\x82\x7f%b%b" % (length.to_bytes(8), message))


def sync(kind: int, said: bytes) -> Out:
    """Say what we have, what somebody misses or what is new."""
    return out(b"%c%c%b%b" % (SYNC, kind, written(len(said)), said))


def presence(said: bytes) -> Out:
    """Say who is there and where."""
    return out(b"%c%b%b" % (PRESENCE, written(len(said)), said))


def told(kind: str, **said: Any) -> Out:
    """Tell a studio page something that is not in the document."""
    return told_as(kind, json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode())


def told_as(kind: str, said: bytes) -> Out:
    """Tell a studio page what is JSON already: an object."""
    rest = b"," + said[1:] if len(said) > len(b"{}") else b"}"
    text = b'{"kind":"%b"%b' % (kind.encode(), rest)
    return out(b"%c%b%b" % (TOLD, written(len(text)), text))


def written(value: int) -> bytes:
    """Write a whole number: seven bits to a byte, the lowest first."""
    if value < 128:  # noqa: PLR2004 - seven bits
        return b"%c" % value
    made = bytearray()
    while value > 127:  # noqa: PLR2004 - as above
        made.append(value & 127 | 128)
        value >>= 7
    made.append(value)
    return bytes(made)


def content(message: bytes, at: int) -> bytes:
    """Give the bytes that stand from here to the end, after their length.

    Raises:
        HostileError: they are not as long as they say.
    """
    _, first = number(message, at)
    if after_bytes(message, at) != len(message):
        raise HostileError("something stands behind the message")
    return message[first:]
