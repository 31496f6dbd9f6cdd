"""The national base: adopting from it, and taking over its later changes, field by field."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.models import Provision
from leefwereld.workspace.desk import Desk, about, for_editors
from leefwereld.workspace.told import changes, labels

A_PAGE = 30


@for_editors
def national(request: HttpRequest, at: Desk) -> HttpResponse:
    """List what changed in the base, and what could be adopted; adopt it."""
    free = queries.not_adopted(at.organisation)
    if request.method == "POST":
        wanted = list(free.filter(key__in=request.POST.getlist("key")))
        if not wanted:
            messages.error(request, _("Vink eerst aan wat je overneemt."))
            return redirect(request.get_full_path())
        now = timezone.now()
        for one in wanted:
            actions.adopt(one, organisation=at.organisation, by=at.by, now=now)
        said = ngettext(
            "%(many)s voorziening overgenomen, als concept.",
            "%(many)s voorzieningen overgenomen, als concept.",
            len(wanted),
        )
        messages.success(request, said % {"many": len(wanted)})
        return redirect(request.get_full_path())
    asked = request.GET.get("q", "").strip()[:120]
    mine = queries.edited_by(at.asker, at.organisation).filter(base__isnull=False)
    told = {
        "at": at,
        "news": mine.exclude(base_nr=F("base__nr")).select_related("base"),
        "gone": mine.filter(base__state=Provision.State.WITHDRAWN),
        "adopted": mine.count(),
        "page": Paginator(free.filter(name__icontains=asked), A_PAGE).get_page(request.GET.get("blad")),
        "asked": asked,
        "query": urlencode({"q": asked}) if asked else "",
        "section": "shelf_kept",
    }
    return render(request, "workspace/national.html", told)


@for_editors
def news(request: HttpRequest, at: Desk, key: str) -> HttpResponse:
    """Show what the base changed beside what we say; take over what is wanted."""
    row = queries.provision(at.organisation, key, at.asker)
    found = queries.changes_of_base(row)
    if request.method == "POST":
        known = {one.field for one in found}
        fields = [one for one in request.POST.getlist("field") if one in known]
        actions.take_over(row, fields, by=at.by, now=timezone.now())
        taken = ", ".join(labels(fields)) or _("niets")
        messages.success(request, _("Overgenomen: %(fields)s. De rest is van ons.") % {"fields": taken})
        return redirect("workspace:national", at.organisation.slug)
    told = {
        **about(at, row),
        "news": [
            (one, changes(row.value, row.value.model_copy(update={one.field: one.new}))) for one in found
        ],
    }
    return render(request, "workspace/news.html", told)
