"""Live rooms: one shared document per blueprint, every update stored before anybody sees it.

For the platform's other parts; any thread of Django may call these, whether a server runs here or not:

- ``read`` what a live document says now; ``change`` it with the smallest edits; ``state`` and ``log`` of it;
- ``tell`` the pages that are open; ``look_again`` when rights changed (both after the transaction commits);
- ``when_at_rest`` registers what is done when people stop: for a minute, or because all of them left. Then, and
  only then, the updates become one snapshot: until that moment ``log`` and ``state(upto)`` go back to the moment
  before, and after it they start there. So history keeps of every rest what it wants to show later (the text,
  who did something, the number), and asks ``log`` for the time since. A ``Rest`` that was not taken comes again.
  ``rest`` brings a room to rest now, people in it or not;
- ``forget`` takes away all that is kept of a room, when its blueprint is gone;
- ``locked_by`` registers who says which phases are locked, and ``lock_again`` has that asked again;
- ``also_known_by`` registers another way than a session to know who somebody is: the cookie of a guest.

Without a server in this process the functions read and write where the rooms are kept; a server elsewhere hears
of it at once on PostgreSQL, and within two seconds on SQLite.

The files: ``wire`` messages, ``client`` a line, ``door`` who may in, ``socket`` and ``direct`` the way in,
``presence`` who is there, ``locks`` what is locked, ``room`` one document, ``hub`` all of them, ``keeping`` before
sending, ``resting``, ``first`` what a room starts with, ``store`` with ``sqlite`` and ``postgres`` where they are kept
(``place`` says which), ``asked`` the way in from Django's threads.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from pycrdt import Doc

from blauwdruk import live, model
from blauwdruk.changes import Change
from leefwereld.library.models import Blueprint
from leefwereld.library.rooms import asked
from leefwereld.library.rooms.door import Known, also_known_by
from leefwereld.library.rooms.locks import locked_by
from leefwereld.library.rooms.resting import Rest, when_at_rest
from leefwereld.library.rooms.store import Row
from leefwereld.people.models import Person

__all__ = [
    "Known", "Rest", "Row", "also_known_by", "blueprint_in", "change", "forget", "lock_again", "locked_by", "log", "look_again", "read", "rest", "state", "tell", "when_at_rest",
]  # fmt: skip


def read(blueprint: Blueprint) -> model.Blueprint:
    """Give what the live document says now; one that nobody ever opened says what the newest version says."""
    return blueprint_in(state(blueprint))


def blueprint_in(state: bytes) -> model.Blueprint:
    """Give what a document says that came from ``state`` or from a ``Rest``."""
    return live.read(_doc(state))


def change(blueprint: Blueprint, changes: Iterable[Change], *, by: Person | None, now: datetime) -> None:
    """Make changes with the fewest edits, so that what people type meanwhile stays; they are kept, then sent.

    This does not wait for the transaction that the caller may be in, and is not undone with it: do it last.

    Raises:
        ValueError: something is added that is there already; nothing was changed.
        OSError: it could not be kept, and was not made.
    """
    doc = _doc(state(blueprint))
    before = doc.get_state()
    update = live.change(doc, changes).get_update(before)
    asked.write(str(blueprint.room), update, by.pk if by else None, now)


def state(blueprint: Blueprint, upto: int | None = None) -> bytes:
    """Give the document as one update, as it is or as it was after an update of this number.

    Raises:
        LookupError: that is longer ago than what is kept.
    """
    return asked.state(str(blueprint.room), upto)


def log(blueprint: Blueprint, after: int = 0, upto: int | None = None) -> list[Row]:
    """Give what was done since the room last rested: one row for each author and moment, the oldest first."""
    return asked.log(str(blueprint.room), after, upto)


def tell(blueprint: Blueprint, kind: str, **said: Any) -> None:
    """Tell every studio page in the room to look at something; no personal data, and not what is in the document."""
    transaction.on_commit(lambda: asked.tell(str(blueprint.room), kind, said))


def look_again(blueprint: Blueprint, person: Person | None = None) -> None:
    """Look at who is in the room (or at one of them): who may not be there any more is out at once."""
    transaction.on_commit(lambda: asked.look_again(str(blueprint.room), person.pk if person else None))


def lock_again(blueprint: Blueprint) -> None:
    """Have the room ask which of its phases are locked; from then on it takes no edits of makers there."""
    transaction.on_commit(lambda: asked.lock_again(str(blueprint.room)))


def rest(blueprint: Blueprint) -> None:
    """Bring the room to rest, whoever is in it."""
    asked.rest(str(blueprint.room))


def forget(blueprint: Blueprint) -> None:
    """Take away all that is kept of the room of a blueprint that is gone for good."""
    room = str(blueprint.room)
    transaction.on_commit(lambda: asked.forget(room))


def _doc(state: bytes) -> Doc[Any]:
    doc: Doc[Any] = Doc()
    doc.apply_update(state)
    return doc
