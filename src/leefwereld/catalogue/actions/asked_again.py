"""Taking back what was said of a search: it waits again, and its words go where they were put by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.catalogue.actions.shelf import keep_provision
from leefwereld.catalogue.models import Provision, Search
from leefwereld.people.models import Person


@transaction.atomic
def wait_again(search: Search, *, by: Person | None, now: datetime, added_to: Provision | None = None) -> int:
    """Put a search back in the queue, with every other that was handled with it; give how many.

    Args:
        search: what was asked.
        by: who takes it back.
        now: the moment.
        added_to: the voorziening to which its words were added; whatever else changed there since, stays.
    """
    same = Search.objects.filter(
        organisation=search.organisation, asked=search.asked, handled_at=search.handled_at
    )
    many = same.update(handled_at=None, handled_by=None)
    record("search-reopened", by=by, about=search, at=now, searches=many)
    if added_to is not None:
        kept = Provision.objects.select_for_update().get(pk=added_to.pk)
        said = " ".join(search.asked.split())
        phrases = tuple(one for one in kept.value.phrases if one != said)
        told = kept.value.model_copy(update={"phrases": phrases})
        keep_provision(told, organisation=kept.organisation, by=by, now=now, note=f"− ‘{said}’")
    return many
