"""Makes a municipality with empty blueprints ``kamer-0``, ``kamer-1`` ... and prints the cookie of their maker."""

from __future__ import annotations

import sys

import django
from django.conf import settings

django.setup()

from django.core.management import call_command  # noqa: E402 - Django must know its settings first
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from leefwereld.library.models import Blueprint  # noqa: E402
from leefwereld.people.actions import welcome_demo_person, welcome_organisation  # noqa: E402
from leefwereld.people.models import Role  # noqa: E402


def main() -> None:
    call_command("migrate", verbosity=0)
    now = timezone.now()
    town = welcome_organisation(slug="maatstad", name="Gemeente Maatstad", by=None, now=now)
    maker = welcome_demo_person(
        slug="meter", name="Meter", about="", kind=Role.Kind.FACILITATOR, at=town, by=None, now=now
    )
    Blueprint.objects.bulk_create(
        Blueprint(organisation=town, key=f"kamer-{nr}") for nr in range(int(sys.argv[1]))
    )
    browser = Client()
    browser.force_login(maker)
    name = settings.SESSION_COOKIE_NAME
    print(f"{name}={browser.cookies[name].value}")


if __name__ == "__main__":
    main()
