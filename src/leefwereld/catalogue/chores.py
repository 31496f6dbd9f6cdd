"""What the shelf does once a day by itself: remind, forget, and look at what is needed together."""

from __future__ import annotations

from datetime import datetime

from leefwereld.catalogue import actions, lateness, reviews, searches, together


def once_a_day(now: datetime) -> None:
    """Do it; doing it twice does no harm."""
    reviews.remind(now=now)
    lateness.remind(now=now)
    searches.forget(now=now)
    actions.forget(now=now)
    together.renew(now=now)
