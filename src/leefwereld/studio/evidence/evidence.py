"""What the blueprint rests on: evidence, sessions, lessons, goals and indicators."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from blauwdruk.model import Blueprint, Discipline
from leefwereld.library.actions import reviews
from leefwereld.library.models import ReviewCall
from leefwereld.studio.evidence.forms import ReportForm
from leefwereld.studio.evidence.pictures import pictures_of
from leefwereld.studio.made import Made, editing, made
from leefwereld.studio.opened import opened


@require_safe
def evidence(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Where we know it from, who was at the table and who was not."""
    it = opened(request, organisation, key)
    return render(
        request,
        "studio/evidence.html",
        {
            "opened": it,
            "tab": "evidence",
            "missing": _missing(it.blueprint),
            "reasons": ReviewCall.Reason.choices[1:],
            "pictures": pictures_of(it),
        },
    )


@require_POST
def report(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Tell that a law, a system, a channel or a partner changed; for whoever may see it being made."""
    it = made(request, organisation, key)
    form = ReportForm(request.POST)
    if not form.is_valid():
        raise Http404
    reason = ReviewCall.Reason(form.cleaned_data["reason"])
    reviews.report(it.blueprint, reason, form.cleaned_data["words"], by=it.person, now=timezone.now())
    messages.success(request, _("Dank je. Wie deze blauwdruk leidt, krijgt bericht."))
    return _back(it)


@require_POST
def looked_again(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Say that it was looked at again."""
    it = editing(request, organisation, key)
    reviews.looked_again(it.blueprint, by=it.person, now=timezone.now())
    messages.success(
        request, _("Genoteerd: jullie hebben hem opnieuw bekeken. Spreek ook een nieuwe dag af.")
    )
    return _back(it)


def _back(it: Made) -> HttpResponse:
    return redirect(reverse("studio:evidence", kwargs=it.keys) + "#opnieuw-bekijken")


def _missing(blueprint: Blueprint) -> list[Discipline]:
    present = {one for session in blueprint.sessions for one in session.disciplines}
    return [one for one in Discipline if one not in present] if blueprint.sessions else []
