"""What the platform does once a day by itself: remind, empty the bin, thin out old moments."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.utils import timezone

from leefwereld.library.actions import moments, putting_away, reviews

_done_on: list[date] = []
_others: list[Callable[[datetime], object]] = []


def also(work: Callable[[datetime], object]) -> None:
    """Have another part of the platform do its own once a day; doing it twice must do no harm."""
    _others.append(work)


def once_a_day(now: datetime) -> None:
    """Do it when it was not done today; doing it twice does no harm."""
    today = timezone.localdate(now)
    if today in _done_on:
        return
    reviews.remind(now=now)
    putting_away.empty_bin(now=now)
    moments.thin_out(now=now)
    for work in _others:
        work(now)
    _done_on[:] = [today]
