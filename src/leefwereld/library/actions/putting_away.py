"""Putting blueprints away: in the archive, where they stay to be read; or in the bin, from where they can come back."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint, Version
from leefwereld.people.models import Person

IN_THE_BIN = timedelta(days=30)
"""So long somebody can take it back."""


@transaction.atomic
def archive(blueprint: Blueprint, *, by: Person, now: datetime) -> None:
    """Take it off the shelf; it can still be read, and worked on."""
    _put(blueprint, "blueprint-archived", by=by, now=now, archived_at=now)


@transaction.atomic
def take_from_archive(blueprint: Blueprint, *, by: Person, now: datetime) -> None:
    """Put it on the shelf again."""
    _put(blueprint, "blueprint-unarchived", by=by, now=now, archived_at=None)


@transaction.atomic
def throw_away(blueprint: Blueprint, *, by: Person, now: datetime) -> None:
    """Put it in the bin: nobody reads it, nobody works on it, and whoever does is out at once."""
    _put(blueprint, "blueprint-thrown-away", by=by, now=now, trashed_at=now)
    rooms.look_again(blueprint)


@transaction.atomic
def take_back(blueprint: Blueprint, *, by: Person | None, now: datetime) -> None:
    """Take it out of the bin, as it was."""
    _put(blueprint, "blueprint-taken-back", by=by, now=now, trashed_at=None)


def empty_bin(*, now: datetime) -> int:
    """Take away for good what is in the bin for a month; give how many that were."""
    old = Blueprint.objects.filter(trashed_at__lt=now - IN_THE_BIN).select_related("organisation")
    for blueprint in old:
        _take_away(blueprint, now)
    return len(old)


def _put(
    blueprint: Blueprint, action: str, *, by: Person | None, now: datetime, **when: datetime | None
) -> None:
    for field, moment in when.items():
        setattr(blueprint, field, moment)
    blueprint.save(update_fields=list(when))
    record(action, by=by, about=blueprint, at=now, blueprint=str(blueprint))


@transaction.atomic
def _take_away(blueprint: Blueprint, now: datetime) -> None:
    record("blueprint-gone", by=None, about=blueprint, at=now, blueprint=str(blueprint))
    Version.objects.filter(blueprint=blueprint).delete()
    blueprint.delete()
    rooms.forget(blueprint)
