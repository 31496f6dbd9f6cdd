"""What every page knows about who looks at it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from leefwereld.people import may
from leefwereld.people.asker import NOBODY, asker_of


def who(request: HttpRequest) -> dict[str, Any]:
    """Give the asker; an error page may come before anybody is known."""
    asker = asker_of(request) if hasattr(request, "user") else NOBODY
    return {"asker": asker, "looks_after_people": may.may_look_after_people(asker)}
