"""What the platform does once a day by itself: remind, empty the bin, thin out old moments."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from leefwereld.library import moments, putting_away, reviews

_done_on: list[date] = []


def once_a_day(now: datetime) -> None:
    """Do it when it was not done today; doing it twice does no harm."""
    today = timezone.localdate(now)
    if today in _done_on:
        return
    reviews.remind(now=now)
    putting_away.empty_bin(now=now)
    moments.thin_out(now=now)
    _done_on[:] = [today]
