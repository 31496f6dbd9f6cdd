"""Handing a letter over to the mail server."""

from __future__ import annotations

from smtplib import (
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.message import BadHeaderError

from leefwereld.connections.mail.letter import Letter

_FOR_GOOD = 500
"""From this number on, a mail server says that asking again is of no use (RFC 5321 §4.2.1)."""


class NotNowError(Exception):
    """The server did not take it; later it may."""


class RefusedError(Exception):
    """The server will never take it."""


def is_set() -> bool:
    """Say whether there is a mail server to hand letters to."""
    return bool(settings.MAIL_URL)


def send(letter: Letter) -> None:
    """Hand a letter over; when this returns, the server has it.

    Raises:
        NotNowError: try again later.
        RefusedError: do not try again.
    """
    line = get_connection()
    message = EmailMessage(
        letter.subject,
        letter.body,
        settings.DEFAULT_FROM_EMAIL,
        [letter.to],
        headers={"Message-ID": letter.name, "Auto-Submitted": "auto-generated"},
        connection=line,
    )
    try:
        message.send()
    except SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        kind = RefusedError if codes and min(codes) >= _FOR_GOOD else NotNowError
        raise kind(_said(refused)) from refused
    except SMTPDataError as refused:
        kind = RefusedError if refused.smtp_code >= _FOR_GOOD else NotNowError
        raise kind(_said(refused)) from refused
    except BadHeaderError as refused:
        raise RefusedError(_said(refused)) from refused
    except (
        SMTPException,
        OSError,
    ) as closed:  # also what our own settings get wrong: somebody will mend them
        raise NotNowError(_said(closed)) from closed
    finally:
        line.close()  # Django leaves it open when the server does not let us in


def _said(error: Exception) -> str:
    """Say what went wrong without an address or a text in it: it stands where an administrator reads."""
    if isinstance(error.__context__, TimeoutError):  # smtplib calls it a line that was broken
        error = error.__context__
    code = f" {error.smtp_code}" if isinstance(error, SMTPResponseException) else ""
    return f"{type(error).__name__}{code}"
