"""A message is written with the deed that it tells of, goes after it, and never goes twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cast import EVERYBODY
from leefwereld.audit.models import Line
from leefwereld.connections import mail
from leefwereld.outbox import actions, may, queries, trouble
from leefwereld.outbox.actions import sending
from leefwereld.outbox.models import Message, Wish
from leefwereld.people.asker import Asker
from leefwereld.people.models import Person

Named = Callable[[str], Asker]
Mailbox = list[EmailMessage]


class Server(EmailBackend):
    """A mail server that answers as it was told; without an answer it takes the mail."""

    answers: list[Exception] = []  # noqa: RUF012 - what the next tries get, set by a test

    def send_messages(self, messages: Any) -> int:
        if self.answers:
            raise self.answers.pop(0)
        many: int = super().send_messages(messages)
        return many


@pytest.fixture(autouse=True)
def server(settings: Any) -> None:
    settings.MAIL_URL = "smtp://mail.voorbeeldstad.example"
    settings.EMAIL_BACKEND = f"{__name__}.Server"
    settings.SITE = "https://leefwereld.example"
    Server.answers = []


@pytest.fixture
def marlies(voorbeeldstad: object) -> Person:  # noqa: ARG001 - she works there
    person = Person.objects.get(slug="marlies")
    person.email = "marlies@voorbeeldstad.example"
    person.save()
    return person


def hello(to: Person, now: datetime, key: str = "hello-1") -> Message:
    return actions.write(
        to,
        kind="mention",
        key=key,
        address="/gesprek/1/",
        say=lambda: actions.Said(f"{_('Blauwdrukken')} {key}", "Kijk je mee?"),
        now=now,
    )


def test_what_is_written_goes_by_mail_and_the_row_proves_it(
    marlies: Person, now: datetime, mailoutbox: Mailbox
) -> None:
    hello(marlies, now)

    assert actions.send_due(now=now) == 1
    assert actions.send_due(now=now) == 0

    [sent] = mailoutbox
    assert sent.to == ["marlies@voorbeeldstad.example"]
    assert "Kijk je mee?" in str(sent.body)
    assert "https://leefwereld.example/gesprek/1/" in str(sent.body)
    row = Message.objects.get()
    assert (row.sent_at, row.tries, row.last_error) == (now, 1, "")
    assert [line.action for line in Line.objects.all()][-1] == "message-sent"


def test_the_same_message_is_written_once(marlies: Person, now: datetime, mailoutbox: Mailbox) -> None:
    assert hello(marlies, now) == hello(marlies, now)
    actions.send_due(now=now)
    hello(marlies, now)
    actions.send_due(now=now)

    assert len(mailoutbox) == 1


def test_what_did_not_happen_is_not_told(marlies: Person, now: datetime) -> None:
    with transaction.atomic():
        hello(marlies, now)
        transaction.set_rollback(True)

    assert not Message.objects.exists()


def test_a_crash_between_writing_and_sending_loses_nothing(
    marlies: Person, now: datetime, mailoutbox: Mailbox
) -> None:
    hello(marlies, now)
    later = now + timedelta(hours=5)

    assert actions.send_due(now=later) == 1
    assert len(mailoutbox) == 1


def test_a_crash_while_sending_never_sends_twice_and_is_shown(
    marlies: Person, asker: Named, now: datetime, mailoutbox: Mailbox
) -> None:
    hello(marlies, now)
    Server.answers = [KeyboardInterrupt()]  # type: ignore[list-item] # as when the process is stopped
    with pytest.raises(KeyboardInterrupt):
        actions.send_due(now=now)

    for minutes in (1, 9, 11, 60):
        assert actions.send_due(now=now + timedelta(minutes=minutes)) == 0

    assert mailoutbox == []
    [left] = queries.not_arrived(asker("chuck"))
    assert left.last_error == trouble.UNKNOWN


def test_another_try_comes_later_and_later(marlies: Person, now: datetime, mailoutbox: Mailbox) -> None:
    hello(marlies, now)
    Server.answers = [ConnectionRefusedError(), SMTPServerDisconnected(), SMTPDataError(451, b"later")]

    for _try in range(3):
        actions.send_due(now=now)
        row = Message.objects.get(kind="mention")
        assert row.due_at is not None
        assert row.due_at > now
        assert actions.send_due(now=row.due_at - timedelta(seconds=1)) == 0
        now = row.due_at
    assert actions.send_due(now=now) == 1

    row.refresh_from_db()
    assert (row.tries, row.sent_at, len(mailoutbox)) == (4, now, 1)


def test_after_some_days_it_is_given_up_and_the_administrator_sees_why(
    marlies: Person, asker: Named, now: datetime
) -> None:
    hello(marlies, now)
    begun = now
    while (row := Message.objects.get(kind="mention")).given_up_at is None:
        assert row.due_at is not None
        Server.answers = [ConnectionRefusedError("marlies@voorbeeldstad.example")]
        now = row.due_at
        actions.send_due(now=now)

    assert timedelta(days=2) < now - begun < timedelta(days=4)
    assert row.last_error == "ConnectionRefusedError"
    assert list(queries.not_arrived(asker("chuck"))) == [row]
    assert Line.objects.filter(action="message-given-up").count() == 1

    actions.try_again(row, by=Person.objects.get(slug="chuck"), now=now)
    assert actions.send_due(now=now) == 1
    assert not queries.not_arrived(asker("chuck")).exists()


def test_what_is_refused_for_good_is_not_tried_again(marlies: Person, now: datetime) -> None:
    hello(marlies, now)
    Server.answers = [SMTPRecipientsRefused({"x": (550, b"no such user")})]
    actions.send_due(now=now)

    assert Message.objects.get(kind="mention").given_up_at == now


def test_two_processes_that_look_at_once_send_one_mail(
    marlies: Person, now: datetime, mailoutbox: Mailbox
) -> None:
    message = hello(marlies, now)
    stale = [Message.objects.get(pk=message.pk)]
    actions.send_due(now=now)

    assert sending._send(stale, now) == 0  # noqa: SLF001 - as the other process goes on
    assert len(mailoutbox) == 1


def test_once_a_day_everything_comes_in_one_mail(marlies: Person, now: datetime, mailoutbox: Mailbox) -> None:
    actions.wish(Wish.How.DAILY, by=marlies, now=now)
    for nr in range(3):
        hello(marlies, now + timedelta(minutes=nr), f"hello-{nr}")

    assert actions.send_due(now=now + timedelta(hours=2)) == 0
    assert actions.send_due(now=now + timedelta(days=1)) == 1
    assert actions.send_due(now=now + timedelta(days=2)) == 0

    [sent] = mailoutbox
    assert sent.subject == "3 berichten van Leefwereld"
    assert all(f"hello-{nr}" in str(sent.body) for nr in range(3))


def test_the_morning_comes_at_eight_also_when_the_clock_was_changed() -> None:
    saturday = datetime(2026, 3, 28, 12, tzinfo=UTC)
    assert timezone.localtime(actions.next_morning(saturday)).isoformat() == "2026-03-29T08:00:00+02:00"


@pytest.mark.parametrize("how", [Wish.How.ONLY_HERE, Wish.How.AT_ONCE, Wish.How.DAILY])
def test_a_wish_holds_from_now_on(marlies: Person, now: datetime, how: Wish.How, mailoutbox: Mailbox) -> None:
    actions.wish(how, by=marlies, now=now)
    hello(marlies, now)
    actions.send_due(now=now)

    assert len(mailoutbox) == (how == Wish.How.AT_ONCE)
    assert Line.objects.filter(action="wish-kept").count() == 1


def test_without_an_address_or_a_server_it_is_only_here(
    asker: Named, now: datetime, mailoutbox: Mailbox, settings: Any, marlies: Person
) -> None:
    henk = Person.objects.get(slug="henk")
    hello(henk, now)
    settings.MAIL_URL = ""
    hello(marlies, now, "hello-2")
    actions.send_due(now=now)

    assert (mail.is_set(), mailoutbox) == (False, [])
    assert queries.unread(asker("henk")) == queries.unread(asker("marlies")) == 1


def test_it_is_in_the_language_of_who_gets_it(marlies: Person, now: datetime) -> None:
    marlies.language = "en"
    marlies.save()
    assert hello(marlies, now).subject == "Blueprints hello-1"
    assert hello(Person.objects.get(slug="cynthia"), now, "hello-2").subject == "Blauwdrukken hello-2"


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_message_is_for_one_person(asker: Named, marlies: Person, now: datetime, name: str) -> None:
    message = hello(marlies, now)

    assert may.may_read(asker(name), message) == (name == "marlies")
    assert list(queries.inbox(asker(name))) == ([message] if name == "marlies" else [])
    actions.note_read([message], by=Person.objects.get(slug="henk"), now=now)
    assert queries.unread(asker("marlies")) == 1


@pytest.mark.parametrize("name", EVERYBODY)
def test_only_an_administrator_sees_what_did_not_arrive_and_not_what_it_says(
    asker: Named, marlies: Person, now: datetime, name: str
) -> None:
    hello(marlies, now)
    Message.objects.update(given_up_at=now)
    found = list(queries.not_arrived(asker(name)))

    assert may.may_watch(asker(name)) == (name == "chuck")
    assert len(found) == (name == "chuck")
    assert all({"subject", "body", "address"} <= one.get_deferred_fields() for one in found)


def test_a_name_of_a_mail_is_the_same_at_every_try(
    marlies: Person, now: datetime, mailoutbox: Mailbox
) -> None:
    hello(marlies, now)
    actions.send_due(now=now)

    assert mailoutbox[0].extra_headers["Message-ID"] == "<hello-1@leefwereld.example>"


def test_the_command_sends_and_says_how_many(
    marlies: Person, capsys: pytest.CaptureFixture[str], settings: Any
) -> None:
    hello(marlies, timezone.now())
    call_command("send_messages")
    assert "1" in capsys.readouterr().out

    settings.MAIL_URL = ""
    call_command("send_messages")
    assert "LEEFWERELD_MAIL_URL" in capsys.readouterr().out
