"""The versions of one voorziening: who changed what and when, in words; and going back to one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from leefwereld.catalogue import actions, queries
from leefwereld.theme.numbers import whole_number
from leefwereld.workspace.desk import Keeping, about, for_keepers
from leefwereld.workspace.told import changes, with_changes


@for_keepers
def versions(request: HttpRequest, at: Keeping, key: str) -> HttpResponse:
    """Tell its versions, newest first; put one back."""
    row = queries.provision(at.organisation, key, at.asker)
    if request.method == "POST":
        old = row.versions.get(nr=whole_number(request.POST.get("nr")) or 0)
        note = _("Terug naar versie %(nr)s.") % {"nr": old.nr}
        actions.keep_provision(
            old.value, organisation=at.organisation, by=at.by, now=timezone.now(), note=note
        )
        messages.success(request, note)
        return redirect(request.path)
    told = with_changes(row.versions.all(), changes)
    return render(request, "workspace/versions.html", {**about(at, row), "versions": told})
