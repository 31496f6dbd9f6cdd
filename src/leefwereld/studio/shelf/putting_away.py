"""Putting a blueprint in the archive or the bin, and taking it back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from leefwereld.library import may, queries
from leefwereld.library.actions import putting_away
from leefwereld.library.models import Blueprint
from leefwereld.people.asker import asker_of

_DEEDS = {
    "archive": (putting_away.archive, gettext_lazy("‘%(key)s’ staat nu in het archief.")),
    "unarchive": (putting_away.take_from_archive, gettext_lazy("‘%(key)s’ staat weer bij de blauwdrukken.")),
    "trash": (
        putting_away.throw_away,
        gettext_lazy("‘%(key)s’ ligt in de prullenbak. Je kunt hem 30 dagen terughalen."),
    ),
    "restore": (putting_away.take_back, gettext_lazy("‘%(key)s’ is terug, zoals hij was.")),
}


@require_safe
def put_away(request: HttpRequest) -> HttpResponse:
    """What lies in the archive, and what lies in the bin."""
    asker = asker_of(request)
    archived, trashed = queries.archive(asker), queries.bin_of(asker)
    return render(
        request,
        "studio/put_away.html",
        {"section": "shelf", "archived": archived, "trashed": trashed, "days": putting_away.IN_THE_BIN.days},
    )


@require_POST
def put(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Put it away, or take it back."""
    asker = asker_of(request)
    blueprint = (
        Blueprint.objects.filter(organisation__slug=organisation, key=key)
        .select_related("organisation")
        .first()
    )
    part = queries.part_of(asker, blueprint) if blueprint else None
    if blueprint is None or not may.may_open(part) or asker.person is None:
        raise Http404
    if not may.may_lead(part):
        raise PermissionDenied(_("Alleen wie deze blauwdruk leidt, kan hem opbergen of terughalen."))
    try:
        deed, said = _DEEDS[request.POST.get("deed", "")]
    except KeyError as unknown:
        raise Http404 from unknown
    deed(blueprint, by=asker.person, now=timezone.now())
    messages.success(request, said % {"key": queries.title_of(blueprint)})
    return redirect("studio:put_away")
