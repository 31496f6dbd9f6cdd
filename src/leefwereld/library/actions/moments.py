"""Moments of a live document: kept when its room comes to rest, named, looked at, and brought back as a new edit."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blauwdruk.changes import Change, diff, restored
from blauwdruk.document import load
from blauwdruk.model import Blueprint as Document
from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint, Moment
from leefwereld.library.sittings import Sitting, beginning, sittings_since
from leefwereld.people.models import Person

ALL_OF = timedelta(days=30)
"""So long every moment can be looked at; after it the last one of each day."""


def rest(blueprint: Blueprint, *, now: datetime) -> Moment | None:
    """Keep a moment of every sitting since the last; give the newest one, if there is any.

    Called when a room comes to rest, and before anything that somebody may want to go back from.
    """
    newest = blueprint.moments.first()
    found = sittings_since(blueprint, newest.nr if newest else None)
    if not found:
        return newest
    with transaction.atomic():
        Blueprint.objects.select_for_update().get(pk=blueprint.pk)
        if blueprint.moments.first() == newest:  # else somebody kept them meanwhile
            for sitting in found:
                _keep(blueprint, sitting, now)
    return blueprint.moments.first()


def take(at_rest: rooms.Rest) -> None:
    """Keep the moment at which a room came to rest; the rooms call this before they forget the updates."""
    rest(Blueprint.objects.get(room=at_rest.room), now=timezone.now())


def name(blueprint: Blueprint, words: str, *, by: Person, now: datetime) -> Moment:
    """Give the moment of now a name, so that it is never thinned out."""
    moment = rest(blueprint, now=now) or _keep(blueprint, beginning(blueprint, at=now), now)
    return rename(moment, words, by=by, now=now)


@transaction.atomic
def rename(moment: Moment, words: str, *, by: Person, now: datetime) -> Moment:
    """Give a moment a name, or take it away."""
    moment.name = words
    moment.save(update_fields=["name"])
    record("moment-named", by=by, about=moment, at=now, name=words)
    return moment


@transaction.atomic
def say_why(moment: Moment, words: str, *, by: Person, now: datetime) -> None:
    """Keep why somebody did what she did in a sitting; empty words take it away."""
    held = Moment.objects.select_for_update().get(pk=moment.pk)
    held.whys = {**held.whys, str(by.pk): words}
    if not words:
        del held.whys[str(by.pk)]
    held.save(update_fields=["whys"])
    record("moment-explained", by=by, about=moment, at=now)


def bring_back(  # noqa: PLR0913 - what, from when, why and by whom
    blueprint: Blueprint, then: Document, *, why: str, place: str | None = None, by: Person, now: datetime
) -> tuple[Change, ...]:
    """Make one step, or everything, as it was, as a new edit of this person; give what that changed.

    What was there is kept as a moment first, so that bringing that back is the way to undo it. What others do
    meanwhile stays.

    Raises:
        KeyError: then, there was no such step.
    """
    rest(blueprint, now=now)
    current = rooms.read(blueprint)
    changes = diff(current, restored(current, then, place) if place else _same_id(then, current))
    return edit(blueprint, changes, why=why, by=by, now=now)


def edit(
    blueprint: Blueprint, changes: Iterable[Change], *, why: str, by: Person, now: datetime
) -> tuple[Change, ...]:
    """Make changes in the live document as a sitting of their own, with why they were made."""
    those = tuple(changes)
    if not those:
        return those
    rest(blueprint, now=now)
    rooms.change(blueprint, those, by=by, now=now)
    moment = rest(blueprint, now=now)
    if moment and why:
        say_why(moment, why, by=by, now=now)
    rooms.tell(blueprint, "moment")
    return those


def thin_out(*, now: datetime) -> int:
    """Keep of the days longer ago than a month only the last moment to look at; the stories stay. Give how many went."""
    old = Moment.objects.filter(made_at__lt=now - ALL_OF, name="", packed__isnull=False).order_by(
        "blueprint", "-nr"
    )
    kept: set[tuple[int, object]] = set()
    gone = []
    for moment in old.defer("packed", "story"):
        day = (moment.blueprint_id, moment.made_at.date())
        if day in kept:
            gone.append(moment.pk)
        kept.add(day)
    return Moment.objects.filter(pk__in=gone).update(packed=None)


@transaction.atomic
def _keep(blueprint: Blueprint, sitting: Sitting, now: datetime) -> Moment:
    moment = Moment.objects.create(
        blueprint=blueprint,
        nr=sitting.nr,
        begun_at=sitting.begun_at,
        made_at=sitting.ended_at,
        packed=zlib.compress(sitting.text.encode(), 9),
        story=sitting.story,
    )
    record("moment-kept", by=None, about=moment, at=now, blueprint=str(blueprint))
    return moment


def _same_id(then: Document, now: Document) -> Document:
    """Keep who the document is: only what it says comes back."""
    return then.model_copy(update={"id": now.id})


def document_of(moment: Moment) -> Document:
    """Give what the blueprint said then.

    Raises:
        LookupError: only its story is left.
    """
    if not moment.text:
        raise LookupError(_("Van dit moment is alleen het verhaal bewaard."))
    return load(moment.text)
