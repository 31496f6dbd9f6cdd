"""The clickable demo: in the frame of a phone or a desk, and by itself."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from blauwdruk.drawing import View
from blauwdruk.renderers import RENDERERS
from blauwdruk.renderers.demo import content_security_policy
from leefwereld.studio.opened import opened
from leefwereld.theme.language import spoken


@require_safe
def frame(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """The demo in a frame, as wide as a phone or as a desk."""
    it = opened(request, organisation, key)
    journey = _journey(request.GET.get("journey")) or (it.blueprint.ideal and it.blueprint.ideal.id)
    width = "desk" if request.GET.get("width") == "desk" else "phone"
    return render(
        request,
        "studio/demo.html",
        {"opened": it, "tab": "demo", "width": width, "journey_id": journey},
    )


@require_safe
@xframe_options_exempt
def whole(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """The demo itself, as one page that may do nothing but show itself."""
    it = opened(request, organisation, key)
    view = View(journey=_journey(request.GET.get("journey")), language=spoken(), today=it.today)
    try:
        html = RENDERERS["demo"].draw(it.blueprint, view)
    except LookupError as missing:
        raise Http404 from missing
    policy = f"{content_security_policy(html)}; frame-ancestors 'self'; sandbox allow-scripts allow-forms"
    return HttpResponse(html, headers={"Content-Security-Policy": policy})


def _journey(asked: str | None) -> str | None:
    return asked or None
