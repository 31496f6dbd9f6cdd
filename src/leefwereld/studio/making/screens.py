"""What the live document shows while it is being made: a screen as the resident sees it, an artefact on paper."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from blauwdruk.drawing import View
from blauwdruk.renderers import RENDERERS
from blauwdruk.renderers.demo import content_security_policy
from leefwereld.library import rooms
from leefwereld.studio.made import made
from leefwereld.theme.language import spoken


@require_safe
@xframe_options_exempt
def screens(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """The demo of a journey as the document says now, for the phone beside the form of a screen."""
    it = made(request, organisation, key)
    view = View(journey=request.GET.get("journey") or None, language=spoken(), today=timezone.localdate())
    try:
        html = RENDERERS["demo"].draw(rooms.read(it.blueprint), view)
    except LookupError as missing:
        raise Http404 from missing
    policy = f"{content_security_policy(html)}; frame-ancestors 'self'; sandbox allow-scripts allow-forms"
    return HttpResponse(
        html, headers={"Content-Security-Policy": policy, "Cache-Control": "private, no-store"}
    )


@require_safe
def sheet(request: HttpRequest, organisation: str, key: str, artefact: str) -> HttpResponse:
    """A letter, form or call script as the document says now, ready to read and to print."""
    it = made(request, organisation, key)
    blueprint = rooms.read(it.blueprint)
    one = blueprint.artefact_by_id.get(artefact)
    if one is None:
        raise Http404
    steps = [step for step in blueprint.step_at.values() if artefact in step.artefacts]
    return render(
        request,
        "studio/sheet.html",
        {"made": it, "artefact": one, "steps": steps, "written_in": blueprint.language},
    )
