"""Keeping a version of a blueprint, sharing it, and taking that back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator

from blauwdruk import model
from blauwdruk.document import dump, load
from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.library.hurdles import HurdlesError, hurdles_of
from leefwereld.library.models import Blueprint, Member, Version
from leefwereld.people.models import Organisation, Person

_LONGEST_NAME = 200
_AT_A_GLANCE = 600
"""Letters of a situation on the overview."""


def keep(  # noqa: PLR0913 - what is kept, for whom, and where it came from
    text: str,
    *,
    organisation: Organisation,
    by: Person | None,
    now: datetime,
    file_name: str = "",
    note: str = "",
    check: Callable[[Blueprint], object] = lambda _: None,
) -> Version:
    """Keep a document as the next version; when it says the same as the newest, that one stays the newest.

    Who brings a blueprint that was not there yet, leads it. One that was there is shown to ``check``, which raises
    when a new version of it is not for this person to keep.

    Raises:
        DocumentError: the text is not a blueprint; with every problem, and its line and column.
    """
    # Reading a large document takes seconds; others must be able to write meanwhile.
    blueprint = load(text)
    canonical = dump(blueprint)
    with transaction.atomic():
        kept = _place(blueprint.id, organisation, check, by=by, now=now)
        newest = kept.versions.defer("received").order_by("-nr").first()
        if newest is not None and newest.text == canonical:
            return newest
        version = Version.objects.create(
            blueprint=kept,
            nr=newest.nr + 1 if newest else 1,
            received=text,
            text=canonical,
            file_name=_short(file_name),
            note=note,
            made_at=now,
            made_by=by,
            **_at_a_glance(blueprint),
        )
        record("version-kept", by=by, about=version, at=now, blueprint=str(kept), nr=version.nr)
    return version


def _place(
    key: str,
    organisation: Organisation,
    check: Callable[[Blueprint], object],
    *,
    by: Person | None,
    now: datetime,
) -> Blueprint:
    """Give the blueprint of an id, held until the transaction ends; a new one when there is none."""
    kept, is_new = Blueprint.objects.select_for_update().get_or_create(organisation=organisation, key=key)
    if not is_new:
        check(kept)
    elif by:  # who makes it, leads it
        Member.objects.create(blueprint=kept, person=by, kind=Member.Kind.FACILITATOR)
    if kept.trashed_at and by:  # who sends it in again wants it back
        kept.trashed_at = None
        kept.save(update_fields=["trashed_at"])
        record("blueprint-taken-back", by=by, about=kept, at=now, blueprint=str(kept))
    return kept


def keep_live(blueprint: Blueprint, *, by: Person, now: datetime, note: str = "") -> Version:
    """Keep what is being made as the next version; when it says the same as the newest, that one stays the newest."""
    document = rooms.read(blueprint).model_copy(update={"id": blueprint.key})
    return keep(dump(document), organisation=blueprint.organisation, by=by, now=now, note=note)


def publish(
    version: Version, *, audience: Version.Audience, by: Person | None, now: datetime, knowing: bool = True
) -> None:
    """Let others read this version; the text stays as it is.

    Args:
        version: which one.
        audience: who may read it.
        by: who shares it.
        now: the moment.
        knowing: whether she knows what else should be in order first, and shares it all the same.

    Raises:
        HurdlesError: policy or law says no in it without an article, or she does not know yet what is in the way.
    """
    hurdles = hurdles_of(version.text, timezone.localdate(now))
    if hurdles.are_final or (hurdles.musts and not knowing):
        raise HurdlesError(hurdles)
    _share(version, audience=audience, musts=len(hurdles.musts), by=by, now=now)


@transaction.atomic
def _share(
    version: Version, *, audience: Version.Audience, musts: int, by: Person | None, now: datetime
) -> None:
    version.audience, version.published_at, version.published_by = audience, now, by
    version.save(update_fields=["audience", "published_at", "published_by"])
    record("version-published", by=by, about=version, at=now, audience=audience.value, musts=musts)


@transaction.atomic
def withdraw(version: Version, *, by: Person | None, now: datetime) -> None:
    """Let only the own organisation read this version again."""
    version.audience, version.published_at, version.published_by = Version.Audience.OWN, None, None
    version.save(update_fields=["audience", "published_at", "published_by"])
    record("version-withdrawn", by=by, about=version, at=now)


def _short(file_name: str) -> str:
    """Take the end of a name that is too long for its column, for there stands what kind of file it is."""
    return file_name[-_LONGEST_NAME:]


def _at_a_glance(blueprint: model.Blueprint) -> dict[str, Any]:
    """Give what the overview shows of a version."""
    return {
        "title": blueprint.title,
        "theme": blueprint.theme,
        "situation": Truncator(blueprint.situation).chars(_AT_A_GLANCE),
        "personas": _faces(blueprint),
        "feelings": _feelings(blueprint),
    }


def _faces(blueprint: model.Blueprint) -> list[tuple[str, str]]:
    return [
        (persona.name, persona.face or persona.id)
        for persona in blueprint.personas
        if persona.role == "resident"
    ]


def _feelings(blueprint: model.Blueprint) -> list[int | None]:
    journey = blueprint.ideal or blueprint.current
    if journey is None:
        return []
    return [step.resident.feels if step.resident else None for step in journey.steps]
