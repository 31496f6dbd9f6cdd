"""The one door into the log."""

from __future__ import annotations

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
    """Add one line, in the transaction of the change that it tells about.

    Raises:
        TransactionManagementError: the caller changes something outside a transaction.
    """
    with transaction.atomic():
        _one_at_a_time()
        last = Line.objects.order_by("-nr").first()
        line = Line(
            at=at,
            by_id=by.pk if by else None,
            action=action,
            about=f"{about._meta.label_lower}:{about.pk}",  # noqa: SLF001 - Django's public _meta
            details=details,
            previous=last.digest if last else FIRST,
        )
        line.digest = line.counted_digest()
        line.save(force_insert=True)


def _one_at_a_time() -> None:
    # SQLite takes the lock when the transaction starts (settings: IMMEDIATE).
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
