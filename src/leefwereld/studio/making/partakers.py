"""The people of a project: who takes part, as what, and how they got it; for its facilitators to change."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from leefwereld.library import may, queries
from leefwereld.library.actions import members
from leefwereld.library.models import Blueprint, Member
from leefwereld.people.asker import asker_of
from leefwereld.people.models import Person, Team
from leefwereld.studio.making.partaker_forms import InviteForm, KindForm
from leefwereld.studio.opened import Opened, opened


@require_http_methods(["GET", "HEAD", "POST"])
def partakers(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Show who takes part; let somebody in."""
    it = _opened(request, organisation, key)
    form = InviteForm(request.POST or None, blueprint=it.kept) if it.may_lead else None
    if request.method == "POST":
        may.check_may_lead(it.part)
        if form and form.is_valid() and form.found:
            return _invited(request, it, form, form.found)
    told = {
        "opened": it,
        "tab": "partakers",
        "partakers": queries.partakers(it.kept),
        "teams": [one for one in queries.members_of(it.kept) if one.team],
        "form": form,
        "kinds": Member.Kind.choices,
    }
    return render(request, "studio/partakers.html", told, status=422 if form and form.errors else 200)


@require_POST
def change(request: HttpRequest, organisation: str, key: str, member: int) -> HttpResponse:
    """Give somebody another part, or none."""
    it = _opened(request, organisation, key)
    may.check_may_lead(it.part)
    one = get_object_or_404(queries.members_of(it.kept), pk=member)
    form = KindForm(request.POST)
    now = timezone.now()
    try:
        if "out" in request.POST:
            members.remove_member(one, by=it.asker.person, now=now)
            messages.success(request, _("%(who)s doet niet meer mee.") % {"who": one.person or one.team})
        elif form.is_valid():
            members.change_kind(one, kind=form.chosen, by=it.asker.person, now=now)
            said = _("%(who)s is nu %(kind)s.")
            messages.success(request, said % {"who": one.person or one.team, "kind": form.chosen.label})
    except members.LastFacilitatorError:
        messages.error(request, _("Iemand moet dit project leiden. Maak eerst een ander procesbegeleider."))
    return _on(request, it.kept)


def _opened(request: HttpRequest, organisation: str, key: str) -> Opened:
    """Open it for whoever has a part in it; who has none need not know who has."""
    it = opened(request, organisation, key)
    if not may.may_open(it.part):
        raise Http404
    return it


def _invited(request: HttpRequest, it: Opened, form: InviteForm, who: Person | Team) -> HttpResponse:
    try:
        member = members.invite_member(
            it.kept, who=who, kind=form.chosen, by=it.asker.person, now=timezone.now()
        )
    except members.LastFacilitatorError:
        messages.error(request, _("Iemand moet dit project leiden. Maak eerst een ander procesbegeleider."))
        return _on(request, it.kept)
    said = _("%(who)s doet nu mee als %(kind)s.")
    messages.success(request, said % {"who": member.person or member.team, "kind": form.chosen.label})
    return _on(request, it.kept)


def _on(request: HttpRequest, blueprint: Blueprint) -> HttpResponse:
    """Go back to the page, or home when she took her own part."""
    asker = asker_of(request)
    keys = {"organisation": blueprint.organisation.slug, "key": blueprint.key}
    if not may.may_open(queries.part_of(asker, blueprint)):
        return redirect("studio:overview")
    return redirect(reverse("studio:partakers", kwargs=keys))
