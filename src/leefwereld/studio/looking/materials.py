"""The artefacts: call scripts, letters, forms ... with their whole content."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blauwdruk.model import Blueprint
from leefwereld.studio.opened import opened


@require_safe
def artefacts(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Every artefact, with the steps that use it."""
    it = opened(request, organisation, key)
    listed = [(one, _used_by(it.blueprint, one.id)) for one in it.blueprint.artefacts]
    return render(request, "studio/artefacts.html", {"opened": it, "tab": "artefacts", "listed": listed})


@require_safe
def artefact(request: HttpRequest, organisation: str, key: str, artefact: str) -> HttpResponse:
    """One artefact, ready to read, use and print."""
    it = opened(request, organisation, key)
    one = it.blueprint.artefact_by_id.get(artefact)
    if one is None:
        raise Http404
    return render(
        request,
        "studio/artefact.html",
        {"opened": it, "tab": "artefacts", "artefact": one, "used_by": _used_by(it.blueprint, artefact)},
    )


def _used_by(blueprint: Blueprint, artefact: str) -> list[str]:
    return [
        f"journeys/{journey.id}/steps/{step.id}"
        for journey in blueprint.journeys
        for step in journey.steps
        if artefact in step.artefacts
    ]
