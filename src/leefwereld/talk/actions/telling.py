"""Who hears of what: the open pages that there is something to see, and people what concerns them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.text import Truncator

from leefwereld.library import rooms
from leefwereld.library.models import Blueprint
from leefwereld.outbox.actions import Said, write
from leefwereld.people.models import Person

_GLIMPSE = 600
"""Letters of what somebody wrote, in a message about it."""


def tell_pages(blueprint: Blueprint) -> None:
    """Let every open page look again, once the change is kept."""
    rooms.tell(blueprint, "talk")


def tell_people(  # noqa: PLR0913 - a message is these things
    people: Iterable[Person], *, kind: str, key: str, address: str, say: Callable[[], Said], now: datetime
) -> None:
    """Write each of these people the same message, in her own language."""
    for person in people:
        write(person, kind=kind, key=f"{key}-{person.pk}", address=address, say=say, now=now)


def thread_address(blueprint: Blueprint, pk: int) -> str:
    """Give the page of a thread."""
    return reverse("studio:thread", args=[blueprint.organisation.slug, blueprint.key, pk])


def proposal_address(blueprint: Blueprint, pk: int) -> str:
    """Give the page of a proposal."""
    return reverse("studio:proposal", args=[blueprint.organisation.slug, blueprint.key, pk])


def glimpse(text: str) -> str:
    """Give the beginning of what somebody wrote."""
    return Truncator(text).chars(_GLIMPSE)
