"""``manage.py welcome_administrator``: the first who looks after an organisation, and may invite the others."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from leefwereld.people import actions, coming_in
from leefwereld.people.models import Role


class Command(BaseCommand):
    """Invite an administrator; again for the same address gives a new link."""

    help = "Nodigt een beheerder uit voor een organisatie, en toont de link waarmee die binnenkomt (zeven dagen)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take who, and for which organisation."""
        parser.add_argument("--name", required=True, help="naam van de beheerder")
        parser.add_argument("--email", required=True, help="e-mailadres van de beheerder")
        parser.add_argument(
            "--organisation", required=True, help="korte naam, voor in adressen: voorbeeldstad"
        )
        parser.add_argument("--organisation-name", default="", help="naam: Gemeente Voorbeeldstad")

    @transaction.atomic
    def handle(
        self, *_: Any, name: str, email: str, organisation: str, organisation_name: str, **__: Any
    ) -> None:
        """Invite her and show the link."""
        now = timezone.now()
        made = actions.welcome_organisation(
            slug=organisation, name=organisation_name or organisation, by=None, now=now
        )
        person = actions.welcome(name=name, email=email, by=None, now=now)
        actions.give_role(person, organisation=made, kind=Role.Kind.ADMINISTRATOR, by=None, now=now)
        secret = coming_in.invite(person, organisation=made, by=None, now=now)
        self.stdout.write(f"{settings.SITE}{reverse('people:invited', kwargs={'secret': secret})}")
