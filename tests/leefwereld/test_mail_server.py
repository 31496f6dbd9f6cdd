"""Mail by a real mail server, over a real line: closed with STARTTLS, with a name and a secret; and all that goes wrong."""

from __future__ import annotations

import email
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.test import Client

from free_port import free_port
from leefwereld.audit.models import Line
from leefwereld.outbox import actions, queries
from leefwereld.outbox.models import Message
from leefwereld.people.asker import Asker
from leefwereld.people.models import Person

SECRET = "van de mailserver"  # noqa: S105 - of nobody
Named = Callable[[str], Asker]
Listening = Callable[[], AbstractContextManager[None]]


class Letters:
    """What a mail server takes, and what it says to it."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.closed: list[bool] = []
        self.to_a_person = "250 OK"
        self.to_a_letter = "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd names it
        self, _server: Any, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.to_a_person.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_a_person

    async def handle_DATA(self, _server: Any, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.to_a_letter.startswith("250"):
            assert isinstance(envelope.content, bytes)
            self.taken.append(email.message_from_bytes(envelope.content, policy=policy.default))
            self.closed.append(session.ssl is not None)
        return self.to_a_letter


def _knows(_server: Any, _session: Any, _envelope: Any, _how: str, told: Any) -> AuthResult:
    known = isinstance(told, LoginPassword) and (told.login, told.password) == (
        b"leefwereld",
        SECRET.encode(),
    )
    return AuthResult(success=known, handled=False)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """What the server proves with who it is, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("certificate")
    proof, secret = folder / "proof.pem", folder / "key.pem"
    proof.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return proof, secret


@contextmanager
def listening(letters: Letters, settings: Any, **how: Any) -> Iterator[None]:
    """Run a mail server for a while, and let the platform use it."""
    server = Controller(letters, hostname="127.0.0.1", port=free_port(), **how)
    server.start()
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    try:
        yield
    finally:
        server.stop()


