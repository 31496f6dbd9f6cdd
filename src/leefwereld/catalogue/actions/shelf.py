"""Keeping, publishing and withdrawing voorzieningen; a version is never changed, a new one comes after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from leefwereld.audit.actions import record, record_each
from leefwereld.catalogue import provision
from leefwereld.catalogue.actions.meanwhile import once_more, still_as_opened
from leefwereld.catalogue.changes import next_moment
from leefwereld.catalogue.models import Pair, Provision, Version
from leefwereld.catalogue.owed import Other, owed_in
from leefwereld.people.models import Organisation, Person

_OF_A_VERSION = [
    "nr", "body", "changed_at", "changed_by",
    "name", "summary", "themes", "areas", "events", "audience", "valid_from", "valid_to", "review_on", "owed",
]  # fmt: skip
"""What another version changes of a row: itself, and what lists show of it (``at_a_glance``)."""


def at_a_glance(value: provision.Provision, before: Provision | None = None) -> dict[str, Any]:
    """Give what lists show of a voorziening, and choose by."""
    return {
        "name": value.name,
        "summary": value.summary,
        "themes": [str(one) for one in value.themes],
        "areas": [str(one) for one in value.areas],
        "events": [str(one) for one in value.events],
        "audience": value.audience.value,
        "valid_from": value.valid_from,
        "valid_to": value.valid_to,
        "review_on": value.review_on,
        "owed": owed_in(value, before.value, before.owed) if before else owed_in(value),
    }


def keep_provision(  # noqa: PLR0913 - what is kept, for whom, and upon which version
    value: provision.Provision,
    *,
    organisation: Organisation | None,
    by: Person | None,
    now: datetime,
    note: str = "",
    opened: int | None = None,
) -> Provision:
    """Keep one voorziening as ``keep_provisions`` does.

    Args:
        value: what it says.
        organisation: whose shelf; nothing for the national base.
        by: who keeps it.
        now: the moment.
        note: what changed and why.
        opened: the version that the editor had in sight, so that nobody's work is written over unseen.

    Raises:
        ChangedMeanwhileError: another version was kept since ``opened``.
    """
    (kept,) = keep_provisions([value], organisation=organisation, by=by, now=now, note=note, opened=opened)
    return kept


def keep_provisions(  # noqa: PLR0913 - as of one
    values: Iterable[provision.Provision],
    *,
    organisation: Organisation | None,
    by: Person | None,
    now: datetime,
    note: str = "",
    opened: int | None = None,
) -> list[Provision]:
    """Keep voorzieningen, each as its next version; of what says the same as its newest, nothing changes.

    A new one is a draft. One that is on the shelf stays there, and is read anew at once. All are kept or none, in as
    many questions to the database for thousands as for one.
    """
    told = {one.id: one for one in values}
    return once_more(
        partial(_keep, told, organisation=organisation, by=by, now=now, note=note, opened=opened)
    )


@transaction.atomic
def _keep(  # noqa: PLR0913 - as keep_provisions
    told: Mapping[str, provision.Provision],
    *,
    organisation: Organisation | None,
    by: Person | None,
    now: datetime,
    note: str,
    opened: int | None,
) -> list[Provision]:
    rows = Provision.objects.filter(organisation=organisation, key__in=told).order_by("pk")
    here = {row.key: row for row in rows.select_for_update()}
    changed = [value for key, value in told.items() if key not in here or here[key].value != value]
    if not changed:
        return [here[key] for key in told]
    for value in changed:
        row = here.setdefault(value.id, Provision(organisation=organisation, key=value.id, nr=0))
        if row.pk:
            still_as_opened(row, opened)
        _tell(row, value)
    kept = [here[value.id] for value in changed]
    moment = next_moment(organisation, now)
    for row in kept:
        row.changed_at, row.changed_by = moment, by
    Provision.objects.bulk_create(
        kept, update_conflicts=True, unique_fields=["pk"], update_fields=_OF_A_VERSION
    )
    Version.objects.bulk_create(
        Version(provision=row, nr=row.nr, body=row.body, note=note[:300], made_at=moment, made_by=by)
        for row in kept
    )
    _pair(kept, organisation)
    lines = [(row, {"provision": row.key, "nr": row.nr}) for row in kept]
    record_each("provision-kept", lines, by=by, at=now)
    return [here[key] for key in told]


def _tell(row: Provision, value: provision.Provision) -> None:
    """Let a row say something else, as its next version."""
    for field, told in at_a_glance(value, row if row.pk else None).items():
        setattr(row, field, told)
    row.nr += 1
    row.body = value.tree()
    row.__dict__.pop("value", None)


def _pair(kept: Sequence[Provision], organisation: Organisation | None) -> None:
    """Let the pairs say what its editors say of each."""
    if organisation is None:
        return
    said = {
        (row.key, other) for row in kept for other in row.body.get("together_with", ()) if other != row.key
    }
    before = Pair.objects.filter(
        organisation=organisation, source=Pair.Source.EDITOR, one__in=[row.key for row in kept]
    )
    known = {(pair.one, pair.other): pair.pk for pair in before}
    Pair.objects.filter(pk__in=[pk for pair, pk in known.items() if pair not in said]).delete()
    Pair.objects.bulk_create(
        (
            Pair(organisation=organisation, one=one, other=other, source=Pair.Source.EDITOR)
            for one, other in said - known.keys()
        ),
        ignore_conflicts=True,
    )


@transaction.atomic
def confirm_wording(provision: Provision, other: Other, *, by: Person | None, now: datetime) -> None:
    """Note that somebody read the other words beside the Dutch: what stands there is not older any more."""
    kept = Provision.objects.select_for_update().get(pk=provision.pk)
    missing = owed_in(kept.value)[other]
    if kept.owed.get(other, missing) != missing:
        kept.owed = {**kept.owed, other: missing}
        kept.save(update_fields=["owed"])
        record("wording-confirmed", by=by, about=kept, at=now, provision=kept.key, other=other)


def publish_provision(provision: Provision, *, by: Person | None, now: datetime) -> None:
    """Put it on the shelf."""
    publish_all([provision], by=by, now=now)


def publish_all(provisions: Iterable[Provision], *, by: Person | None, now: datetime) -> None:
    """Put all of these on their shelf, or none when one fails."""
    _put(provisions, Provision.State.PUBLISHED, "provision-published", by, now)


def withdraw_provision(provision: Provision, *, by: Person | None, now: datetime) -> None:
    """Take it off the shelf; it is still there to edit, and to put back."""
    _put([provision], Provision.State.WITHDRAWN, "provision-withdrawn", by, now)


@transaction.atomic
def _put(
    provisions: Iterable[Provision], state: Provision.State, action: str, by: Person | None, now: datetime
) -> None:
    """Put voorzieningen of one shelf where they are not yet."""
    moved = [one for one in provisions if one.state != state]
    if not moved:
        return
    rows = Provision.objects.filter(pk__in=[one.pk for one in moved])
    rows.update(state=state, changed_by=by)
    moment = next_moment(moved[0].organisation, now)
    rows.update(changed_at=moment)
    for one in moved:
        one.state, one.changed_at, one.changed_by = state, moment, by
    record_each(action, [(one, {"provision": one.key}) for one in moved], by=by, at=now)
