"""What django-allauth asks us: who may come in, in which words it speaks, how it keeps a secret."""

from __future__ import annotations

from typing import Any, ClassVar

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.userkit import filter_users_by_email
from allauth.account.models import EmailAddress
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leefwereld.people import actions, coming_in, keys, oidc, queries, safe, visits
from leefwereld.people.models import Person

_PAUSE = _("Dit ging te vaak mis. Wacht vijf minuten en probeer het dan nog een keer.")
_WRONG = _("Dit klopt niet. Kijk of je adres en wachtwoord goed zijn getypt.")
_WRONG_CODE = _("Deze code klopt niet. Neem de code die er nu staat.")


class AccountAdapter(DefaultAccountAdapter):
    """Coming in with a password."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "duplicate_email": _("Dit adres heb je al."),
        "invalid_password_reset": _("Deze link is voorbij."),
        "account_inactive": _("Je kunt hier niet meer aanmelden. Vraag je beheerder waarom."),
        "email_password_mismatch": _WRONG,
        "enter_current_password": _("Dit is niet het wachtwoord dat je nu hebt."),
        "incorrect_code": _WRONG_CODE,
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "rate_limited": _PAUSE,
        "too_many_login_attempts": _PAUSE,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth names it
        """Say no: people come by invitation."""
        return False

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ARG002
        """Write down that somebody tried to come in as a person whom we know."""
        for person in filter_users_by_email(credentials.get("email", "")):
            coming_in.note_refused(person, now=timezone.now())

    def post_login(self, request: HttpRequest, user: Person, **how: Any) -> HttpResponse:
        """Begin the visit, and write it down."""
        now = timezone.now()
        visits.begin(request.session, now)
        oidc.keep_way_out(request)
        coming_in.note_signed_in(user, now=now)
        if keys.at_home(user):
            coming_in.close_invitations(user, now=now)
        answer: HttpResponse = super().post_login(request, user, **how)
        return answer

    def get_reauthentication_methods(self, user: Person) -> list[dict[str, Any]]:
        """Ask for the passkey first, whoever has one."""
        ways: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return sorted(ways, key=lambda way: not way["id"].endswith("webauthn"))

    def get_email_verification_redirect_url(self, email_address: EmailAddress) -> str:  # noqa: ARG002
        """Go on to what she has to come in with; who is not in, signs in first."""
        return reverse("mfa_index")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        """Go on to what she has to come in with."""
        return reverse("people:secure")


class SecondFactorAdapter(DefaultMFAAdapter):
    """Passkeys, codes of an app, recovery codes."""

    error_messages: ClassVar = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _(
            "Zonder deze kun je niet meer veilig aanmelden. Kies eerst een andere."
        ),
        "incorrect_code": _WRONG_CODE,
    }

    def encrypt(self, text: str) -> str:
        """Keep a secret so that a copy of the database alone is of no use."""
        return safe.locked(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Read a secret; one that was kept under another key is nobody's any more."""
        return safe.unlocked(encrypted_text)

    def build_totp_svg(self, url: str) -> str:
        """Draw the code that a phone reads."""
        return segno.make(url, error="m").svg_inline(
            scale=5, border=4, dark="#000", light="#fff", omitsize=True
        )

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Say whether she can still come in without it."""
        return keys.suffice(authenticator.user, without=authenticator) or keys.at_home(authenticator.user)


class OrganisationAdapter(DefaultSocialAccountAdapter):
    """Coming in through one's own organisation."""

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        """Give the ways in; what an administrator set is kept locked, and has its secret here alone."""
        apps: list[SocialApp] = super().list_apps(request, provider=provider, client_id=client_id)
        for app in apps:
            if app.pk:
                app.secret = safe.unlocked(app.settings.get("secret", ""))
        return apps

    def is_email_verified(self, provider: Any, email: str) -> bool:
        """Say whether the organisation may speak for this address."""
        return email.rpartition("@")[2].lower() in provider.app.settings.get("domains", ())

    def can_authenticate_by_email(self, login: SocialLogin, email: str) -> bool:
        """Say whether the organisation may let in whom we know by this address: only who is hers alone."""
        return self.is_email_verified(login.provider, email) and queries.belongs_only_to(
            email, login.provider.app.provider_id
        )

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:  # noqa: ARG002
        """Forget that somebody else asked for an address for which the organisation speaks now."""
        hers = [
            one.email.lower()
            for one in sociallogin.email_addresses
            if self.is_email_verified(sociallogin.provider, one.email)
        ]
        EmailAddress.objects.filter(email__in=hers, verified=False).delete()

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        """Say whether somebody whom we do not know yet may join."""
        app = sociallogin.provider.app
        return (
            bool(app.settings.get("joins"))
            and queries.organisation(app.provider_id) is not None
            and any(
                one.verified and self.is_email_verified(sociallogin.provider, one.email)
                for one in sociallogin.email_addresses
            )
            and not any(queries.is_taken(one.email) for one in sociallogin.email_addresses)
        )

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> Person:  # noqa: ARG002
        """Let somebody join as a professional of her organisation."""
        return _joined(sociallogin, request)

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:  # noqa: ARG002
        """Go back to what she has to come in with."""
        return reverse("mfa_index")


def _joined(login: SocialLogin, request: HttpRequest) -> Person:
    told = login.account.extra_data.get("userinfo", {})
    email = login.email_addresses[0].email.lower()
    name = str(told.get("name") or email.partition("@")[0])[:120]
    person = Person(slug=actions.free_slug(name), name=name, email=email)
    person.set_unusable_password()
    organisation = queries.organisation(login.provider.app.provider_id)
    if organisation is None:
        raise SocialApp.DoesNotExist
    coming_in.join(login, request, person=person, organisation=organisation, now=timezone.now())
    return person
