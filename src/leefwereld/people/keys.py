"""What somebody has to come in with."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount

from leefwereld.people.models import Person


def suffice(person: Person, *, without: Authenticator | None = None) -> bool:
    """Say whether she can come in safely: with a passkey, or with a password and a code."""
    kept = Authenticator.objects.filter(user=person)
    if without is not None:
        kept = kept.exclude(pk=without.pk)
    kinds = set(kept.values_list("type", flat=True))
    if Authenticator.Type.WEBAUTHN in kinds:
        return True
    return Authenticator.Type.TOTP in kinds and person.has_usable_password()


def at_home(person: Person) -> bool:
    """Say whether her organisation lets her in."""
    return bool(SocialAccount.objects.filter(user=person).exists())
