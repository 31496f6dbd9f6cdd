"""Reads the numbers and lengths that Yjs writes, byte by byte, and never further than there are bytes.

The encodings are those of lib0: whole numbers in groups of seven bits, the lowest first.
"""

from __future__ import annotations


class HostileError(ValueError):
    """These bytes are not what a browser with our page sends; nothing of them may go further."""


def number(data: bytes, at: int) -> tuple[int, int]:
    """Give a whole number and where the next thing starts.

    Raises:
        HostileError: the bytes end too early, or the number is larger than any that a browser counts with.
    """
    found = shift = 0
    try:
        while (byte := data[at]) > 127:  # noqa: PLR2004 - the eighth bit says that more follows
            found |= (byte & 127) << shift
            shift += 7
            at += 1
            if shift > 49:  # noqa: PLR2004 - 2**53 is the last whole number of a browser
                raise HostileError("a number has no end")
    except IndexError:
        raise HostileError("the bytes end too early") from None
    return found | byte << shift, at + 1


def after_bytes(data: bytes, at: int) -> int:
    """Give where a text or a run of bytes ends that says its own length first.

    Raises:
        HostileError: it is longer than what is there.
    """
    length, at = number(data, at)
    if length > len(data) - at:
        raise HostileError("a length is longer than what is there")
    return at + length


def clocks(state_vector: bytes) -> dict[int, int]:
    """Give by client how much of it a document has.

    Raises:
        HostileError: the bytes are not a state vector.
    """
    many, at = number(state_vector, 0)
    if many * 2 > len(state_vector) - at:
        raise HostileError("a state vector counts more clients than it names")
    found = {}
    for _ in range(many):
        client, at = number(state_vector, at)
        found[client], at = number(state_vector, at)
    if at != len(state_vector):
        raise HostileError("something stands behind the state vector")
    return found
