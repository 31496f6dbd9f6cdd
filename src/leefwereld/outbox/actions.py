"""Every change to messages: written with the deed that they tell of, sent after it, never twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from leefwereld.audit.actions import record
from leefwereld.connections import mail
from leefwereld.outbox import queries
from leefwereld.outbox.models import Message, Wish
from leefwereld.outbox.trouble import NO_ADDRESS, UNKNOWN, why
from leefwereld.people.models import Person

PAUSES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
)
"""After each try; the last one again and again."""
PATIENCE = timedelta(days=3)
"""So long after it was written, a message that nobody takes is given up."""
UNSURE = timedelta(minutes=10)
"""So long after somebody began to hand it over and never said more, nobody will."""
MORNING = time(8)
"""When the mail of once a day goes."""
ENOUGH = 3
"""After so many tries an administrator hears that the mail does not go."""
_AT_ONCE = 100
"""So many are looked at in one turn."""


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


def people_told(under: str) -> QuerySet[Person]:
    """Give who has a message that leads somewhere under this address."""
    told = Message.objects.filter(address__startswith=under)
    return Person.objects.filter(pk__in=told.values("to"))


@transaction.atomic
def take_away(to: Person, *, under: str, now: datetime) -> None:
    """Take away what leads under an address that is not hers to see any more, read or not, sent or not."""
    many, _kinds = Message.objects.filter(to=to, address__startswith=under).delete()
    if many:
        record("messages-taken-away", by=None, about=to, at=now, many=many, under=under)


def send_due(*, now: datetime) -> int:
    """Send what is due; give how many mails went.

    What another process left half done is not sent again: nobody knows whether it arrived.
    """
    _give_up_unsure(now)
    if not mail.is_set():
        return 0
    due = (
        Message.objects.filter(
            sent_at=None, given_up_at=None, claimed_at=None, due_at__lte=now, to__is_active=True
        )
        .select_related("to")
        .order_by("to", "together", "made_at", "pk")[:_AT_ONCE]
    )
    return sum(_send(those, now) for those in _in_mails(due))


@transaction.atomic
def try_again(message: Message, *, by: Person, now: datetime) -> None:
    """Let a message that was given up go once more."""
    changed = Message.objects.filter(pk=message.pk, given_up_at__isnull=False).update(
        given_up_at=None, claimed_at=None, due_at=now, tries=0, last_error=""
    )
    if changed:
        record("message-tried-again", by=by, about=message, at=now)


def _in_mails(due: Iterable[Message]) -> list[list[Message]]:
    """Put together what goes in one mail."""
    mails: dict[tuple[int, int], list[Message]] = {}
    for one in due:
        mails.setdefault((one.to_id, 0 if one.together else one.pk), []).append(one)
    return list(mails.values())


def _send(messages: Sequence[Message], now: datetime) -> int:
    mine = _claimed(messages, now)
    if not mine:
        return 0
    if not (mine[0].mail_to or mine[0].to.email):
        _give_up(mine, NO_ADDRESS, now)
        return 0
    try:
        mail.send(_letter(mine))
    except mail.NotNowError as error:
        _put_back(mine, str(error), now)
        return 0
    except mail.RefusedError as error:
        _give_up(mine, str(error), now)
        return 0
    _note_sent(mine, now)
    return 1


def _claimed(messages: Sequence[Message], now: datetime) -> list[Message]:
    """Take what no other process took; from here on it is known that it may have gone."""
    free = Message.objects.filter(sent_at=None, given_up_at=None, claimed_at=None)
    return [one for one in messages if free.filter(pk=one.pk).update(claimed_at=now, tries=F("tries") + 1)]


def _put_back(messages: Sequence[Message], error: str, now: datetime) -> None:
    first = messages[0]
    if now - first.made_at >= PATIENCE:
        _give_up(messages, error, now)
        return
    pause = PAUSES[min(first.tries, len(PAUSES) - 1)]
    _those(messages).update(claimed_at=None, due_at=now + pause, last_error=error[:200])
    if first.tries + 1 >= ENOUGH:
        _tell_administrators(first.to, error, now)


@transaction.atomic
def _give_up(messages: Sequence[Message], error: str, now: datetime) -> None:
    _those(messages).update(claimed_at=None, given_up_at=now, last_error=error[:200])
    for one in messages:
        record("message-given-up", by=None, about=one, at=now)
    _tell_administrators(messages[0].to, error, now)


def _tell_administrators(to: Person, error: str, now: datetime) -> None:
    """Tell them here, for mail is what does not go; once a day, whatever happens."""
    day = timezone.localdate(now)
    for one in queries.administrators_of(to):
        with override(language_of(one)):
            body = _("%(why)s Bij ‘Berichten die niet aankwamen’ staat wat er nog wacht.") % {
                "why": why(error)
            }
            Message.objects.get_or_create(
                key=f"mail-trouble-{day}-{one.pk}",
                defaults={
                    "to": one,
                    "kind": "mail-trouble",
                    "subject": _("Er gaat mail niet weg"),
                    "body": body,
                    "address": reverse("studio:undelivered"),
                    "made_at": now,
                },
            )


@transaction.atomic
def _note_sent(messages: Sequence[Message], now: datetime) -> None:
    _those(messages).update(claimed_at=None, sent_at=now, last_error="")
    _those(messages).filter(opens=True).update(address=reverse("mfa_index"))
    for one in messages:
        record("message-sent", by=None, about=one, at=now)


def _give_up_unsure(now: datetime) -> None:
    left = Message.objects.filter(claimed_at__lt=now - UNSURE, sent_at=None, given_up_at=None)
    if those := list(left.defer("subject", "body")[:_AT_ONCE]):
        _give_up(those, UNKNOWN, now)


def _those(messages: Sequence[Message]) -> QuerySet[Message]:
    return Message.objects.filter(pk__in=[one.pk for one in messages])


def _letter(messages: Sequence[Message]) -> mail.Letter:
    """Put messages in a letter, in the language of who gets it."""
    first = messages[0]
    name = f"<{first.key}@{settings.SITE.partition('://')[2]}>"
    with override(language_of(first.to)):
        if first.together:
            many = len(messages)
            subject = ngettext("%(many)s bericht van Leefwereld", "%(many)s berichten van Leefwereld", many)
            subject %= {"many": many}
        else:
            subject = first.subject
        ending = _("Hoe je berichten krijgt, kies je hier: %(address)s") % {
            "address": f"{settings.SITE}/berichten/"
        }
        parts = [f"{one.subject}\n\n{one.body}\n\n{settings.SITE}{one.address}" for one in messages]
    return mail.Letter(
        first.mail_to or first.to.email, subject, "\n\n---\n\n".join([*parts, ending]) + "\n", name
    )
