"""When somebody can be called back or expected: parts of days on which a door is open, and never in the past. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby, islice

from leefwereld.catalogue.models import Question
from leefwereld.catalogue.place import Place
from leefwereld.portal.hours import DAYS

_PARTS = (
    (Question.Part.MORNING, "09:00", "12:00"),
    (Question.Part.AFTERNOON, "12:00", "17:00"),
    (Question.Part.EVENING, "17:00", "20:00"),
)
_OFFICE = dict.fromkeys(DAYS[:5], ("09:00", "17:00"))
"""When people are at work where no place tells its hours."""
_AHEAD = 21
"""So many days are looked at: over Christmas there is still a day to choose."""
_CHOICE = 5
"""So many days are offered: more is a calendar."""
_SHORTEST = "01:00"


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a day, from until, as a door is open then."""

    day: date
    part: Question.Part
    begins: str
    ends: str

    @property
    def mark(self) -> str:
        """What stands in a form for it."""
        return f"{self.day.isoformat()} {self.part.value}"


def slots(places: Sequence[Place], now: datetime) -> list[tuple[date, list[Slot]]]:
    """Give the coming days on which one of these places is open, each with its parts."""
    days = groupby(_coming(places, now), key=lambda slot: slot.day)
    return list(islice(((day, list(those)) for day, those in days), _CHOICE))


def answered_by(places: Sequence[Place], now: datetime) -> date:
    """Give the day before whose end somebody answers: the second one after today that these places are open."""
    days = dict.fromkeys(slot.day for slot in _coming(places, now) if slot.day > now.date())
    return list(days)[1] if len(days) > 1 else now.date() + timedelta(days=_AHEAD)


def slot_on(places: Sequence[Place], day: date | None, part: str) -> Slot | None:
    """Give the time of an appointment, as these places are open on that day."""
    return next((one for one in _parts(places, day) if one.part == part), None) if day else None


def _coming(places: Sequence[Place], now: datetime) -> Iterator[Slot]:
    for later in range(_AHEAD):
        for slot in _parts(places, now.date() + timedelta(days=later)):
            if later or slot.begins > f"{now:%H:%M}":
                yield slot


def _parts(places: Sequence[Place], day: date) -> Iterator[Slot]:
    opens = [] if is_free(day) else _open_on(places, DAYS[day.weekday()])
    for part, begins, ends in _PARTS:
        fitting = [(max(one, begins), min(other, ends)) for one, other in opens]
        long = [(one, other) for one, other in fitting if _later(one, _SHORTEST) <= other]
        if long:
            yield Slot(day, part, min(one for one, _ in long), max(other for _, other in long))


def _open_on(places: Sequence[Place], day: str) -> list[tuple[str, str]]:
    hours = [one for place in places for one in place.hours]
    if not hours:
        return [_OFFICE[day]] if day in _OFFICE else []
    return sorted((one.opens, one.closes) for one in hours if one.day == day)


def _later(hour: str, by: str) -> str:
    minutes = sum(int(one[:2]) * 60 + int(one[3:]) for one in (hour, by))
    return f"{minutes // 60:02}:{minutes % 60:02}"


def is_free(day: date) -> bool:
    """Say whether a day is a public holiday (Algemene termijnenwet art. 3): no counter is open then."""
    fixed = {(1, 1), (12, 25), (12, 26), (4, 26 if date(day.year, 4, 27).weekday() == 6 else 27)}  # noqa: PLR2004
    moving = {-2, 0, 1, 39, 49, 50}
    return (day.month, day.day) in fixed or (day - _easter(day.year)).days in moving


def _easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (J.-M. Oudin, 1940)."""
    century, golden = year // 100, year % 19
    moon = (century - century // 4 - (century - (century - 17) // 25) // 3 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    ahead = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (ahead + 40) // 44
    return date(year, month, ahead + 28 - 31 * (month // 4))
