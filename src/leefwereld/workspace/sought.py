"""What searches tell of one voorziening: found how often and by which words, not understood, and what goes with it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.models import Search
from leefwereld.workspace.desk import Desk, about, for_editors


@for_editors
def sought(request: HttpRequest, at: Desk, key: str) -> HttpResponse:
    """Tell it, in counts that point at nobody; let what was not understood be understood from now on."""
    row = queries.provision(at.organisation, key, at.asker)
    if request.method == "POST":
        asked = request.POST.get("asked", "")
        searches = Search.objects.filter(organisation=at.organisation, found__icontains=f'"{key}"')
        search = searches.filter(asked=asked).order_by("handled_at").first()
        if search is None:
            raise Search.DoesNotExist
        actions.add_phrase(row, search.asked, by=at.by, now=timezone.now(), search=search)
        said = _("Wie dit zo zegt, vindt nu ‘%(name)s’: ‘%(asked)s’.")
        messages.success(request, said % {"asked": search.asked, "name": row})
        return redirect(request.path)
    told = queries.told_by_searches(at.organisation, key)
    known = {one.lower() for one in row.value.phrases}
    context = {
        **about(at, row),
        "told": told,
        "missed": [(one, one.asked.lower() in known) for one in told.missed],
        "beside": queries.beside(at.organisation, key),
    }
    return render(request, "workspace/sought.html", context)
