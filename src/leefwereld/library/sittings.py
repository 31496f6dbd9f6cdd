"""From the log of a room to what changed in it, in words, from when until when, and by whom.

Who changed what is read from the updates themselves, so that two people who work at once are told apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypedDict

from blauwdruk.changes import Change, diff
from blauwdruk.document import dump
from blauwdruk.live import Replay, Stretch
from blauwdruk.model import Blueprint as Document
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint

QUIET = timedelta(minutes=30)
"""So long without a change, and a sitting is over."""


class Told(TypedDict):
    """One change as it is kept: at which step, person or thing, by whom, and in words."""

    at: str
    of: str
    """The very thing and field, so that a later change of it takes the place of an earlier one."""
    by: list[int]
    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """Some people at work on one blueprint, without a long pause."""

    nr: int
    """Of the last row of the log that is in it."""
    begun_at: datetime
    ended_at: datetime
    text: str
    story: list[Told]


def sittings_since(blueprint: Blueprint, nr: int | None) -> list[Sitting]:
    """Give the sittings since a row of the log, oldest first; the last one may still go on.

    Without a row: all of them, and before them how the document was when nobody had done anything yet.
    """
    rows = rooms.log(blueprint, after=nr or 0)
    if not rows:
        return []
    replay: Replay[int | None] = Replay(_state(blueprint, rows[0].nr - 1))
    found = [] if nr is not None else [_begun(replay.seen.blueprint, rows[0].nr - 1, rows[0].at)]
    begun, last = rows[0].at, rows[0]
    for row in rows:
        if row.at - last.at > QUIET:
            found.append(_sitting(replay, begun, last))
            begun = row.at
        replay.add(row.data, row.by)
        last = row
    return [*found, _sitting(replay, begun, last)]


def beginning(blueprint: Blueprint, *, at: datetime) -> Sitting:
    """Give a document in which nobody did anything yet."""
    return _begun(rooms.read(blueprint), 0, at)


def _begun(document: Document, nr: int, at: datetime) -> Sitting:
    return Sitting(nr, at, at, dump(document), [])


def _state(blueprint: Blueprint, nr: int) -> bytes:
    try:
        return rooms.state(blueprint, upto=nr)
    except LookupError:  # so far back nothing is kept: what follows is told as new
        return b""


def _sitting(replay: Replay[int | None], begun: datetime, last: rooms.Row) -> Sitting:
    stretch = replay.cut()
    return Sitting(last.nr, begun, last.at, dump(stretch.after), list(_told(stretch)))


def _told(stretch: Stretch[int | None]) -> Iterator[Told]:
    for change in diff(stretch.before, stretch.after):
        by = sorted(who for who in stretch.whose(change) if who)
        of = f"{change.address}.{change.field}"
        yield {
            "at": _home_of(change, stretch), "of": of, "by": by, "nl": change.text.nl, "en": change.text.en,
        }  # fmt: skip


def _home_of(change: Change, stretch: Stretch[int | None]) -> str:
    """Give where a reader looks for it; what was taken away stood somewhere before."""
    gone = change.kind == "removed" and not change.field
    return home_of(stretch.before if gone else stretch.after, change.address)


def home_of(blueprint: Document, address: str) -> str:
    """Give the address of the step, person or thing that an address is about or belongs to."""
    match address.split("/"):
        case ["journeys", journey, "steps" | "phases" as kind, name, *_rest]:
            return f"journeys/{journey}/{kind}/{name}"
        case ["consequences", name, *_rest]:
            place = next((one.step for one in blueprint.consequences if one.id == name), "")
            return "journeys/{}/steps/{}".format(*place.split("/")) if place else f"consequences/{name}"
        case [kind, name, *_rest]:
            return f"{kind}/{name}"
    return address
