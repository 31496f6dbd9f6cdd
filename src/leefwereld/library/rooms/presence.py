"""Who is in a room and where: never kept, joined in one message, and only ever said by the one it is about.

A browser says it about its own number in the document. Plain y-websocket clients also repeat what they heard
about others: that is no news and goes by. A name is the one of whoever is signed in, whatever a browser says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from blauwdruk.live import HostileError
from blauwdruk.live.presence import said, state_in
from leefwereld.library.rooms.client import Client
from leefwereld.library.rooms.wire import Out, presence, written

AT_MOST_NAMES = 8
"""Numbers that one line may have: a browser has one, and a new one after a reload."""
AT_MOST_NEWS = 2
"""Of one line between two messages to the others, of which there are twenty in a second; of the rest the last counts."""
_GONE = b"null"


class Said(NamedTuple):
    """What one browser says about itself."""

    client: Client
    clock: int
    state: bytes


class Presence:
    """Who is in one room."""

    def __init__(self) -> None:
        self.states: dict[int, Said] = {}
        self.touched: set[int] = set()
        """Of whom the others have not heard yet."""
        self.late: dict[Client, bytes] = {}
        self.pace: dict[Client, int] = {}
        """How much news each line brought since the others heard something."""

    def hear(self, client: Client, message: bytes) -> bool:
        """Take what a client says; say whether that is something to pass on soon (and not just “still here”).

        Raises:
            HostileError: it is no such message.
        """
        news = False
        for name, clock, text in said(message):
            known = self.states.get(name)
            if known is not None and clock <= known.clock and not (clock == known.clock and text == _GONE):
                continue
            if not self._is_hers(client, name, known):
                continue
            if self.pace.get(client, 0) >= AT_MOST_NEWS:
                self.late[client] = message
                return True
            self.pace[client] = self.pace.get(client, 0) + 1
            state = _signed(client, text)
            news = news or known is None or state != known.state
            client.names.add(name)
            self.states[name] = Said(client, clock, state)
            self.touched.add(name)
        return news

    def _is_hers(self, client: Client, name: int, known: Said | None) -> bool:
        if known is None or known.client is client:
            return name in client.names or len(client.names) < AT_MOST_NAMES
        # Her line broke and she is back sooner than we saw it.
        return known.client.visitor.person == client.visitor.person is not None

    def owner(self, name: int) -> Client | None:
        """Give who has this number now."""
        known = self.states.get(name)
        return known.client if known else None

    def left(self, client: Client) -> None:
        """Let everybody know that she went."""
        self.late.pop(client, None)
        self.pace.pop(client, None)
        for name in client.names:
            known = self.states.get(name)
            if known is not None and known.client is client:
                self.states[name] = Said(client, known.clock + 1, _GONE)
                self.touched.add(name)

    def news(self) -> Out | None:
        """Give one message of all that nobody heard yet."""
        late, self.late = self.late, {}
        for client, message in late.items():
            self.pace.clear()
            with suppress(HostileError):
                self.hear(client, message)
        self.pace.clear()
        touched, self.touched = self.touched, set()
        found = _message(self.states, touched)
        for name in touched:
            if self.states[name].state == _GONE:
                self.states[name].client.names.discard(name)
                del self.states[name]
        return found

    def everybody(self) -> Out | None:
        """Give one message about all who are here."""
        return _message(self.states, self.states)


def _signed(client: Client, text: bytes) -> bytes:
    """Put the name of whoever is signed in where a browser says who it is.

    Raises:
        HostileError: other browsers would stumble over it.
    """
    state = state_in(text)
    if state is None:
        return _GONE
    user = state.get("user")
    state["user"] = {
        **(user if isinstance(user, dict) else {}),
        "id": client.visitor.person,
        "name": client.visitor.name,
        "part": client.visitor.part.value,
    }
    try:
        return json.dumps(state, allow_nan=False, separators=(",", ":")).encode()
    except (ValueError, RecursionError):
        raise HostileError("a client says what others cannot read") from None


def _message(states: dict[int, Said], names: Iterable[int]) -> Out | None:
    rows = [
        b"%b%b%b%b" % (written(name), written(one.clock), written(len(one.state)), one.state)
        for name in names
        if (one := states.get(name)) is not None
    ]
    return presence(written(len(rows)) + b"".join(rows)) if rows else None
