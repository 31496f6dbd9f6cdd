"""What a shelf says now, and what of it changed since it was read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import blake2b
from pathlib import Path

from django.conf import settings
from django.db.models import Count, Max, Q, QuerySet, Sum
from django.utils import timezone

from leefwereld.audit.actions import one_at_a_time
from leefwereld.catalogue.finding.entry import Entry, entry_in
from leefwereld.catalogue.finding.index import SHAPE
from leefwereld.catalogue.models import Provision
from leefwereld.people.models import Organisation

_AT_ONCE = 1000
"""So many bodies are read from the database at once."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When a shelf was read."""

    stamp: str
    """Another one when anything changes, and every day."""
    changed: datetime | None
    """When anything on it was last changed before that."""
    day: date

    def keep(self, path: Path) -> None:
        """Write it down."""
        told = {
            "stamp": self.stamp,
            "changed": self.changed and self.changed.isoformat(),
            "day": self.day.isoformat(),
        }
        path.write_text(json.dumps({"shape": SHAPE, **told}), encoding="utf-8")


def kept_moment(path: Path) -> Moment | None:
    """Give what was written down; nothing when it is not there, or beside files of another shape."""
    if not path.is_file():
        return None
    told = json.loads(path.read_text(encoding="utf-8"))
    if told["shape"] != SHAPE:
        return None
    changed = datetime.fromisoformat(told["changed"]) if told["changed"] else None
    return Moment(told["stamp"], changed, date.fromisoformat(told["day"]))


def now_on(organisation: Organisation) -> Moment:
    """Give the moment of what stands on a shelf now.

    That is told by what changed last, in one question to the database, however large the shelf is.
    """
    rows = Provision.objects.filter(organisation=organisation).order_by()
    last = rows.order_by("-changed_at").values("changed_at")[:1]
    told = rows.filter(changed_at=last).aggregate(
        at=Max("changed_at"),
        many=Count("nr"),
        versions=Sum("nr"),
        seen=Count("nr", filter=Q(state=Provision.State.PUBLISHED)),
    )
    today = timezone.localdate()
    said = f"{SHAPE} {settings.FINDING_MODEL} {sorted(told.items())} {today}"
    return Moment(blake2b(said.encode(), digest_size=12).hexdigest(), told["at"], today)


def next_moment(organisation: Organisation | None, now: datetime) -> datetime:
    """Give the moment of a change that is written next: later than every other on that shelf, whoever waited for whom.

    Nobody else changes anything until the transaction of the caller ends. So who reads a shelf, sees everything that was
    changed before what changed last.
    """
    one_at_a_time()
    last = Provision.objects.filter(organisation=organisation).aggregate(last=Max("changed_at"))["last"]
    return now if last is None or last < now else last + timedelta.resolution


def changed_since(organisation: Organisation, moment: Moment, most: int) -> list[str]:
    """Give the keys of what changed, came on the shelf or went off it since a moment; at most so many."""
    rows = Provision.objects.filter(organisation=organisation).order_by()
    changed = rows.filter(changed_at__gt=moment.changed) if moment.changed else rows
    keys = dict.fromkeys(changed.values_list("key", flat=True)[:most])
    today = timezone.localdate()
    if moment.day != today:
        came = Q(valid_from__gt=moment.day, valid_from__lte=today)
        went = Q(valid_to__gte=moment.day, valid_to__lt=today)
        keys |= dict.fromkeys(rows.filter(came | went).values_list("key", flat=True)[:most])
    return list(keys)[:most]


def entries_of(rows: QuerySet[Provision]) -> Iterator[Entry]:
    """Give voorzieningen as the finder sees them, in the same order every time."""
    return map(entry_in, rows.order_by("pk").values_list("body", flat=True).iterator(_AT_ONCE))
