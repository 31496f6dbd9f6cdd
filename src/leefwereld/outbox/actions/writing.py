"""Writing messages: with the deed that they tell of, once; and how somebody wants to get them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import override

from leefwereld.audit.actions import record
from leefwereld.outbox import queries
from leefwereld.outbox.models import Message, Wish
from leefwereld.people.models import Person

MORNING = time(8)
"""When the mail of once a day goes."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a message says."""

    subject: str
    body: str


def write(  # noqa: PLR0913 - a message is these things
    to: Person, *, kind: str, key: str, address: str, say: Callable[[], Said], now: datetime
) -> Message:
    """Write a message, in the transaction of the deed that it tells of; a second time it stays the first.

    The deed has its line in the log; this row is its own proof.

    Args:
        to: who gets it.
        kind: why it is written: ``mention``.
        key: what makes it this message.
        address: where it leads, a path on this site.
        say: gives the words; asked in the language of who gets it.
        now: the moment.
    """
    with override(language_of(to)):
        said = say()
    how = queries.wish_of(to)
    by_mail = bool(to.email) and how != Wish.How.ONLY_HERE
    daily = how == Wish.How.DAILY
    message, _is_new = Message.objects.get_or_create(
        key=key,
        defaults={
            "to": to,
            "kind": kind,
            "subject": Truncator(" ".join(said.subject.split())).chars(200),
            "body": said.body,
            "address": address,
            "made_at": now,
            "due_at": (next_morning(now) if daily else now) if by_mail else None,
            "together": daily,
        },
    )
    return message


@transaction.atomic
def write_at_once(  # noqa: PLR0913 - a letter is these things
    to: Person,
    *,
    kind: str,
    key: str,
    address: str,
    say: Callable[[], Said],
    now: datetime,
    mail_to: str = "",
    opens: bool = False,
) -> Message:
    """Write a letter about how somebody comes in: it goes at once, however she wants to hear of other things.

    Args:
        to: whom it is about, and whose language it speaks.
        kind: why it is written: ``password-forgotten``.
        key: what makes it this letter.
        address: where it leads, a path on this site.
        say: gives the words.
        now: the moment.
        mail_to: where the mail goes, when that is not her own address.
        opens: whether whoever follows the address comes in with it.
    """
    with override(language_of(to)):
        said = say()
    message, _is_new = Message.objects.get_or_create(
        key=key,
        defaults={
            "to": to,
            "kind": kind,
            "subject": said.subject,
            "body": said.body,
            "address": address,
            "mail_to": mail_to,
            "opens": opens,
            "made_at": now,
            "due_at": now if mail_to or to.email else None,
        },
    )
    return message


def language_of(person: Person) -> str:
    """Give the language in which somebody is written to."""
    return person.language or settings.LANGUAGE_CODE


def next_morning(now: datetime) -> datetime:
    """Give when the next mail of once a day goes."""
    here = timezone.localtime(now)
    day = here.date() if here.time() < MORNING else here.date() + timedelta(days=1)
    return datetime.combine(day, MORNING, tzinfo=here.tzinfo)


@transaction.atomic
def wish(how: Wish.How, *, by: Person, now: datetime) -> None:
    """Keep how somebody wants to hear of things; what waits follows the new wish."""
    kept, _is_new = Wish.objects.update_or_create(person=by, defaults={"how": how})
    waiting = Message.objects.filter(to=by, sent_at=None, given_up_at=None, claimed_at=None, due_at__gt=now)
    if how == Wish.How.ONLY_HERE:
        waiting.update(due_at=None)
    elif how == Wish.How.AT_ONCE:
        waiting.filter(together=True).update(due_at=now, together=False)
    record("wish-kept", by=by, about=kept, at=now, how=how.value)


def note_read(messages: Iterable[Message], *, by: Person, now: datetime) -> None:
    """Note that she read these. Who read what when is hers: the log stays out of it."""
    those = [one.pk for one in messages]
    Message.objects.filter(to=by, pk__in=those, read_at=None).update(read_at=now)


@transaction.atomic
def take_away(to: Person, *, under: str, now: datetime) -> None:
    """Take away what leads under an address that is not hers to see any more, read or not, sent or not."""
    many, _kinds = Message.objects.filter(to=to, address__startswith=under).delete()
    if many:
        record("messages-taken-away", by=None, about=to, at=now, many=many, under=under)
