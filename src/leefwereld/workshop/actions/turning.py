"""A page sees that there is something new by the session's turn."""

from __future__ import annotations

from django.db.models import F

from leefwereld.workshop.models import Session


def turn(session: Session) -> None:
    """Say that something changed that everybody may see; never for what is still somebody's own."""
    Session.objects.filter(pk=session.pk).update(turn=F("turn") + 1)
