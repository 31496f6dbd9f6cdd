"""The front door: residents come in at the shelf, who works here at the blueprints.

Where no shelf is filled yet, everybody comes in at the blueprints.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leefwereld.people.asker import asker_of
from leefwereld.portal.opened import towns
from leefwereld.portal.shelf import first_page
from leefwereld.studio.shelf.overview import overview


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Open the page on which this visitor belongs."""
    if asker_of(request).person is None and (found := towns()):
        return first_page(request, found)
    return overview(request)
