"""Reading messages, limited to what the asker may see (the same rules as ``may.py``)."""

from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet

from leefwereld.outbox.models import Message, Wish
from leefwereld.people.asker import Asker
from leefwereld.people.models import Person, Role


def inbox(asker: Asker) -> QuerySet[Message]:
    """Give her own messages, newest first; what opens a door is only in the mail, but in the demo there is none."""
    if asker.person is None:
        return Message.objects.none()
    hers = Message.objects.filter(to=asker.person)
    return hers if settings.DEMO else hers.filter(opens=False)


def unread(asker: Asker) -> int:
    """Count what she did not read yet."""
    return inbox(asker).filter(read_at=None).count()


def wish_of(person: Person) -> Wish.How:
    """Give how somebody wants to hear of things; at once when she never said."""
    found = Wish.objects.filter(person=person).values_list("how", flat=True).first()
    return Wish.How(found) if found else Wish.How.AT_ONCE


def not_arrived(asker: Asker) -> QuerySet[Message]:
    """Give what was given up, to people of the organisations that she administers; never what it says."""
    return _looked_after(asker).filter(given_up_at__isnull=False).order_by("-given_up_at", "-pk")


def still_trying(asker: Asker) -> QuerySet[Message]:
    """Give what did not go yet and is tried again, likewise; what is tried first, first."""
    waiting = _looked_after(asker).filter(sent_at=None, given_up_at=None, due_at__isnull=False)
    return waiting.exclude(last_error="").order_by("due_at", "pk")


def administrators_of(person: Person) -> QuerySet[Person]:
    """Give who looks after an organisation in which somebody has a role."""
    theirs = Role.objects.filter(
        kind=Role.Kind.ADMINISTRATOR, organisation__in=person.roles.values("organisation")
    )
    return Person.objects.filter(pk__in=theirs.values("person"), is_active=True)


def people_told(under: str) -> QuerySet[Person]:
    """Give who has a message that leads somewhere under this address."""
    told = Message.objects.filter(address__startswith=under)
    return Person.objects.filter(pk__in=told.values("to"))


def _looked_after(asker: Asker) -> QuerySet[Message]:
    mine = [one.pk for one in asker.organisations(Role.Kind.ADMINISTRATOR)]
    theirs = Message.objects.filter(to__roles__organisation__in=mine)
    return theirs.select_related("to").defer("subject", "body", "address").distinct()
