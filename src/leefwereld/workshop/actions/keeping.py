"""What a session leaves behind: outcomes, and photos of paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils.text import Truncator

from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.library.actions.pictures import drawn_anew, keep_picture
from leefwereld.library.models import Blueprint
from leefwereld.people.models import Person
from leefwereld.workshop import cards
from leefwereld.workshop.actions.turning import turn
from leefwereld.workshop.models import NOTE_LENGTH, Outcome, Photo, Session
from leefwereld.workshop.scan import scanned


@transaction.atomic
def note_outcome(  # noqa: PLR0913 - what was agreed, who does it, and when
    session: Session,
    *,
    kind: Outcome.Kind,
    text: str,
    who: str = "",
    until: date | None = None,
    by: Person | None,
    now: datetime,
) -> Outcome:
    """Keep something that was parked, decided, promised or learned."""
    outcome = Outcome.objects.create(
        session=session,
        kind=kind,
        text=Truncator(" ".join(text.split())).chars(NOTE_LENGTH),
        who=Truncator(who.strip()).chars(80),
        until=until,
        said_at=now,
    )
    turn(session)
    record("outcome-noted", by=by, about=outcome, at=now, kind=kind.value)
    return outcome


@transaction.atomic
def drop_outcome(outcome: Outcome, *, by: Person | None, now: datetime) -> None:
    """Take away what was noted by mistake."""
    record("outcome-dropped", by=by, about=outcome, at=now)
    session = outcome.session
    outcome.delete()
    turn(session)


@transaction.atomic
def keep_photo(session: Session, content: bytes, *, by: Person | None, now: datetime) -> Photo:
    """Keep a photo of a sheet, with which rows are on it.

    Raises:
        NotAPicture: it is no photo that we can read, or too big; with what to do.
    """
    found = scanned(drawn_anew(content).content)
    picture = keep_picture(
        found.content, blueprint=session.blueprint, about="", words=session.title, by=by, now=now
    )
    rows = [band.kept() for band in found.bands if band.blueprint == session.blueprint_id]
    return Photo.objects.create(session=session, picture=picture, rows=rows)


def type_over(blueprint: Blueprint, typed: Iterable[cards.Typed], *, by: Person | None, now: datetime) -> int:
    """Put what stood on paper into the blueprint; give how many changes that were."""
    with transaction.atomic():
        changes = cards.cards(rooms.read(blueprint), typed)
        if changes:
            record("paper-typed-over", by=by, about=blueprint, at=now, changes=len(changes))
            rooms.change(blueprint, changes, by=by, now=now)
    return len(changes)


def add_steps(
    blueprint: Blueprint, journey: str, titles: Iterable[str], *, by: Person | None, now: datetime
) -> int:
    """Put the steps of a sheet behind those that a journey has; give how many."""
    with transaction.atomic():
        changes = cards.new_steps(rooms.read(blueprint), journey, titles)
        if changes:
            record("paper-typed-over", by=by, about=blueprint, at=now, changes=len(changes))
            rooms.change(blueprint, changes, by=by, now=now)
    return len(changes)
