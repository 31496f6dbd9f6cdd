"""What residents looked for: their words put with what helps, done with, and taken back when that was a mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.catalogue.actions.shelf import keep_provision
from leefwereld.catalogue.models import Provision, Search
from leefwereld.people.models import Person


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
    if search is not None:
        handle_search(search, by=by, now=now)
    value = kept.value
    known = {one.lower() for one in value.phrases}
    if said and said.lower() not in known:
        told = value.model_copy(update={"phrases": (*value.phrases, said)})
        kept = keep_provision(told, organisation=kept.organisation, by=by, now=now, note=f"+ ‘{said}’")
    return kept


@transaction.atomic
def handle_search(search: Search, *, by: Person | None, now: datetime) -> int:
    """Take a search out of the queue, with every other that asked the same; give how many."""
    same = Search.objects.filter(organisation=search.organisation, asked=search.asked, handled_at=None)
    many = same.update(handled_at=now, handled_by=by)
    record("search-handled", by=by, about=search, at=now, searches=many)
    return many


@transaction.atomic
def wait_again(search: Search, *, by: Person | None, now: datetime, added_to: Provision | None = None) -> int:
    """Put a search back in the queue, with every other that was handled with it; give how many.

    Args:
        search: what was asked.
        by: who takes it back.
        now: the moment.
        added_to: the voorziening to which its words were added; whatever else changed there since, stays.
    """
    # Rows are locked before the log is written in (``one_at_a_time``).
    kept = Provision.objects.select_for_update().get(pk=added_to.pk) if added_to else None
    same = Search.objects.filter(
        organisation=search.organisation, asked=search.asked, handled_at=search.handled_at
    )
    many = same.update(handled_at=None, handled_by=None)
    record("search-reopened", by=by, about=search, at=now, searches=many)
    if kept is not None:
        said = " ".join(search.asked.split())
        phrases = tuple(one for one in kept.value.phrases if one != said)
        told = kept.value.model_copy(update={"phrases": phrases})
        keep_provision(told, organisation=kept.organisation, by=by, now=now, note=f"− ‘{said}’")
    return many
