"""What searches tell of one voorziening: found how often and by which words, not understood, and what goes with it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leefwereld.catalogue import queries
from leefwereld.workspace.desk import Desk, for_editors


@require_safe
@for_editors
def sought(request: HttpRequest, at: Desk, key: str) -> HttpResponse:
    """Tell it, in counts that point at nobody."""
    row = queries.provision(at.organisation, key, at.asker)
    told = {
        "at": at,
        "row": row,
        "told": queries.told_by_searches(at.organisation, key),
        "beside": queries.beside(at.organisation, key),
        "section": "shelf_kept",
    }
    return render(request, "workspace/sought.html", told)
