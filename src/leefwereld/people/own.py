"""What is one's own: how one comes in, where one is signed in, what one says about oneself."""

from __future__ import annotations

from typing import Any

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.account.views import EmailView, PasswordSetView
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from django.views.generic import FormView

from leefwereld.people import actions, coming_in, door, forgotten, keys, views
from leefwereld.people import visits as visit
from leefwereld.people.devices import device
from leefwereld.people.forms import AboutForm
from leefwereld.people.models import Person


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def overview(request: HttpRequest) -> HttpResponse:
    """Show how she comes in, and what she says about herself."""
    person = _person(request)
    form = AboutForm(request.POST or None, initial=_about(person))
    if request.method == "POST" and form.is_valid():
        actions.change_details(person, **form.cleaned_data, by=person, now=timezone.now())
        messages.success(request, _("Bewaard."))
        return redirect("mfa_index")
    return render(request, "people/own.html", {"form": form, **_kept(person)})


@require_safe
@login_required
@never_cache
def secure(request: HttpRequest) -> HttpResponse:
    """Ask for a second lock; whoever has one goes on."""
    person = _person(request)
    if not keys.are_missing(request, person):
        return redirect("mfa_index")
    return render(request, "people/secure.html", _kept(person))


@require_safe
@login_required
def passkeys(_: HttpRequest) -> HttpResponse:
    """Go to where they stand."""
    return redirect("mfa_index")


class ChoosePassword(PasswordSetView):
    """A first password; whoever just chose it need not type it again to go on."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep it."""
        answer: HttpResponse = super().form_valid(form)
        reauthenticate_by_password(self.request)
        return answer


class AddPasskey(AddWebAuthnView):
    """A passkey to add; whoever just used it need not prove again that it is her."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep it."""
        answer: HttpResponse = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", type="webauthn", reauthenticated=True)
        return answer

    def get_success_url(self) -> str:
        """Show the recovery codes to whoever has a password, for only beside that they are of use."""
        if self.did_generate_recovery_codes and _person(self.request).has_usable_password():
            return reverse("mfa_view_recovery_codes")
        return reverse("mfa_index")


class RemovePasskey(RemoveWebAuthnView):
    """A passkey to take away, unless it is the last safe way in."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Take it away."""
        passkey = self.get_object()
        if not keys.suffice(passkey.user, without=passkey) and not keys.at_home(passkey.user):
            messages.error(
                self.request, _("Zonder deze kun je niet meer veilig aanmelden. Kies eerst een andere.")
            )
            return redirect("mfa_index")
        answer: HttpResponse = super().form_valid(form)
        return answer


@method_decorator([login_required, never_cache, reauthentication_required], name="dispatch")
class ChangeAddress(EmailView):
    """Another address to be written to, that must first say that it is hers."""

    def dispatch(self, request: HttpRequest, *told: Any, **named: Any) -> HttpResponse:
        """Leave an address alone for which her organisation speaks.

        Raises:
            PermissionDenied: with the reason, in a sentence.
        """
        if keys.at_home(_person(request)):
            raise PermissionDenied(_("Je adres komt van je organisatie. Laat het daar veranderen."))
        answer: HttpResponse = super().dispatch(request, *told, **named)
        return answer

    def post(self, request: HttpRequest, *told: Any, **named: Any) -> HttpResponse:
        """Take an address, and nothing else that could be asked here."""
        if not forgotten.has_mail():
            raise PermissionDenied(_("Deze site stuurt geen e-mail. Vraag je beheerder."))
        answer: HttpResponse = FormView.post(self, request, *told, **named)
        return answer

    def get_context_data(self, **told: Any) -> dict[str, Any]:
        """Add whether there is mail at all."""
        return {**super().get_context_data(**told), "has_mail": forgotten.has_mail()}


add_passkey = AddPasskey.as_view()
change_address = ChangeAddress.as_view()
choose_password = ChoosePassword.as_view()
remove_passkey = RemovePasskey.as_view()


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def visits(request: HttpRequest) -> HttpResponse:
    """Show where she is signed in; end all the others, or all of them."""
    person = _person(request)
    if request.method == "POST" and request.POST.get("deed") == "all":
        coming_in.end_every_visit(person, now=timezone.now())
        return views.leave(request)
    if request.method == "POST":
        coming_in.end_other_visits(person, request, now=timezone.now())
        messages.success(request, _("Overal elders ben je nu afgemeld."))
        return redirect("usersessions_list")
    UserSession.objects.create_from_request(request)
    open_now = sorted(
        UserSession.objects.purge_and_list(person), key=lambda one: one.created_at, reverse=True
    )
    told = [(one, device(one.user_agent)) for one in open_now]
    return render(request, "people/visits.html", {"visits": told, "hours": visit.LONGEST.seconds // 3600})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invited(request: HttpRequest, secret: str) -> HttpResponse:
    """Welcome somebody with an invitation, and let her in to choose how she comes in from now on."""
    invitation = coming_in.invitation_of(secret, now=timezone.now())
    if request.method != "POST" or invitation is None:
        status = 200 if invitation else 410
        return render(request, "people/invited.html", {"invitation": invitation}, status=status)
    login(request, invitation.person)
    record_authentication(request, invitation.person, method="invitation")
    visit.begin(request.session, timezone.now())
    request.session[door.INVITED] = True
    return redirect("people:secure")


def _person(request: HttpRequest) -> Person:
    if not isinstance(request.user, Person):
        raise TypeError(request.user)
    return request.user


def _about(person: Person) -> dict[str, str]:
    return {"name": person.name, "language": person.language, "discipline": person.discipline}


def _kept(person: Person) -> dict[str, Any]:
    mine = list(Authenticator.objects.filter(user=person).order_by("created_at"))
    return {
        "passkeys": [one for one in mine if one.type == Authenticator.Type.WEBAUTHN],
        "app": next((one for one in mine if one.type == Authenticator.Type.TOTP), None),
        "codes": next((one for one in mine if one.type == Authenticator.Type.RECOVERY_CODES), None),
        "has_password": person.has_usable_password(),
        "homes": list(SocialAccount.objects.filter(user=person)),
    }
