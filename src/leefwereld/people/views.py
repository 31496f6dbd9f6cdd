"""Coming in, a sign of life, and going out."""

from __future__ import annotations

from typing import Any

from allauth.account.views import LoginView
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leefwereld.people import coming_in, may, oidc, queries, visits
from leefwereld.people.models import Person


class SignInView(LoginView):
    """All ways in: an organisation's own, a passkey, a password; in the demo also by choosing somebody."""

    template_name = "people/sign_in.html"

    def get_context_data(self, **told: Any) -> dict[str, Any]:
        """Add the cast of the demo and the organisations."""
        return {
            **super().get_context_data(**told),
            "people": queries.demo_people() if settings.DEMO else None,
            "ways": queries.ways_in(self.request),
            "onward": _onward(self.request),
        }


_by_password = SignInView.as_view()


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the ways in; let somebody in."""
    return _chosen(request) if "person" in request.POST else _by_password(request)


@require_POST
@never_cache
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the visit; what the studio kept in this browser to work without a network goes too."""
    UserSession.objects.filter(session_key=request.session.session_key).delete()
    return leave(request)


def leave(request: HttpRequest) -> HttpResponse:
    """Go out here, and at the organisation through which she came in.

    A page leads on to the organisation: a form of ours may lead nowhere else (form-action).
    """
    onward = oidc.way_out(request)
    logout(request)
    if onward:
        answer = render(request, "people/leaving.html", {"onward": onward})
    else:
        messages.success(request, _("Je bent afgemeld."))
        answer = redirect(settings.LOGIN_REDIRECT_URL)
    answer["Clear-Site-Data"] = '"storage"'
    return answer


@require_safe
def signed_out(request: HttpRequest) -> HttpResponse:
    """Come back from the organisation, signed out there too."""
    return render(request, "people/signed_out.html")


@require_POST
@never_cache
def here(request: HttpRequest) -> JsonResponse:
    """Hear that somebody is still working; say when the visit ends."""
    if not isinstance(request.user, Person):
        return JsonResponse({}, status=401)
    return JsonResponse({"idle": visits.IDLE.total_seconds(), "until": visits.ends_at(request.session)})


def _chosen(request: HttpRequest) -> HttpResponse:
    person = get_object_or_404(queries.demo_people(), slug=request.POST.get("person", ""))
    may.check_may_sign_in_by_choosing(person, demo=settings.DEMO)
    now = timezone.now()
    login(request, person)
    visits.begin(request.session, now)
    coming_in.note_signed_in(person, now=now)
    messages.success(request, _("Je bent nu %(name)s.") % {"name": person.name})
    onward = _onward(request)
    is_ours = url_has_allowed_host_and_scheme(onward, {request.get_host()}, require_https=request.is_secure())
    return redirect(onward if is_ours else settings.LOGIN_REDIRECT_URL)


def _onward(request: HttpRequest) -> str:
    return request.POST.get("next") or request.GET.get("next") or ""
