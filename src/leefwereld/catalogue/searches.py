"""Noting what was looked for: the words without whose they are, and the day without the hour."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from leefwereld.audit.actions import record
from leefwereld.catalogue.blackening import blackened
from leefwereld.catalogue.finding.answer import Answer
from leefwereld.catalogue.models import Search
from leefwereld.people.models import Organisation

KEPT = timedelta(days=90)
"""So long a search is kept."""
_FIRST = 5
_LONGEST = 300
_KEY = 80


def note_search(organisation: Organisation, answer: Answer, *, language: str, on: date) -> Search | None:
    """Keep what was looked for and found, on a day; who it was comes nowhere near, and of danger nothing is kept."""
    if answer.danger:
        return None
    return Search.objects.create(
        organisation=organisation,
        asked=blackened(answer.asked)[:_LONGEST],
        meant=blackened(answer.meant)[:_LONGEST],
        day=on,
        language=language[:10],
        confidence=answer.confidence.value,
        found=[hit.id for hit in answer.hits[:_FIRST]],
    )


def note_choice(search: int, key: str) -> None:
    """Note what was opened first after a search."""
    Search.objects.filter(pk=search, chosen="").update(chosen=key[:_KEY])


@transaction.atomic
def forget(*, now: datetime) -> int:
    """Forget what was looked for longer ago than we keep it; give how many."""
    many = 0
    for organisation in Organisation.objects.all():
        old = Search.objects.filter(organisation=organisation, day__lt=timezone.localdate(now) - KEPT)
        gone, _kinds = old.delete()
        if gone:
            record("searches-forgotten", by=None, about=organisation, at=now, searches=gone)
        many += gone
    return many
