"""The small worker by which the working page can be opened without a network.

It stands under the page's own address, so that a browser lets it answer for that page and for nothing else.
"""

from __future__ import annotations

from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leefwereld.studio.made import made


@require_safe
def worker(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Give the worker, to whoever may open the page."""
    made(request, organisation, key)
    found = finders.find("theme/built/offline.js")
    if not isinstance(found, str):
        raise Http404
    answer = HttpResponse(Path(found).read_text(encoding="utf-8"), content_type="text/javascript")
    answer["Cache-Control"] = "no-cache"
    return answer
