"""Sending messages: after the deed that they tell of, never twice, and tried again while nobody takes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from leefwereld.audit.actions import record
from leefwereld.connections import mail
from leefwereld.outbox import queries
from leefwereld.outbox.actions.writing import language_of
from leefwereld.outbox.models import Message
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
ENOUGH = 3
"""After so many tries an administrator hears that the mail does not go."""
_AT_ONCE = 100
"""So many are looked at in one turn."""


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
