"""The poster page: the product's face."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leefwereld.studio.drawn import drawn
from leefwereld.studio.looking.forms import ViewForm
from leefwereld.studio.opened import opened


@require_safe
def poster(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """The poster in the view that was asked for, and under it the same as text."""
    it = opened(request, organisation, key)
    form = ViewForm(request.GET, it.blueprint)
    asked = form.view()
    journey = asked.journey_of(it.blueprint)
    view = replace(asked, journey=journey.id if journey else None)
    return render(
        request,
        "studio/blueprint.html",
        {
            "opened": it,
            "tab": "blueprint",
            "form": form,
            "view": view,
            "journey": journey,
            "poster": drawn(it, view) if journey else "",
        },
    )
