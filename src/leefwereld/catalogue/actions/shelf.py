"""Keeping, publishing and withdrawing voorzieningen; a version is never changed, a new one comes after it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.catalogue import place, provision
from leefwereld.catalogue.models import Pair, Provision, Search, Version
from leefwereld.catalogue.owed import Other, owed_in
from leefwereld.people.models import Organisation, Person


def body_of(value: provision.Provision | place.Place) -> dict[str, Any]:
    """Give a value as the tree that is kept: what is not said is left out."""
    return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)


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


class ChangedMeanwhileError(Exception):
    """Somebody else kept another version since the one that was opened."""

    def __init__(self, newest: Provision) -> None:
        super().__init__(f"{newest} is version {newest.nr} by now")
        self.newest = newest


@transaction.atomic
def keep_provision(  # noqa: PLR0913 - what is kept, for whom, and upon which version
    value: provision.Provision,
    *,
    organisation: Organisation | None,
    by: Person | None,
    now: datetime,
    note: str = "",
    opened: int | None = None,
) -> Provision:
    """Keep a voorziening as its next version; when it says the same as the newest, nothing changes.

    A new one is a draft. One that is on the shelf stays there, and is read anew at once.

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
    kept, is_new = Provision.objects.select_for_update().get_or_create(
        organisation=organisation,
        key=value.id,
        defaults={"body": body_of(value), "changed_at": now, "changed_by": by, **at_a_glance(value)},
    )
    if not is_new:
        if kept.value == value:
            return kept
        if opened is not None and opened != kept.nr:
            raise ChangedMeanwhileError(kept)
        kept = _renewed(kept, value, by, now)
    Version.objects.create(
        provision=kept, nr=kept.nr, body=kept.body, note=note[:300], made_at=now, made_by=by
    )
    _pair(kept)
    record("provision-kept", by=by, about=kept, at=now, provision=kept.key, nr=kept.nr)
    return kept


def _renewed(kept: Provision, value: provision.Provision, by: Person | None, now: datetime) -> Provision:
    glance = at_a_glance(value, kept)
    kept.nr += 1
    kept.body, kept.changed_at, kept.changed_by = body_of(value), now, by
    for field, told in glance.items():
        setattr(kept, field, told)
    kept.save()
    kept.__dict__.pop("value", None)
    return kept


def _pair(kept: Provision) -> None:
    """Let the pairs say what its editors say."""
    if kept.organisation is None:
        return
    said = Pair.objects.filter(organisation=kept.organisation, one=kept.key, source=Pair.Source.EDITOR)
    said.exclude(other__in=kept.value.together_with).delete()
    Pair.objects.bulk_create(
        (
            Pair(organisation=kept.organisation, one=kept.key, other=other, source=Pair.Source.EDITOR)
            for other in dict.fromkeys(kept.value.together_with)
            if other != kept.key
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
    _put(provision, Provision.State.PUBLISHED, "provision-published", by, now)


@transaction.atomic
def publish_all(provisions: Iterable[Provision], *, by: Person | None, now: datetime) -> None:
    """Put all of these on the shelf, or none when one fails."""
    for one in provisions:
        publish_provision(one, by=by, now=now)


def withdraw_provision(provision: Provision, *, by: Person | None, now: datetime) -> None:
    """Take it off the shelf; it is still there to edit, and to put back."""
    _put(provision, Provision.State.WITHDRAWN, "provision-withdrawn", by, now)


@transaction.atomic
def _put(provision: Provision, state: Provision.State, action: str, by: Person | None, now: datetime) -> None:
    if provision.state == state:
        return
    provision.state, provision.changed_at, provision.changed_by = state, now, by
    provision.save(update_fields=["state", "changed_at", "changed_by"])
    record(action, by=by, about=provision, at=now, provision=provision.key)


@transaction.atomic
def add_phrase(
    provision: Provision, phrase: str, *, by: Person | None, now: datetime, search: Search | None = None
) -> Provision:
    """Add what residents say when this is what helps; searches that asked just that are then handled.

    Args:
        provision: what helps.
        phrase: the resident's words.
        by: who says so.
        now: the moment.
        search: a search that found nothing good, when that is where it comes from.
    """
    said = " ".join(phrase.split())
    kept = Provision.objects.select_for_update().get(pk=provision.pk)
    value = kept.value
    known = {one.lower() for one in value.phrases}
    if said and said.lower() not in known:
        told = value.model_copy(update={"phrases": (*value.phrases, said)})
        kept = keep_provision(told, organisation=kept.organisation, by=by, now=now, note=f"+ ‘{said}’")
    if search is not None:
        handle_search(search, by=by, now=now)
    return kept


@transaction.atomic
def handle_search(search: Search, *, by: Person | None, now: datetime) -> int:
    """Take a search out of the queue, with every other that asked the same; give how many."""
    same = Search.objects.filter(organisation=search.organisation, asked=search.asked, handled_at=None)
    many = same.update(handled_at=now, handled_by=by)
    record("search-handled", by=by, about=search, at=now, searches=many)
    return many
