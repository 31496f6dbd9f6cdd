"""What the working page tells beside a finding or a number: why, and where that comes from."""

from __future__ import annotations

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from blauwdruk.measures import MEASURES
from blauwdruk.rules import RULES


@require_safe
@cache_control(public=True, max_age=24 * 3600)
def judging(_: HttpRequest) -> HttpResponse:
    """Every rule and every measure in both languages; the same for everybody."""
    rules = {
        name: {"title": asdict(one.title), "why": asdict(one.why), "source": one.source}
        for name, one in RULES.items()
    }
    measures = {
        name: {"title": asdict(one.title), "why": asdict(one.why), "foremost": one.foremost}
        for name, one in MEASURES.items()
    }
    return JsonResponse({"rules": rules, "measures": measures})
