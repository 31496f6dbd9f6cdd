"""Votes with dots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Count
from django.utils.text import Truncator

from leefwereld.audit.actions import record
from leefwereld.people.models import Person
from leefwereld.workshop.actions.turning import turn
from leefwereld.workshop.models import NOTE_LENGTH, Dot, Option, Participant, Poll, Session

MOST_DOTS = 10
MOST_OPTIONS = 60


@transaction.atomic
def open_poll(  # noqa: PLR0913 - what is asked, of what, with how many dots
    session: Session,
    *,
    title: str,
    options: Sequence[tuple[str, str]],
    dots: int,
    by: Person | None,
    now: datetime,
) -> Poll:
    """Begin a vote; an option is a text and the address where it stands, or an empty one.

    A vote that was open is closed first.
    """
    for open_one in session.polls.filter(closed_at=None):
        close_poll(open_one, by=by, now=now)
    poll = Poll.objects.create(
        session=session,
        title=Truncator(title).chars(160),
        dots=min(max(dots, 1), MOST_DOTS),
        opened_at=now,
    )
    Option.objects.bulk_create(
        Option(poll=poll, text=Truncator(text).chars(NOTE_LENGTH), address=address)
        for text, address in options[:MOST_OPTIONS]
    )
    turn(session)
    record("poll-opened", by=by, about=poll, at=now, options=len(options), dots=poll.dots)
    return poll


@transaction.atomic
def close_poll(poll: Poll, *, by: Person | None, now: datetime) -> None:
    """End a vote: the counts are kept, and who put which dot is thrown away."""
    here = Poll.objects.select_for_update().get(pk=poll.pk)
    if here.closed_at is not None:
        return
    here.voters = Dot.objects.filter(option__poll=here).values("by").distinct().count()
    counted = list(here.options.annotate(many=Count("dots")))
    for option in counted:
        option.count = option.many
    Option.objects.bulk_update(counted, ["count"])
    Dot.objects.filter(option__poll=here).delete()
    here.closed_at = now
    here.save(update_fields=["closed_at", "voters"])
    turn(here.session)
    record("poll-closed", by=by, about=here, at=now)


@transaction.atomic
def put_dot(option: Option, *, by: Participant, now: datetime) -> bool:
    """Put one dot, if there is one left and the vote is open; say whether it was put."""
    # Her own seat is the lock: two quick taps may not spend the same dot twice.
    Participant.objects.select_for_update().get(pk=by.pk)
    poll = Poll.objects.select_for_update().get(pk=option.poll_id)
    if poll.closed_at is not None or Dot.objects.filter(option__poll=poll, by=by).count() >= poll.dots:
        return False
    Dot.objects.create(option=option, by=by)
    record("dot-put", by=None, about=poll, at=now)
    return True


@transaction.atomic
def take_dot(option: Option, *, by: Participant, now: datetime) -> bool:
    """Take one of her own dots back, while the vote is open; say whether there was one."""
    poll = Poll.objects.select_for_update().get(pk=option.poll_id)
    dot = Dot.objects.filter(option=option, by=by).first()
    if poll.closed_at is not None or dot is None:
        return False
    dot.delete()
    record("dot-taken", by=None, about=poll, at=now)
    return True
