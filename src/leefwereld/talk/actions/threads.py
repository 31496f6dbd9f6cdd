"""Beginning a thread, answering in it, giving it to somebody, and calling it done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from leefwereld.audit.actions import record
from leefwereld.library.models import Blueprint
from leefwereld.library.queries import people_in
from leefwereld.outbox.actions import Said
from leefwereld.people.models import Person
from leefwereld.talk.actions.telling import glimpse, tell_pages, tell_people, thread_address
from leefwereld.talk.mentions import mentioned
from leefwereld.talk.models import REMARK_LENGTH, Mention, Remark, Thread
from leefwereld.talk.sight import Sight


class NothingSaidError(ValueError):
    """A remark says nothing, or too much at once."""


@transaction.atomic
def begin(  # noqa: PLR0913 - where it hangs, what it says, and who says it
    blueprint: Blueprint, *, seen: Sight, address: str, row: str, text: str, by: Person, now: datetime
) -> Thread:
    """Begin a thread about what stands at an address.

    Raises:
        NothingSaidError: the text is empty or too long.
        LookupError: nothing stands at the address.
    """
    said = _checked(text)
    at = seen.at(address)
    if at is None:
        raise LookupError(address)
    thread = Thread.objects.create(
        blueprint=blueprint,
        at=at,
        row=row[:80],
        address=address,
        about=seen.name(address, row, seen.blueprint.language)[:300],
        started_at=now,
        started_by=by,
        last_at=now,
    )
    remark = _add(thread, said, by, now)
    record("thread-begun", by=by, about=thread, at=now, blueprint=str(blueprint))
    _tell_mentioned(remark, _who_can(thread), now)
    tell_pages(blueprint)
    return thread


@transaction.atomic
def reply(thread: Thread, *, text: str, by: Person, now: datetime) -> Remark:
    """Answer in a thread; those who talk in it hear it.

    Raises:
        NothingSaidError: the text is empty or too long.
    """
    remark = _add(thread, _checked(text), by, now)
    thread.last_at = now
    thread.save(update_fields=["last_at"])
    record("remark-made", by=by, about=remark, at=now)
    there = _who_can(thread)
    named = _tell_mentioned(remark, there, now)
    talking = {thread.started_by_id, thread.assigned_to_id, *thread.remarks.values_list("by", flat=True)}
    tell_people(
        [one for one in there if one.pk in talking - named - {by.pk}],
        kind="reply",
        key=f"reply-{remark.pk}",
        address=f"{thread_address(thread.blueprint, thread.pk)}#opmerking-{remark.pk}",
        say=lambda: Said(
            _("%(who)s antwoordt: %(about)s") % {"who": by.name, "about": thread.about}, glimpse(remark.text)
        ),
        now=now,
    )
    tell_pages(thread.blueprint)
    return remark


@transaction.atomic
def reword(remark: Remark, *, text: str, by: Person, now: datetime) -> None:
    """Say it in other words; who is newly named hears it.

    Raises:
        NothingSaidError: the text is empty or too long.
    """
    remark.text, remark.edited_at = _checked(text), now
    remark.save(update_fields=["text", "edited_at"])
    there = _who_can(remark.thread)
    remark.mentions.all().delete()
    _mention(remark, there)
    record("remark-reworded", by=by, about=remark, at=now)
    _tell_mentioned(remark, there, now)
    tell_pages(remark.thread.blueprint)


@transaction.atomic
def remove(remark: Remark, *, by: Person, now: datetime) -> None:
    """Take a remark away; that there was one can be seen, what it said is gone."""
    remark.text, remark.removed_at = "", now
    remark.save(update_fields=["text", "removed_at"])
    remark.mentions.all().delete()
    record("remark-removed", by=by, about=remark, at=now)
    tell_pages(remark.thread.blueprint)


@transaction.atomic
def assign(thread: Thread, to: Person | None, *, by: Person, now: datetime) -> None:
    """Give a thread to somebody who takes it further, or to nobody."""
    thread.assigned_to = to
    thread.save(update_fields=["assigned_to"])
    record("thread-assigned", by=by, about=thread, at=now, to=to.pk if to else None)
    if to is not None and to != by:
        first = thread.remarks.first()
        tell_people(
            [to],
            kind="assigned",
            key=f"assigned-{thread.pk}-{now:%Y%m%d%H%M%S%f}",
            address=thread_address(thread.blueprint, thread.pk),
            say=lambda: Said(
                _("%(who)s vraagt of jij dit oppakt: %(about)s") % {"who": by.name, "about": thread.about},
                glimpse(first.text if first else ""),
            ),
            now=now,
        )
    tell_pages(thread.blueprint)


@transaction.atomic
def resolve(thread: Thread, *, by: Person, now: datetime) -> None:
    """Call a thread done; it can still be found."""
    thread.resolved_at, thread.resolved_by = now, by
    thread.save(update_fields=["resolved_at", "resolved_by"])
    record("thread-resolved", by=by, about=thread, at=now)
    tell_pages(thread.blueprint)


@transaction.atomic
def reopen(thread: Thread, *, by: Person, now: datetime) -> None:
    """Take up a thread again."""
    thread.resolved_at = thread.resolved_by = None
    thread.save(update_fields=["resolved_at", "resolved_by"])
    record("thread-reopened", by=by, about=thread, at=now)
    tell_pages(thread.blueprint)


def _checked(text: str) -> str:
    said = text.replace("\r\n", "\n").replace("\0", "").strip()
    if not said:
        raise NothingSaidError(_("Schrijf eerst iets op."))
    if len(said) > REMARK_LENGTH:
        raise NothingSaidError(_("Dit is te lang. Houd het op %(many)s tekens.") % {"many": REMARK_LENGTH})
    return said


def _add(thread: Thread, text: str, by: Person, now: datetime) -> Remark:
    remark = Remark.objects.create(thread=thread, by=by, at=now, text=text)
    _mention(remark, _who_can(thread))
    return remark


def _who_can(thread: Thread) -> list[Person]:
    """Give who may read this; nobody else is ever named or told."""
    return list(people_in(thread.blueprint))


def _mention(remark: Remark, there: Iterable[Person]) -> None:
    named = mentioned(remark.text)
    Mention.objects.bulk_create(
        Mention(remark=remark, person=one) for one in there if one.slug.casefold() in named
    )


def _tell_mentioned(remark: Remark, there: Iterable[Person], now: datetime) -> set[int]:
    """Tell who is named, and give who that were."""
    thread = remark.thread
    named = set(remark.mentions.values_list("person", flat=True))
    tell_people(
        [one for one in there if one.pk in named - {remark.by_id}],
        kind="mention",
        key=f"mention-{remark.pk}",
        address=f"{thread_address(thread.blueprint, thread.pk)}#opmerking-{remark.pk}",
        say=lambda: Said(
            _("%(who)s noemt je: %(about)s") % {"who": remark.by.name, "about": thread.about},
            glimpse(remark.text),
        ),
        now=now,
    )
    return named
