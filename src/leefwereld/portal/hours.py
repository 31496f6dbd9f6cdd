"""When a place is open, as a visitor asks it: now, until when, and otherwise from when. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from leefwereld.catalogue.place import Opening, Place

DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
"""As openings name them, Monday first."""


@dataclass(frozen=True, slots=True)
class Doors:
    """How the door of a place stands at one moment."""

    closes: datetime | None = None
    """Open now, until then."""
    opens: datetime | None = None
    """Closed now, and open again then; neither when there are no hours at all."""

    @property
    def is_open(self) -> bool:
        """Whether somebody can walk in now."""
        return self.closes is not None


def doors(place: Place, now: datetime) -> Doors:
    """Say how the door stands; ``now`` is a moment of the clock over there."""
    for begins, ends in _coming(place, now):
        if begins <= now < ends:
            return Doors(closes=ends)
        if begins > now:
            return Doors(opens=begins)
    return Doors()


def week(place: Place) -> list[tuple[int, tuple[Opening, ...]]]:
    """Give the hours of each day, Monday (0) first; a day without is closed."""
    return [
        (nr, tuple(sorted((one for one in place.hours if one.day == day), key=lambda one: one.opens)))
        for nr, day in enumerate(DAYS)
    ]


def _coming(place: Place, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Give the openings from today on, a week and a day long, in order."""
    by_day = dict(week(place))
    for later in range(8):
        day = now + timedelta(days=later)
        for opening in by_day[day.weekday()]:
            yield _at(day, opening.opens), _at(day, opening.closes)


def _at(day: datetime, hour: str) -> datetime:
    hours, _colon, minutes = hour.partition(":")
    return day.replace(hour=int(hours), minute=int(minutes), second=0, microsecond=0)
