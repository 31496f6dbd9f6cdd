"""Keeping places with their hours, and taking one away; a version is never changed, a new one comes after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial

from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.catalogue import place
from leefwereld.catalogue.actions.meanwhile import once_more, still_as_opened
from leefwereld.catalogue.models import Place, PlaceVersion, Provision
from leefwereld.catalogue.queries.shelf import pointing_to
from leefwereld.people.models import Organisation, Person


def keep_places(  # noqa: PLR0913 - as a voorziening
    places: Iterable[place.Place],
    *,
    organisation: Organisation,
    by: Person | None,
    now: datetime,
    note: str = "",
    opened: int | None = None,
) -> int:
    """Keep places of an organisation, each as its next version; give how many were new or said something else.

    Raises:
        ChangedMeanwhileError: another version was kept since ``opened``, which the editor of one had in sight; with
            nought she had none, and somebody else made it.
    """
    told = {one.id: one for one in places}
    return once_more(
        partial(_keep, told, organisation=organisation, by=by, now=now, note=note, opened=opened)
    )


@transaction.atomic
def _keep(  # noqa: PLR0913 - as keep_places
    places: Mapping[str, place.Place],
    *,
    organisation: Organisation,
    by: Person | None,
    now: datetime,
    note: str,
    opened: int | None,
) -> int:
    rows = Place.objects.select_for_update().filter(organisation=organisation)
    kept = {one.key: one for one in rows}
    changed = [one for key, one in places.items() if key not in kept or kept[key].value != one]
    for one in changed:
        if one.id in kept:
            still_as_opened(kept[one.id], opened)
    told = [
        Place(
            organisation=organisation,
            key=one.id,
            body=one.tree(),
            nr=kept[one.id].nr + 1 if one.id in kept else 1,
        )
        for one in changed
    ]
    Place.objects.bulk_create(
        told, update_conflicts=True, unique_fields=["organisation", "key"], update_fields=["body", "nr"]
    )
    PlaceVersion.objects.bulk_create(
        PlaceVersion(place=row, nr=row.nr, body=row.body, note=note[:300], made_at=now, made_by=by)
        for row in rows.filter(key__in=[one.key for one in told])
    )
    if changed:
        record("places-kept", by=by, about=organisation, at=now, places=[one.id for one in changed])
    return len(changed)


class StillNeededError(Exception):
    """Voorzieningen point to a place, so it cannot go."""

    def __init__(self, needed_by: Sequence[Provision]) -> None:
        super().__init__(", ".join(one.key for one in needed_by))
        self.needed_by = needed_by


@transaction.atomic
def withdraw_place(place: Place, *, by: Person | None, now: datetime) -> None:
    """Take a place away for good; the log keeps that it was there.

    Raises:
        StillNeededError: voorzieningen point to it, in whatever state they are.
    """
    if needed_by := pointing_to(place.organisation, locked=True).get(place.key):
        raise StillNeededError(needed_by)
    record("place-withdrawn", by=by, about=place.organisation, at=now, place=place.key)
    place.delete()
