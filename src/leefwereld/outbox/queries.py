"""Reading messages, limited to what the asker may see (the same rules as ``may.py``)."""

from __future__ import annotations

from django.db.models import QuerySet

from leefwereld.outbox.models import Message, Wish
from leefwereld.people.asker import Asker
from leefwereld.people.models import Person, Role


def inbox(asker: Asker) -> QuerySet[Message]:
    """Give her own messages, newest first."""
    return Message.objects.filter(to=asker.person) if asker.person else Message.objects.none()


def unread(asker: Asker) -> int:
    """Count what she did not read yet."""
    return inbox(asker).filter(read_at=None).count()


def wish_of(person: Person) -> Wish.How:
    """Give how somebody wants to hear of things; at once when she never said."""
    found = Wish.objects.filter(person=person).values_list("how", flat=True).first()
    return Wish.How(found) if found else Wish.How.AT_ONCE


def not_arrived(asker: Asker) -> QuerySet[Message]:
    """Give what was given up, to people of the organisations that she administers; never what it says."""
    mine = [one.pk for one in asker.organisations(Role.Kind.ADMINISTRATOR)]
    return (
        Message.objects.filter(given_up_at__isnull=False, to__roles__organisation__in=mine)
        .select_related("to")
        .defer("subject", "body", "address")
        .order_by("-given_up_at", "-pk")
        .distinct()
    )
