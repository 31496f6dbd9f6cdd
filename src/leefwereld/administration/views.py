"""Looking after an organisation: who is there, as what, in which teams, and how they sign in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from leefwereld.administration import inviting
from leefwereld.administration.desk import Desk, desk
from leefwereld.administration.forms import (
    InvitationForm,
    OrganisationForm,
    ProviderForm,
    RoleForm,
    TeamForm,
)
from leefwereld.library.actions import members
from leefwereld.library.queries import rooms_of
from leefwereld.people import actions, keys, may, providers, queries
from leefwereld.people.asker import asker_of
from leefwereld.people.models import Person, Role
from leefwereld.theme.numbers import whole_number

_READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


@_READ_AND_WRITE
@login_required
@never_cache
def organisations(request: HttpRequest) -> HttpResponse:
    """The organisations that she looks after; add one."""
    asker = asker_of(request)
    may.check_may_look_after_people(asker)
    form = OrganisationForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and asker.person:
        now = timezone.now()
        made = actions.welcome_organisation(**form.cleaned_data, by=asker.person, now=now)
        actions.give_role(
            asker.person, organisation=made, kind=Role.Kind.ADMINISTRATOR, by=asker.person, now=now
        )
        return redirect("administration:people", organisation=made.slug)
    told = {"organisations": queries.run_by(asker), "form": form, "section": "administration"}
    return _shown(request, "organisations", told, form)


@_READ_AND_WRITE
@login_required
@never_cache
def people(request: HttpRequest, organisation: str) -> HttpResponse:
    """Everybody there; invite somebody."""
    at = desk(request, organisation)
    form = InvitationForm(request.POST or None)
    told: dict[str, Any] = {
        "at": at,
        "people": queries.with_roles_at(at.organisation),
        "form": form,
        "section": "administration",
    }
    if request.method == "POST" and form.is_valid():
        invited = inviting.invite(at, form, request)
        if invited.link:
            return render(request, "administration/link.html", {**told, "invited": invited})
        messages.success(request, invited.said)
        return redirect(request.path)
    return _shown(request, "people", told, form)


@_READ_AND_WRITE
@login_required
@never_cache
def person(request: HttpRequest, organisation: str, person: str) -> HttpResponse:
    """Somebody: her roles there, and how she comes in."""
    at = desk(request, organisation)
    one = get_object_or_404(queries.people_of(at.organisation), slug=person)
    form = RoleForm(request.POST if request.POST.get("deed") == "give" else None)
    is_hers_alone = may.may_end(at.asker, tuple(one.roles.all()))
    told = {
        "at": at,
        "person": one,
        "roles": one.roles.filter(organisation=at.organisation),
        "form": form,
        "is_self": at.asker.person == one,
        "may_end": is_hers_alone,
        "may_invite": bool(one.email) and not keys.open_a_door(one),
        "section": "administration",
    }
    if request.method != "POST":
        return _shown(request, "person", told, form)
    may.check_may_change(at.asker, one)
    deed = request.POST.get("deed", "")
    if deed in {"invite", "stop", "start", "forget"} and not is_hers_alone:
        raise PermissionDenied(_("Deze persoon werkt ook elders. Alleen de eigen rol hier is aan jou."))
    if deed == "invite" and keys.open_a_door(one):
        raise PermissionDenied(
            _("Deze persoon komt al zelf binnen. Is alles kwijt? Kies dan ‘Sleutels kwijt: begin opnieuw’.")
        )
    invited = _done(at, one, deed, request, form)
    if invited and invited.link:
        return render(request, "administration/link.html", {**told, "invited": invited})
    if invited:
        messages.success(request, invited.said)
    still = queries.people_of(at.organisation).filter(pk=one.pk).exists()
    return redirect(request.path if still else at.home)


@_READ_AND_WRITE
@login_required
@never_cache
def teams(request: HttpRequest, organisation: str) -> HttpResponse:
    """The teams and who is in them."""
    at = desk(request, organisation)
    form = TeamForm(request.POST if request.POST.get("deed") == "make" else None)
    if request.method == "POST":
        now = timezone.now()
        if request.POST.get("deed") != "make":
            _teamed(at, request)
            return redirect(request.path)
        if form.is_valid():
            actions.welcome_team(organisation=at.organisation, **form.cleaned_data, by=at.by, now=now)
            return redirect(request.path)
    told = {
        "at": at,
        "teams": queries.teams_of(at.organisation),
        "people": [one for one in queries.people_of(at.organisation) if one.is_active and one != at.by],
        "form": form,
        "section": "administration",
    }
    return _shown(request, "teams", told, form)


@_READ_AND_WRITE
@login_required
@never_cache
def sign_in(request: HttpRequest, organisation: str) -> HttpResponse:
    """The organisation's own sign-in."""
    at = desk(request, organisation)
    form = ProviderForm(request.POST or None, organisation=at.organisation)
    outside = providers.is_set_outside(at.organisation)
    if request.method == "POST" and not outside:
        now = timezone.now()
        if request.POST.get("deed") == "end":
            providers.end(at.organisation, by=at.by, now=now)
            return redirect(request.path)
        if form.is_valid():
            secret = form.cleaned_data["secret"]
            providers.keep(at.organisation, form.provider(), secret=secret, by=at.by, now=now)
            messages.success(request, _("Bewaard."))
            return redirect(request.path)
    back = reverse("openid_connect_callback", kwargs={"provider_id": at.organisation.slug})
    told = {
        "at": at,
        "form": form,
        "is_set": providers.of(at.organisation) is not None,
        "outside": outside,
        "back": request.build_absolute_uri(back),
        "out": request.build_absolute_uri(reverse("people:signed_out")),
        "section": "administration",
    }
    return _shown(request, "sign_in", told, form)


def _done(at: Desk, one: Person, deed: str, request: HttpRequest, form: RoleForm) -> inviting.Invited | None:
    now = timezone.now()
    match deed:
        case "give" if form.is_valid():
            actions.give_role(one, organisation=at.organisation, kind=form.chosen, by=at.by, now=now)
        case "take":
            roles = one.roles.filter(organisation=at.organisation)
            role = get_object_or_404(roles, pk=whole_number(request.POST.get("role")))
            actions.take_role(role, by=at.by, now=now)
        case "stop":
            actions.deactivate(one, by=at.by, now=now)
        case "start":
            actions.reactivate(one, by=at.by, now=now)
        case "forget":
            actions.take_keys(one, by=at.by, now=now)
            members.look_again_for(one, at.organisation)
            return inviting.again(at, one, request)
        case "invite":
            return inviting.again(at, one, request)
    members.look_again_for(one, at.organisation)
    return None


def _teamed(at: Desk, request: HttpRequest) -> None:
    now = timezone.now()
    team = get_object_or_404(at.organisation.teams, pk=whole_number(request.POST.get("team")))
    if request.POST.get("deed") == "end":
        rooms = rooms_of(team)
        actions.end_team(team, by=at.by, now=now)
        members.look_again_in(rooms)
        return
    one = get_object_or_404(queries.people_of(at.organisation), slug=request.POST.get("person", ""))
    may.check_may_change(at.asker, one)
    if request.POST.get("deed") == "join":
        actions.join_team(team, person=one, by=at.by, now=now)
    else:
        actions.leave_team(team, person=one, by=at.by, now=now)
    members.look_again_in(rooms_of(team))


def _shown(request: HttpRequest, page: str, told: dict[str, Any], form: Any) -> HttpResponse:
    return render(request, f"administration/{page}.html", told, status=422 if form.errors else 200)
