"""Who may see which message. Pure: looks at roles and at the message, at nothing else.

A message is for one person. Administrators see that one did not arrive, and why; never what it says.
"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from leefwereld.outbox.models import Message
from leefwereld.people.asker import Asker
from leefwereld.people.models import Role


def may_read(asker: Asker, message: Message) -> bool:
    """Say whether this message is hers."""
    return asker.person is not None and message.to_id == asker.person.pk


def may_watch(asker: Asker) -> bool:
    """Say whether she looks after messages that did not arrive."""
    return bool(asker.organisations(Role.Kind.ADMINISTRATOR))


def check_may_watch(asker: Asker) -> None:
    """Let administrators through.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_watch(asker):
        raise PermissionDenied(_("Alleen een beheerder ziet welke berichten niet aankwamen."))
