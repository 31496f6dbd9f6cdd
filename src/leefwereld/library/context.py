"""What every page knows about sending in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from leefwereld.library import may
from leefwereld.people.asker import NOBODY, asker_of


def sending(request: HttpRequest) -> dict[str, Any]:
    """Say whether to offer sending in: to makers, and to whoever may still sign in as one."""
    asker = asker_of(request) if hasattr(request, "user") else NOBODY
    return {"offer_sending": asker.person is None or may.may_send_in(asker)}
