"""What every page knows about messages."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from leefwereld.outbox import queries
from leefwereld.people.asker import asker_of


def unread(request: HttpRequest) -> dict[str, Any]:
    """Give how many messages the asker did not read yet; counted only where a page shows it."""
    if not hasattr(request, "user"):
        return {"unread": 0}
    return {"unread": SimpleLazyObject(lambda: queries.unread(asker_of(request)))}
