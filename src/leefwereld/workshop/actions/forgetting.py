"""Guests are forgotten."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from leefwereld.audit.actions import record
from leefwereld.workshop.models import Knock, Participant, Session

KNOCKS_ARE_KEPT = timedelta(hours=1)


@transaction.atomic
def forget_guests(*, now: datetime) -> int:
    """Throw away what is known of guests whose time is over, and give how many there were.

    A guest is forgotten when the session has ended and the agreed days have passed. Was it never ended, then
    her twelve hours count as its end. What she wrote stays, of nobody.
    """
    Knock.objects.filter(at__lt=now - KNOCKS_ARE_KEPT).delete()
    forgotten = 0
    with_guests = Session.objects.filter(participants__person=None).distinct()
    for session in with_guests:
        days = timedelta(days=session.keep_days)
        guests: QuerySet[Participant] = session.participants.filter(person=None)
        if session.ended_at is None:
            guests = guests.filter(expires_at__lte=now - days)
        elif session.ended_at > now - days:
            continue
        many, _ = guests.delete()
        if many:
            record("guests-forgotten", by=None, about=session, at=now)
        forgotten += many
    return forgotten
