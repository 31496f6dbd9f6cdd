"""What the blueprint rests on: evidence, sessions, lessons, goals and indicators."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blauwdruk.model import Blueprint, Discipline
from leefwereld.studio.opened import opened


@require_safe
def evidence(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Where we know it from, who was at the table and who was not."""
    it = opened(request, organisation, key)
    return render(
        request,
        "studio/evidence.html",
        {"opened": it, "tab": "evidence", "missing": _missing(it.blueprint)},
    )


def _missing(blueprint: Blueprint) -> list[Discipline]:
    present = {one for session in blueprint.sessions for one in session.disciplines}
    return [one for one in Discipline if one not in present] if blueprint.sessions else []
