"""What somebody has in her hands who comes in: a link, a password, a phone with codes."""

from __future__ import annotations

import time
from datetime import datetime

from allauth.mfa.totp.internal import auth
from django.test import Client
from django.utils import timezone

from leefwereld.people import actions, coming_in
from leefwereld.people.models import Organisation, Person, Role

PASSWORD = "een zin die niemand raadt"  # noqa: S105 - of nobody


def invited(
    name: str,
    organisation: Organisation,
    kind: Role.Kind = Role.Kind.PROFESSIONAL,
    now: datetime | None = None,
) -> tuple[Person, str]:
    """Invite somebody; give her and the address in the link."""
    now = now or timezone.now()
    person = actions.welcome(name=name, email=f"{name.lower()}@voorbeeldstad.nl", by=None, now=now)
    actions.give_role(person, organisation=organisation, kind=kind, by=None, now=now)
    return person, f"/uitnodiging/{coming_in.invite(person, organisation=organisation, by=None, now=now)}/"


def code(secret: str, ahead: int = 0) -> str:
    """Give what the app on the phone shows, now or in a while."""
    counter = int(time.time()) // 30 + ahead
    return str(auth.format_hotp_value(auth.hotp_value(secret, counter)))


def with_password_and_app(client: Client, address: str) -> str:
    """Accept an invitation with a password and an app; give the app's secret."""
    client.post(address)
    client.post("/mijn-toegang/wachtwoord/kiezen/", {"password1": PASSWORD, "password2": PASSWORD})
    secret = client.get("/mijn-toegang/app/").context["form"].secret
    client.post("/mijn-toegang/app/", {"code": code(secret)})
    return str(secret)
