"""Looking after what is on the shelf: looked at again and still right, and handed over to somebody else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blauwdruk.model.value import days_in
from leefwereld.audit.actions import record_each
from leefwereld.catalogue.actions.shelf import keep_provision
from leefwereld.catalogue.models import Provision
from leefwereld.people.models import Person

EVERY = "P1Y"
"""So long after somebody looked, it is looked at again, when nothing else is agreed (ISO 8601)."""


@transaction.atomic
def review_provision(provision: Provision, *, by: Person, now: datetime) -> Provision:
    """Note that somebody looked and that it is still right: the next day to look is the agreed term from today."""
    kept = Provision.objects.select_for_update().get(pk=provision.pk)
    term = timedelta(days=days_in(kept.value.review_every or EVERY))
    told = kept.value.model_copy(update={"review_on": timezone.localdate(now) + term})
    return keep_provision(
        told, organisation=provision.organisation, by=by, now=now, note=_("Nagekeken: het klopt nog.")
    )


@transaction.atomic
def undo_review(provision: Provision, nr: int, *, by: Person, now: datetime) -> Provision:
    """Put the day to look back as it was before version ``nr``; whatever else changed since stays.

    Raises:
        Version.DoesNotExist: there was no version before that one.
    """
    kept = Provision.objects.select_for_update().get(pk=provision.pk)
    before = kept.versions.get(nr=nr - 1).value
    told = kept.value.model_copy(update={"review_on": before.review_on})
    return keep_provision(
        told, organisation=provision.organisation, by=by, now=now, note=_("Toch nog niet nagekeken.")
    )


@transaction.atomic
def hand_over(provisions: Iterable[Provision], *, to: Person | None, by: Person, now: datetime) -> int:
    """Let somebody else keep these right, or nobody in particular; give how many changed hands."""
    moved = [one for one in provisions if one.keeper_id != (to.pk if to else None)]
    Provision.objects.filter(pk__in=[one.pk for one in moved]).update(keeper=to)
    for one in moved:
        one.keeper = to
    lines = [(one, {"provision": one.key, "to": to.slug if to else ""}) for one in moved]
    record_each("provision-handed-over", lines, by=by, at=now)
    return len(moved)
