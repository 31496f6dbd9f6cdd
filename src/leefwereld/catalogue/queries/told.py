"""What searches tell: how often something was found, by which words, and what found nothing good.

Nobody is in it: a search is kept without person, and a count below five is not told (``some``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Count, Max, Min, Q
from django.utils.translation import gettext as _

from leefwereld.catalogue.finding.answer import Confidence
from leefwereld.catalogue.models import Provision, Search
from leefwereld.people.models import Organisation

FEW = 5
"""Fewer than this many could be somebody in particular."""
_LISTED = 20
_QUEUE = 200


@dataclass(frozen=True, slots=True)
class Words:
    """Words that people looked with, and how often, in words."""

    asked: str
    times: str


@dataclass(frozen=True, slots=True)
class Told:
    """What searches tell about one voorziening."""

    found: str
    """How often it was among the first five."""
    chosen: str
    """How often it was then opened first."""
    by: tuple[Words, ...]
    """By which words it was found, the most often first."""
    missed: tuple[Words, ...]
    """By which words it was found while the finder was in doubt: not understood."""
    instead: tuple[tuple[Provision, str], ...]
    """What people opened instead, and how often."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Something that people asked and nothing good was found for."""

    asked: str
    times: str
    day: date
    """When it was last asked."""
    search: int
    """One of the searches, to say which one a phrase was added for."""
    found: tuple[str, ...]
    """Keys of what was found, for want of better."""


def some(many: int) -> str:
    """Tell a count; a small one stays hidden."""
    return str(many) if many >= FEW or many == 0 else _("minder dan 5")


def searches_without_answer(organisation: Organisation) -> list[Unanswered]:
    """Give what nobody opened anything for: the finder was in doubt, or people asked it again and again.

    Asked most often first, then the newest.
    """
    in_doubt = Count("pk", filter=Q(confidence__in=[Confidence.DOUBTFUL, Confidence.NOTHING]))
    rows = (
        Search.objects.filter(organisation=organisation, handled_at=None)
        .order_by()
        .values("asked")
        .annotate(
            times=Count("pk"),
            opened=Count("pk", filter=~Q(chosen="")),
            in_doubt=in_doubt,
            newest=Max("day"),
            search=Min("pk"),
        )
        .filter(Q(in_doubt__gt=0) | Q(times__gte=FEW), opened=0)
        .order_by("-times", "-newest", "asked")[:_QUEUE]
    )
    searches = Search.objects.in_bulk([row["search"] for row in rows])
    return [
        Unanswered(
            asked=row["asked"],
            times=some(row["times"]),
            day=row["newest"],
            search=row["search"],
            found=tuple(searches[row["search"]].found),
        )
        for row in rows
    ]


def told_by_searches(organisation: Organisation, key: str) -> Told:
    """Give what searches tell about one voorziening."""
    found = list(Search.objects.filter(organisation=organisation, found__icontains=f'"{key}"'))
    instead = Counter(one.chosen for one in found if one.chosen and one.chosen != key)
    rows = {
        row.key: row for row in Provision.objects.filter(organisation=organisation, key__in=list(instead))
    }
    doubtful = {Confidence.DOUBTFUL, Confidence.NOTHING}
    return Told(
        found=some(len(found)),
        chosen=some(sum(one.chosen == key for one in found)),
        by=_words(one for one in found),
        missed=_words(one for one in found if one.confidence in doubtful),
        instead=tuple((rows[other], some(many)) for other, many in instead.most_common() if other in rows),
    )


def found_often(organisation: Organisation) -> Counter[str]:
    """Give how often each voorziening was among the first five, by key; tell it with ``some``.

    The database counts: of three months of searches only one line a voorziening comes out of it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_FOUND_OFTEN[connection.vendor], [organisation.pk])
        return Counter(dict(cursor.fetchall()))


_FOUND_OFTEN = {
    "sqlite": "SELECT value, COUNT(*) FROM catalogue_search, json_each(found) WHERE organisation_id = %s GROUP BY value",
    "postgresql": "SELECT value, COUNT(*) FROM catalogue_search, jsonb_array_elements_text(found) AS value"
    " WHERE organisation_id = %s GROUP BY value",
}


def _words(searches: Iterable[Search]) -> tuple[Words, ...]:
    counted = Counter(one.asked for one in searches)
    return tuple(Words(asked, some(many)) for asked, many in counted.most_common(_LISTED))
