"""What the facilitator does: the clock, where everybody looks, the door and the locks."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint
from leefwereld.people.models import Person
from leefwereld.workshop import clock
from leefwereld.workshop.actions.turning import turn
from leefwereld.workshop.models import Item, Lock, Participant, Session

_MINUTE = 60


@transaction.atomic
def begin_item(session: Session, item: Item, *, by: Person | None, now: datetime) -> None:
    """Go to one thing on the agenda, and let its time run."""
    here = _held(session)
    here.item = item
    clock.wound(here, now, item.minutes)
    _keep(here)
    record("item-begun", by=by, about=session, at=now, item=item.nr)


def next_item(session: Session, *, by: Person | None, now: datetime) -> None:
    """Go to the next thing on the agenda; after the last one the clock stops."""
    after = session.item.nr if session.item else 0
    item = session.items.filter(nr__gt=after).first()
    if item is None:
        pause(session, by=by, now=now)
        return
    begin_item(session, item, by=by, now=now)


@transaction.atomic
def pause(session: Session, *, by: Person | None, now: datetime) -> None:
    """Let the clock stand still."""
    here = _held(session)
    clock.paused(here, now)
    _keep(here)
    record("clock-paused", by=by, about=session, at=now)


@transaction.atomic
def resume(session: Session, *, by: Person | None, now: datetime) -> None:
    """Let the clock run on."""
    here = _held(session)
    clock.resumed(here, now)
    _keep(here)
    record("clock-resumed", by=by, about=session, at=now)


@transaction.atomic
def give_minute(session: Session, *, by: Person | None, now: datetime) -> None:
    """Give one minute more."""
    here = _held(session)
    clock.lengthened(here, now, _MINUTE)
    _keep(here)
    record("minute-given", by=by, about=session, at=now)


@transaction.atomic
def go_to(session: Session, place: str, *, by: Person | None, now: datetime) -> None:
    """Choose the step or phase at which everybody works; nothing is the whole blueprint."""
    here = _held(session)
    here.place = place
    _keep(here)
    record("place-chosen", by=by, about=session, at=now, place=place)


@transaction.atomic
def set_joinable(session: Session, *, is_joinable: bool, by: Person | None, now: datetime) -> None:
    """Open or close the door for guests; who is in stays in."""
    here = _held(session)
    here.is_joinable = is_joinable
    _keep(here)
    record("door-opened" if is_joinable else "door-closed", by=by, about=session, at=now)


@transaction.atomic
def remove(participant: Participant, *, by: Person | None, now: datetime) -> None:
    """Send a guest away: her cookie is worth nothing any more, and her name is gone at once."""
    Participant.objects.filter(pk=participant.pk).update(removed_at=now, name="")
    turn(participant.session)
    record("guest-removed", by=by, about=participant.session, at=now)


@transaction.atomic
def lock(blueprint: Blueprint, place: str, *, by: Person | None, now: datetime) -> None:
    """Say that nobody changes this phase for now, except facilitators."""
    lock, is_new = Lock.objects.get_or_create(blueprint=blueprint, place=place, defaults={"locked_at": now})
    if is_new:
        record("phase-locked", by=by, about=blueprint, at=now, place=lock.place)
        rooms.lock_again(blueprint)


@transaction.atomic
def unlock(blueprint: Blueprint, place: str, *, by: Person | None, now: datetime) -> None:
    """Say that a phase may be changed again."""
    many, _ = Lock.objects.filter(blueprint=blueprint, place=place).delete()
    if many:
        record("phase-unlocked", by=by, about=blueprint, at=now, place=place)
        rooms.lock_again(blueprint)


def _held(session: Session) -> Session:
    return Session.objects.select_for_update(of=("self",)).select_related("item").get(pk=session.pk)


def _keep(session: Session) -> None:
    session.turn += 1
    session.save()
