"""What somebody has to come in with."""

from __future__ import annotations

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.http import HttpRequest

from leefwereld.people.models import Person


def are_missing(request: HttpRequest, person: Person) -> bool:
    """Say whether somebody came in without a second lock: she may do nothing but choose one."""
    if person.is_demo:
        return not settings.DEMO
    records = get_authentication_records(request, person)
    return not any(one.get("method") in {"socialaccount", "mfa"} for one in records) and not suffice(person)


def suffice(person: Person, *, without: Authenticator | None = None) -> bool:
    """Say whether she can come in safely: with a passkey, or with a password and a code."""
    kept = Authenticator.objects.filter(user=person)
    if without is not None:
        kept = kept.exclude(pk=without.pk)
    kinds = set(kept.values_list("type", flat=True))
    if Authenticator.Type.WEBAUTHN in kinds:
        return True
    return Authenticator.Type.TOTP in kinds and person.has_usable_password()


def open_a_door(person: Person) -> bool:
    """Say whether she comes in by herself: nobody else may open a door in her name then."""
    return suffice(person) or at_home(person)


def at_home(person: Person) -> bool:
    """Say whether her organisation lets her in."""
    return bool(SocialAccount.objects.filter(user=person).exists())
