"""When a visit ends: after an hour in which nothing is heard, and after twelve hours whatever happens.

Pure: looks at what the session says and at the clock. Source: BIO2 8.05 and the session limits of the DigiD norms.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from datetime import datetime, timedelta
from typing import Any

IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
_NOTED = timedelta(minutes=1)
"""A sign of life is written down once in so long, so that reading a page hardly ever writes."""
_BEGAN, _SEEN = "visit_began", "visit_seen"


def begin(session: MutableMapping[str, Any], now: datetime) -> None:
    """Note that somebody comes in."""
    session[_BEGAN] = session[_SEEN] = now.timestamp()


def has_ended(session: Mapping[str, Any], now: datetime) -> bool:
    """Say whether this visit is over; one that was never begun begins now."""
    began, seen = session.get(_BEGAN), session.get(_SEEN)
    if began is None or seen is None:
        return False
    here = now.timestamp()
    return bool(here - began >= LONGEST.total_seconds() or here - seen >= IDLE.total_seconds())


def note(session: MutableMapping[str, Any], now: datetime) -> bool:
    """Note a sign of life; say whether there was anything to write down."""
    if session.get(_BEGAN) is None:
        begin(session, now)
        return True
    if now.timestamp() - session[_SEEN] < _NOTED.total_seconds():
        return False
    session[_SEEN] = now.timestamp()
    return True


def ends_at(session: Mapping[str, Any]) -> float:
    """Give when this visit is over whatever happens, in seconds since 1970."""
    return float(session[_BEGAN]) + LONGEST.total_seconds()
