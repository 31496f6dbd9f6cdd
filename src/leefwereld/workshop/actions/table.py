"""Who sits down, and who leaves."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.text import Truncator

from blauwdruk.model import Discipline
from leefwereld.audit.actions import record
from leefwereld.people.models import Person
from leefwereld.workshop.actions.turning import turn
from leefwereld.workshop.codes import door_of, read_code
from leefwereld.workshop.models import LONGEST, NAME_LENGTH, Knock, Participant, Session

PATIENCE = timedelta(minutes=10)
MOST_KNOCKS = 30
"""Wrong codes from one address in that time: a whole office may stand behind one address."""
MOST_GUESTS = 200


class TooManyKnocks(ValueError):  # noqa: N818 - it reads as a sentence
    """So many wrong codes came from this address that we do not listen for a while."""


class NoSuchTable(ValueError):  # noqa: N818 - it reads as a sentence
    """No session has this code, or its door is closed: one answer for both, so that nobody learns which."""


def find_table(typed: str, *, address: str, now: datetime) -> Session:
    """Give the open session with this code.

    Raises:
        TooManyKnocks: too many wrong codes came from this address.
        NoSuchTable: there is none, or guests cannot come in any more.
    """
    door = door_of(address)
    if Knock.objects.filter(door=door, at__gt=now - PATIENCE).count() >= MOST_KNOCKS:
        raise TooManyKnocks
    code = read_code(typed)
    session = Session.objects.filter(code=code, ended_at=None, is_joinable=True).first() if code else None
    if session is None or session.participants.filter(person=None).count() >= MOST_GUESTS:
        Knock.objects.create(door=door, at=now)
        raise NoSuchTable
    return session


@transaction.atomic
def join(session: Session, *, name: str, discipline: str, now: datetime) -> Participant:
    """Let a guest in: a first name if she gives one, and nothing else."""
    guest = Participant.objects.create(
        session=session,
        name=first_name(name),
        discipline=_known(discipline),
        joined_at=now,
        expires_at=now + LONGEST,
    )
    turn(session)
    record("guest-joined", by=None, about=session, at=now)
    return guest


@transaction.atomic
def sit(session: Session, *, person: Person, discipline: str = "", now: datetime) -> Participant:
    """Give a member her place at the table; said again, it changes what she brings."""
    seat, is_new = Participant.objects.get_or_create(
        session=session,
        person=person,
        defaults={
            "name": Truncator(person.name).chars(NAME_LENGTH),
            "discipline": _known(discipline),
            "joined_at": now,
        },
    )
    if not is_new and (not discipline or seat.discipline == _known(discipline)):
        return seat
    seat.discipline = _known(discipline)
    seat.save(update_fields=["discipline"])
    turn(session)
    record("sat-down", by=person, about=session, at=now, discipline=seat.discipline)
    return seat


@transaction.atomic
def change_discipline(guest: Participant, *, discipline: str, now: datetime) -> None:
    """Let a guest say what she brings to the table."""
    guest.discipline = _known(discipline)
    guest.save(update_fields=["discipline"])
    turn(guest.session)
    record("guest-said-discipline", by=None, about=guest.session, at=now)


@transaction.atomic
def leave(guest: Participant, *, now: datetime) -> None:
    """Let a guest go: what is known of her goes with her, what she wrote stays, of nobody."""
    session = guest.session
    guest.notes.filter(shown_at=None, is_proposal=False).delete()
    guest.delete()
    turn(session)
    record("guest-left", by=None, about=session, at=now)


def first_name(typed: str) -> str:
    """Give only the first word of a name: more we do not want to know."""
    words = typed.replace("\0", "").split()
    return words[0][:NAME_LENGTH] if words else ""


def _known(discipline: str) -> str:
    return discipline if discipline in {one.value for one in Discipline} else ""
