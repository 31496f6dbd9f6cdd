"""What every page knows about the shelves that somebody keeps: for the main menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from leefwereld.catalogue import may
from leefwereld.people.asker import NOBODY, asker_of
from leefwereld.people.models import Role


def desks(request: HttpRequest) -> dict[str, Any]:
    """Give the organisations whose shelf she keeps, and those whose questions she answers."""
    asker = asker_of(request) if hasattr(request, "user") else NOBODY
    return {
        "shelves_kept": list(dict.fromkeys(asker.organisations(*may.EDITORS))),
        "keeps_base": may.may_edit(asker, None),
        "questions_read": asker.organisations(Role.Kind.PROFESSIONAL),
    }
