"""The one door into the log."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, models, transaction

from leefwereld.audit.models import FIRST, Line

# Any number will do, as long as nobody else takes this lock.
_LOCK = 1_610_612_741


def record(
    action: str, *, by: AbstractBaseUser | None, about: models.Model, at: datetime, **details: Any
) -> None:
    """Add one line, in the transaction of the change that it tells about."""
    record_each(action, [(about, details)], by=by, at=at)


@transaction.atomic
def record_each(
    action: str,
    told: Iterable[tuple[models.Model, dict[str, Any]]],
    *,
    by: AbstractBaseUser | None,
    at: datetime,
) -> None:
    """Add a line about each of many things, with its details, in the transaction of the change of them all."""
    one_at_a_time()
    last = Line.objects.order_by("-nr").first()
    previous, lines = last.digest if last else FIRST, []
    for about, details in told:
        line = Line(
            at=at,
            by_id=by.pk if by else None,
            action=action,
            about=f"{about._meta.label_lower}:{about.pk}",  # noqa: SLF001 - Django's public _meta
            details=details,
            previous=previous,
        )
        previous = line.digest = line.counted_digest()
        lines.append(line)
    Line.objects.bulk_create(lines)


def one_at_a_time() -> None:
    """Wait for whoever is writing in the log, and let nobody else until this transaction ends.

    Who locks rows too does that first: then no two wait for each other.
    """
    # SQLite takes the lock when the transaction starts (settings: IMMEDIATE).
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
