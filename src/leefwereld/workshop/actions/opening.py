"""A session begins, and ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import Truncator

from blauwdruk.model import Discipline
from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint
from leefwereld.people.models import Person
from leefwereld.workshop import cards, clock
from leefwereld.workshop.actions.forgetting import forget_guests
from leefwereld.workshop.actions.leading import unlock
from leefwereld.workshop.actions.voting import close_poll
from leefwereld.workshop.agendas import Planned
from leefwereld.workshop.codes import new_code
from leefwereld.workshop.models import Item, Outcome, Session
from leefwereld.workshop.queries import locks_of

_TRIES = 5
_MOST_DAYS = 90


class AlreadyOpen(ValueError):  # noqa: N818 - it reads as a sentence
    """There is a session on this blueprint that has not ended yet."""


def start_session(  # noqa: PLR0913 - what it is called, what is done in it, and for how long it is remembered
    blueprint: Blueprint,
    *,
    title: str,
    agenda: Sequence[Planned],
    keep_days: int = 0,
    by: Person | None,
    now: datetime,
) -> Session:
    """Begin a session: it has a code, its agenda stands ready, and the clock does not run yet.

    Raises:
        AlreadyOpen: the blueprint has a session that has not ended yet.
    """
    with transaction.atomic():
        Blueprint.objects.select_for_update().get(pk=blueprint.pk)
        if blueprint.sessions.filter(ended_at=None).exists():
            raise AlreadyOpen
        last = blueprint.sessions.aggregate(last=Max("nr"))["last"] or 0
        session = _with_code(
            Session(
                blueprint=blueprint,
                nr=last + 1,
                title=Truncator(title).chars(120),
                led_by=by,
                started_at=now,
                keep_days=min(max(keep_days, 0), _MOST_DAYS),
            )
        )
        Item.objects.bulk_create(
            Item(session=session, nr=nr, title=one.title, minutes=one.minutes, kind=one.kind)
            for nr, one in enumerate(agenda, start=1)
        )
        record("session-started", by=by, about=session, at=now, blueprint=str(blueprint), items=len(agenda))
    return session


def end_session(session: Session, *, by: Person | None, now: datetime) -> None:
    """End it: the votes are counted, nobody's name is with a note any more, and the blueprint says who was there.

    What was written in silence and never shown is thrown away, and no phase stays locked. Guests are forgotten now, or after the days that
    were agreed.
    """
    with transaction.atomic():
        here = Session.objects.select_for_update().get(pk=session.pk)
        if not here.is_open:
            return
        for poll in here.polls.filter(closed_at=None):
            close_poll(poll, by=by, now=now)
        here.present = _present(here)
        here.feelings = _feelings(here)
        clock.paused(here, now)
        here.ended_at, here.code, here.is_joinable = now, None, False
        here.turn += 1
        here.save()
        here.notes.filter(shown_at=None, is_proposal=False).delete()
        here.notes.update(by=None)
        here.notes.filter(shown_at=None).update(shown_at=now)
        here.moods.all().delete()
        for place in locks_of(here.blueprint):
            unlock(here.blueprint, place, by=by, now=now)
        _tell_the_blueprint(here, by=by, now=now)
        record("session-ended", by=by, about=here, at=now, people=sum(here.present.values()))
    session.refresh_from_db()
    forget_guests(now=now)


def _with_code(session: Session) -> Session:
    for nr in range(_TRIES):
        session.code = new_code()
        try:
            with transaction.atomic():
                session.save()
        except IntegrityError:  # the same code twice: once in some millions
            if nr == _TRIES - 1:
                raise
        else:
            break
    return session


def _present(session: Session) -> dict[str, int]:
    there = session.participants.filter(removed_at=None).values_list("discipline", flat=True)
    return dict(Counter(there))


def _feelings(session: Session) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for place, feels in session.moods.values_list("place", "feels"):
        counts = found.setdefault(place, {})
        counts[str(feels)] = counts.get(str(feels), 0) + 1
    return found


def _tell_the_blueprint(session: Session, *, by: Person | None, now: datetime) -> None:
    blueprint = rooms.read(session.blueprint)
    lessons = session.outcomes.filter(kind__in=[Outcome.Kind.WORKED, Outcome.Kind.FAILED])
    changes = [
        cards.held(
            blueprint,
            on=timezone.localdate(session.started_at),
            title=session.title,
            people=sum(session.present.values()),
            disciplines=_known(session.present),
        ),
        *cards.learned(blueprint, [(one.text, one.kind == Outcome.Kind.WORKED) for one in lessons]),
    ]
    rooms.change(session.blueprint, changes, by=by, now=now)


def _known(present: Iterable[str]) -> list[Discipline]:
    return [one for one in Discipline if one.value in set(present)]
