"""What somebody sends us without an account: from our own pages, not by a machine, and not without end."""

from __future__ import annotations

from django.http import HttpRequest

from leefwereld.often.counting import times

TRAP = "website"
"""A field that people do not see; a machine fills it in."""
_WHILE = 3600
_MOST = 8
"""So many questions an hour from one address: a library has one address for all its visitors."""


def is_from_elsewhere(request: HttpRequest) -> bool:
    """Say whether a form of another site sent this; ours need no cookie to be known."""
    origin = request.headers.get("Origin")
    return bool(origin) and origin != f"{request.scheme}://{request.get_host()}"


def is_trapped(request: HttpRequest) -> bool:
    """Say whether a machine filled this in."""
    return bool(request.POST.get(TRAP))


def is_too_often(request: HttpRequest) -> bool:
    """Count a question of this address, and say whether it is one too many; no address is kept."""
    return times("sent", request, within=_WHILE) > _MOST
