"""Signing in as one of the demo's people, and out."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from leefwereld.people import actions, may, queries


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the cast; let the chosen one in."""
    onward = request.POST.get("next") or request.GET.get("next") or ""
    if request.method != "POST":
        people = queries.demo_people() if settings.DEMO else None
        return render(request, "people/sign_in.html", {"people": people, "onward": onward})
    person = get_object_or_404(queries.demo_people(), slug=request.POST.get("person", ""))
    may.check_may_sign_in_by_choosing(person, demo=settings.DEMO)
    login(request, person)
    actions.note_signed_in(person, now=timezone.now())
    messages.success(request, _("Je bent nu %(name)s.") % {"name": person.name})
    is_ours = url_has_allowed_host_and_scheme(onward, {request.get_host()}, require_https=request.is_secure())
    return redirect(onward if is_ours else settings.LOGIN_REDIRECT_URL)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the visit."""
    logout(request)
    messages.success(request, _("Je bent afgemeld."))
    return redirect(settings.LOGIN_REDIRECT_URL)
