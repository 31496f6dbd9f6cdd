"""An organisation's own sign-in, as its administrator set it; one set in the environment stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from allauth.socialaccount.models import SocialApp
from django.conf import settings
from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.people import safe
from leefwereld.people.models import Organisation, Person

_KIND = "openid_connect"


@dataclass(frozen=True, slots=True)
class Provider:
    """Where an organisation's people sign in, and who of them comes in here."""

    server: str
    client: str
    domains: tuple[str, ...]
    """What its addresses end with, after the @; only for these it may speak."""
    joins: bool
    """Whether whoever has such an address comes in as a professional; else only who was invited."""
    acr: tuple[str, ...] = ()
    """How sure it must be who somebody is; empty: as it sees fit."""


def of(organisation: Organisation) -> Provider | None:
    """Give what the administrator set."""
    app = SocialApp.objects.filter(provider=_KIND, provider_id=organisation.slug).first()
    if app is None:
        return None
    told = app.settings
    return Provider(
        told["server_url"],
        app.client_id,
        tuple(told["domains"]),
        bool(told["joins"]),
        tuple(told.get("acr", ())),
    )


def is_set_outside(organisation: Organisation) -> bool:
    """Say whether the environment sets it."""
    return any(
        one["provider_id"] == organisation.slug for one in settings.SOCIALACCOUNT_PROVIDERS[_KIND]["APPS"]
    )


def claimed_by_others(organisation: Organisation) -> set[str]:
    """Give the domains for which another organisation speaks."""
    others = SocialApp.objects.filter(provider=_KIND).exclude(provider_id=organisation.slug)
    outside = settings.SOCIALACCOUNT_PROVIDERS[_KIND]["APPS"]
    told = [
        *(app.settings for app in others),
        *(app["settings"] for app in outside if app["provider_id"] != organisation.slug),
    ]
    return {domain for one in told for domain in one.get("domains", ())}


@transaction.atomic
def keep(organisation: Organisation, provider: Provider, *, secret: str, by: Person, now: datetime) -> None:
    """Set it, with its secret locked; an empty secret leaves the one that was there."""
    app = SocialApp.objects.filter(provider=_KIND, provider_id=organisation.slug).first()
    app = app or SocialApp(provider=_KIND, provider_id=organisation.slug)
    app.name = organisation.name[:40]
    app.client_id = provider.client
    app.settings = {
        "secret": safe.locked(secret) if secret else app.settings.get("secret", ""),
        "server_url": provider.server,
        "domains": list(provider.domains),
        "joins": provider.joins,
        "acr": list(provider.acr),
    }
    app.save()
    record("sign-in-set", by=by, about=organisation, at=now, server=provider.server, joins=provider.joins)


@transaction.atomic
def end(organisation: Organisation, *, by: Person, now: datetime) -> None:
    """Let nobody in this way any more."""
    SocialApp.objects.filter(provider=_KIND, provider_id=organisation.slug).delete()
    record("sign-in-ended", by=by, about=organisation, at=now)
