"""A place on this machine where nothing listens yet."""

from __future__ import annotations

import socket


def free_port() -> int:
    """Give a port that was free a moment ago."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
