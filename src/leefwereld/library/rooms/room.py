"""One room while it is open: the document, the people in it, and what is not kept yet.

Only the thread of the loop touches a room. Nothing that is not kept is ever sent: what comes in waits in
``fresh`` for the end of the turn, and whoever asks for the document meanwhile waits too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from typing import Any

from pycrdt import Doc, merge_updates

from blauwdruk.live import (
    HostileError,
    Locked,
    Run,
    Shape,
    check_state_vector,
    check_update,
    epoch,
    leaves_a_gap,
)
from leefwereld.library import may
from leefwereld.library.rooms.client import LATER, TOO_BIG, Client
from leefwereld.library.rooms.presence import Presence
from leefwereld.library.rooms.store import Found, Pack, Written
from leefwereld.library.rooms.wire import HAS, MISSES, NEW, NOTHING, Out, sync, told

AT_MOST_BYTES = 32_000_000
"""Of a document, with what was taken away in it."""
AT_MOST_UNKEPT = 8_000_000
"""Bytes that wait for a disk that is full; after that people have to wait themselves."""
AT_MOST_LOOSE = 200_000
"""Bytes that the library may hold apart because something is missing before them."""


class Room:
    """A document that people have open."""

    def __init__(self, name: str, found: Found, *, shape: Shape, touched: Callable[[Room], None]) -> None:
        self.name = name
        self.shape = shape
        self.touched = touched
        self.nr = found.nr
        """Of the last update that is kept and that we have."""
        self.clients: set[Client] = set()
        self.resting = asyncio.Lock()
        self.presence = Presence()
        self.fresh: list[tuple[int | None, bytes]] = []
        """By whom, and what is new; not kept, not sent."""
        self.flying: list[bytes] = []
        """What is on its way to the store."""
        self.asked: list[tuple[Client, bytes | None]] = []
        """Who waits for what she misses, or (None) to hear what we have."""
        self.waiting: list[asyncio.Future[bool]] = []
        """Threads that wait for that."""
        self.packed: list[tuple[int | None, bytes]] = []
        self.rows = len(found.rows)
        self.size = self.loose = self.unkept = 0
        self.edited_at = 0.0
        self.rested = found.nr if not found.rows else -1
        """The number at which it was last shortened."""
        self.locked: Locked | None = None
        """Phases in which only who leads changes something; mostly there are none, and that costs nothing."""
        self._emitted: list[bytes] = []
        self._load(found)

    def _load(self, found: Found) -> None:
        doc: Doc[Any] = Doc()
        with doc.transaction():  # not merged first: that takes the square of the rows
            if found.snapshot is not None:
                doc.apply_update(found.snapshot)
            for row in found.rows:
                doc.apply_update(row.data)
        self.size = len(found.snapshot or b"") + sum(len(row.data) for row in found.rows)
        self.doc = doc
        self.epoch = epoch(doc)
        self._watch = doc.observe(lambda event: self._emitted.append(event.update))
        self._known: dict[int, int] | None = None
        self.lock(self.locked.places if self.locked else ())

    def lock(self, places: Collection[str]) -> None:
        """Have these phases locked, and no others: ``ideaal/op-zoek``."""
        if self.locked is not None:
            self.locked.close()
        self.locked = Locked(self.doc, places) if places else None

    async def is_kept(self) -> bool:
        """Wait until all that came in so far is kept; say whether it was."""
        if self.is_at_ease:
            return True
        waiting: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self.waiting.append(waiting)
        return await waiting

    async def kept_state(self) -> bytes:
        """Give the document as one update, with nothing in it that could still be lost.

        Raises:
            OSError: nothing can be kept now.
        """
        if not await self.is_kept():
            raise OSError("nothing can be kept")
        return self.state()

    def close(self) -> None:
        """Let go of the document; one that is still observed is never freed."""
        self.asked.clear()
        self.lock(())
        self.doc.unobserve(self._watch)

    @property
    def is_at_ease(self) -> bool:
        """Whether all that is in the document is kept."""
        return not self.fresh and not self.flying

    def state(self) -> bytes:
        """Give the whole document as one update."""
        return self.doc.get_update()

    # What clients say

    def enter(self, client: Client) -> None:
        """Let somebody in: she hears what we have, to send what we miss, and who is here."""
        self.clients.add(client)
        if client.may_write:
            self._answer(client, None)
        here = self.presence.everybody()
        if here is not None:
            client.push(here)

    def leave(self, client: Client) -> None:
        """Let somebody go."""
        self.clients.discard(client)
        self.presence.left(client)

    def hear_what_she_has(self, client: Client, state_vector: bytes) -> None:
        """Answer with what she misses.

        Raises:
            HostileError: it is no state vector.
        """
        check_state_vector(state_vector)
        self._answer(client, state_vector)

    def hear_what_is_new(self, client: Client, update: bytes, *, was_asked: bool) -> None:
        """Take an edit of hers.

        Raises:
            HostileError: our page cannot have made it.
        """
        if update == NOTHING:
            return
        runs = check_update(update, self.shape)
        if not client.may_write:
            return
        if runs and self.size + len(update) > AT_MOST_BYTES:
            client.close(TOO_BIG)
        elif self.unkept > AT_MOST_UNKEPT or self._is_of_somebody_else(client, runs):
            client.close(LATER)
        elif leaves_a_gap(runs, self.known):
            self._answer(client, None)
        else:
            self._take(client, update, runs, was_asked=was_asked)

    def _take(self, client: Client, update: bytes, runs: Sequence[Run], *, was_asked: bool) -> None:
        emitted = (
            self._apply(update) if self.locked is None else self._apply_outside(self.locked, client, update)
        )
        if emitted:
            self._add(client.visitor.person, emitted)
        if emitted == update:  # nearly always; so it is all in the document
            known = self.known
            for run in runs:
                known[run.client] = max(known.get(run.client, 0), run.end)
            return
        self._known = None
        if any(self.known.get(run.client, 0) < run.end for run in runs):
            self._answer(client, None)
        elif not emitted and not was_asked:
            self._answer(client, None)  # old news; she hears that it is kept
        self._count_loose(len(update) - len(emitted))

    def _apply_outside(self, locked: Locked, client: Client, update: bytes) -> bytes:
        """Take an edit together with its undoing when it is one in a locked phase."""
        if may.may_lead(client.visitor.part):
            return self._apply(update)
        if locked.holds_off(lambda: self._apply(update)) and client.hears:
            client.push(told("refused", why="locked"))
        return joined(self._emitted) if self._emitted else b""

    def _count_loose(self, size: int) -> None:
        """Get rid of what the library holds apart, when that can be much; whoever sent it is asked for all of it."""
        self.loose += max(size, 0)
        if self.loose > AT_MOST_LOOSE:
            state = self.state()
            self.doc.unobserve(self._watch)
            self._load(Found(self.nr, state, []))
            self.loose = 0

    def _is_of_somebody_else(self, client: Client, runs: Sequence[Run]) -> bool:
        """Say whether an update goes on where another, who is here now, is writing herself."""
        for run in runs:
            owner = self.presence.owner(run.client)
            if owner is None or owner is client or owner.visitor.person == client.visitor.person is not None:
                continue
            if run.end > self.known.get(run.client, 0):
                return True
        return False

    @property
    def known(self) -> dict[int, int]:
        """How much of every browser is in the document."""
        if self._known is None:
            self._known = check_state_vector(self.doc.get_state())
        return self._known

    def write(self, update: bytes, by: int | None) -> None:
        """Take an edit that the platform makes itself."""
        emitted = self._apply(update)
        self._known = None
        if emitted:
            self._add(by, emitted)

    def _apply(self, update: bytes) -> bytes:
        self._emitted.clear()
        try:
            self.doc.apply_update(update)
        except Exception:  # noqa: BLE001 - whatever it says; a panic is no Exception and goes on to the hub
            raise HostileError("the library does not take it") from None
        return joined(self._emitted) if self._emitted else b""

    def _add(self, by: int | None, emitted: bytes) -> None:
        self.fresh.append((by, emitted))
        self.size += len(emitted)
        self.unkept += len(emitted)
        self.touched(self)

    def _answer(self, client: Client, state_vector: bytes | None) -> None:
        """Say what somebody misses, or what we have, as soon as all of that is kept."""
        if not self.is_at_ease:
            self.asked.append((client, state_vector))
        elif state_vector is None:
            client.push(sync(HAS, self.doc.get_state()))
        else:
            client.push(sync(MISSES, self.doc.get_update(state_vector)))

    # What is kept

    def pack(self, now: float) -> Pack:
        """Give what is to be kept: of everybody one row, and what could not be kept before."""
        by_author: dict[int | None, list[bytes]] = {}
        for by, update in self.fresh:
            by_author.setdefault(by, []).append(update)
        self.packed = self.fresh
        self.fresh = []
        rows = [Written(now, by, joined(updates)) for by, updates in by_author.items()]
        self.flying = [row.data for row in rows]  # joined once already
        return Pack(self.name, rows)

    def kept(self, many: int, last: int) -> bool:
        """Send what is kept now; say whether we also have everything of others."""
        updates, self.flying, self.packed = self.flying, [], []
        self.rows += many
        self.unkept = sum(len(update) for _, update in self.fresh)
        has_all = last <= self.nr + many
        if has_all:
            self.nr = max(self.nr, last)
        self.broadcast(sync(NEW, joined(updates)))
        if not self.fresh:
            asked, self.asked = self.asked, []
            for client, state_vector in asked:
                self._answer(client, state_vector)
            self._say_to_waiting(True)
        return has_all

    def not_kept(self) -> None:
        """Hold on to what could not be kept."""
        self.fresh = self.packed + self.fresh
        self.flying, self.packed = [], []
        self._say_to_waiting(False)

    def _say_to_waiting(self, is_kept: bool) -> None:
        waiting, self.waiting = self.waiting, []
        for one in waiting:
            if not one.done():
                one.set_result(is_kept)

    def catch_up(self, found: Found) -> None:
        """Take what other processes kept, and send it."""
        news = []
        for update in ([found.snapshot] if found.snapshot else []) + [row.data for row in found.rows]:
            emitted = self._apply(update)
            if emitted:
                news.append(emitted)
        self._known = None
        self.nr = max(self.nr, found.nr)
        self.rows += len(found.rows)
        self.size += sum(map(len, news))
        if news:
            self.broadcast(sync(NEW, joined(news)))

    def broadcast(self, out: Out) -> None:
        """Send everybody the same."""
        for client in tuple(self.clients):
            client.push(out)


def joined(updates: list[bytes]) -> bytes:
    """Make one update of several."""
    return updates[0] if len(updates) == 1 else merge_updates(*updates)