@pytest.fixture
def closed(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    line = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    line.load_cert_chain(*certificate)
    return line


@pytest.fixture
def letters() -> Letters:
    return Letters()


@pytest.fixture
def strict(letters: Letters, closed: ssl.SSLContext, settings: Any) -> Listening:
    """As strict as a municipality's own server: no word before the line is closed, no letter without a name."""
    return lambda: listening(
        letters, settings, tls_context=closed, require_starttls=True, auth_required=True, authenticator=_knows
    )


@pytest.fixture(autouse=True)
def platform(settings: Any, monkeypatch: pytest.MonkeyPatch, certificate: tuple[Path, Path]) -> None:
    """As LEEFWERELD_MAIL_URL=smtp://leefwereld:...@127.0.0.1 sets it, where the certificate is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    settings.MAIL_URL = "smtp://leefwereld@127.0.0.1"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "leefwereld", SECRET
    settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL, settings.EMAIL_TIMEOUT = True, False, 5
    settings.DEFAULT_FROM_EMAIL = "Leefwereld <leefwereld@voorbeeldstad.example>"
    settings.SITE = "https://leefwereld.example"


@pytest.fixture
def written(voorbeeldstad: object, now: datetime) -> Message:  # noqa: ARG001 - Marlies works there
    marlies = Person.objects.get(slug="marlies")
    marlies.email = "marlies@voorbeeldstad.example"
    marlies.save()
    said = actions.Said("Charlotte vraagt één ding", "Kijk je mee naar ‘Op zoek’?")
    return actions.write(
        marlies, kind="mention", key="hello", address="/gesprek/1/", say=lambda: said, now=now
    )


def test_a_letter_goes_over_a_closed_line_with_our_name(
    letters: Letters, strict: Listening, written: Message, now: datetime
) -> None:
    with strict():
        assert actions.send_due(now=now) == 1

    [letter] = letters.taken
    assert letters.closed == [True]
    assert letter["To"] == "marlies@voorbeeldstad.example"
    assert letter["From"] == "Leefwereld <leefwereld@voorbeeldstad.example>"
    assert letter["Subject"] == "Charlotte vraagt één ding"
    assert letter["Message-ID"] == "<hello@leefwereld.example>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert "‘Op zoek’" in letter.get_content()
    assert "https://leefwereld.example/gesprek/1/" in letter.get_content()
    written.refresh_from_db()
    assert written.sent_at == now


def test_a_line_that_is_closed_from_the_beginning(
    letters: Letters, closed: ssl.SSLContext, settings: Any, written: Message, now: datetime
) -> None:
    settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL, settings.EMAIL_HOST_USER = False, True, ""
    with listening(letters, settings, ssl_context=closed):
        assert actions.send_due(now=now) == 1

    assert letters.taken[0]["To"] == written.to.email


def tried(written: Message, now: datetime) -> Message:
    """Try once; give what was noted."""
    assert actions.send_due(now=now) == 0
    written.refresh_from_db()
    return written


def test_a_refused_name_is_tried_later_and_later_and_told_in_plain_words(
    strict: Listening, settings: Any, written: Message, asker: Named, now: datetime
) -> None:
    settings.EMAIL_HOST_PASSWORD = "verlopen"  # noqa: S105 - of nobody
    begun, waits = now, []
    with strict():
        for _try in range(3):
            due = tried(written, now).due_at
            assert due is not None
            waits.append(due - now)
            now = due

        assert waits == [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30)]
        assert written.last_error == "SMTPAuthenticationError 535"
        [told] = queries.inbox(asker("chuck"))
        assert told.subject == "Er gaat mail niet weg"
        assert "laat ons niet binnen: de naam of het geheim in LEEFWERELD_MAIL_URL klopt niet" in told.body
        assert SECRET not in told.body
        assert "verlopen" not in str(list(Message.objects.values()))

        settings.EMAIL_HOST_PASSWORD = SECRET
        assert actions.send_due(now=now) == 1
    assert now - begun == timedelta(minutes=36)


def test_an_administrator_sees_what_is_still_tried_and_not_what_it_says(
    settings: Any, written: Message, now: datetime, browsing: Callable[[str], Client]
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    assert tried(written, now).last_error == "ConnectionRefusedError"

    html = browsing("chuck").get("/berichten/niet-aangekomen/").content.decode()

    assert "Op het adres van de mailserver luistert niemand." in html
    assert "Marlies" in html
    assert "Charlotte vraagt" not in html
    assert "Charlotte vraagt" in browsing("marlies").get("/berichten/").content.decode(), "it stands here"


def test_a_server_that_says_nothing_is_not_waited_for(settings: Any, written: Message, now: datetime) -> None:
    settings.EMAIL_TIMEOUT = 0.3
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.EMAIL_HOST, settings.EMAIL_PORT = silent.getsockname()
        assert tried(written, now).last_error == "TimeoutError"

    assert written.why_not == "De mailserver gaf niet op tijd antwoord."
    assert written.due_at == now + timedelta(minutes=1)


def test_a_server_that_cannot_prove_who_it_is_gets_no_name_and_no_letter(
    letters: Letters,
    strict: Listening,
    written: Message,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with strict():
        assert tried(written, now).last_error == "SSLCertVerificationError"

    assert letters.taken == []
    assert "het certificaat klopt niet" in written.why_not


def test_a_line_that_stays_open_is_not_used(
    letters: Letters, settings: Any, written: Message, now: datetime
) -> None:
    with listening(letters, settings):
        assert tried(written, now).last_error == "SMTPNotSupportedError"

    assert letters.taken == []
    assert written.given_up_at is None, "somebody mends it, and then it goes"
    assert "STARTTLS" in written.why_not


@pytest.mark.parametrize("answer", ["550 no such person", "451 come back later"])
def test_a_person_who_is_refused_for_good_is_not_tried_again(
    letters: Letters, strict: Listening, written: Message, now: datetime, answer: str
) -> None:
    letters.to_a_person = answer
    with strict():
        tried(written, now)

    is_over = answer.startswith("5")
    assert (written.given_up_at is not None) == is_over
    assert written.last_error == "SMTPRecipientsRefused"
    assert Line.objects.filter(action="message-given-up").count() == is_over


def test_the_second_try_of_a_letter_has_the_same_name(
    letters: Letters, strict: Listening, written: Message, now: datetime
) -> None:
    letters.to_a_letter = "452 too busy"
    with strict():
        due = tried(written, now).due_at
        assert due is not None
        letters.to_a_letter = "250 OK"
        actions.send_due(now=due)

    assert [letter["Message-ID"] for letter in letters.taken] == ["<hello@leefwereld.example>"]


def test_the_administrator_hears_it_once_a_day(
    settings: Any, written: Message, asker: Named, now: datetime
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    begun = now
    while now - begun < timedelta(days=2):
        due = tried(written, now).due_at
        assert due is not None
        now = due

    days = queries.inbox(asker("chuck")).count()
    assert days == 3
    assert queries.inbox(asker("cynthia")).count() == 0
