"""The clock of a session. Pure: everybody counts from the server's time."""

from __future__ import annotations

from datetime import datetime, timedelta

from leefwereld.workshop.models import Session

MOST = 24 * 3600
"""Seconds; a clock does not go higher."""


def left(session: Session, now: datetime) -> int | None:
    """Give the seconds that are left of the item; below zero when time is up; ``None`` without a clock."""
    if session.clock_ends_at is not None:
        return round((session.clock_ends_at - now).total_seconds())
    return session.clock_left


def paused(session: Session, now: datetime) -> None:
    """Let the clock stand still."""
    seconds = left(session, now)
    if seconds is not None:
        session.clock_left, session.clock_ends_at = max(seconds, 0), None


def resumed(session: Session, now: datetime) -> None:
    """Let the clock run on from where it stood."""
    if session.clock_left is not None:
        session.clock_ends_at = now + timedelta(seconds=session.clock_left)
        session.clock_left = None


def lengthened(session: Session, now: datetime, seconds: int) -> None:
    """Give more time; a clock whose time is up begins again with that."""
    more = min(max(left(session, now) or 0, 0) + seconds, MOST)
    if session.clock_ends_at is None and session.clock_left is not None:
        session.clock_left = more
    else:
        session.clock_ends_at = now + timedelta(seconds=more)


def wound(session: Session, now: datetime, minutes: int) -> None:
    """Begin to count down from these minutes."""
    session.clock_ends_at, session.clock_left = now + timedelta(minutes=minutes), None
