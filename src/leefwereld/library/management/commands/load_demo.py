"""``manage.py load_demo``: the demo municipality, its people and its blueprints."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from leefwereld.library.demo import load_demo, load_more


class Command(BaseCommand):
    """Load the demo; running it again changes nothing that is still the same."""

    help = "Maakt de demogemeente met haar mensen en blauwdrukken. Nog een keer draaien kan geen kwaad."

    def handle(self, *_: Any, **__: Any) -> None:
        """Load the folder of the settings."""
        if not settings.DEMO:
            raise CommandError("Dit is geen demo. Zet LEEFWERELD_DEMO=1 om de demogemeente te laden.")
        try:
            versions = load_demo(settings.EXAMPLES, now=timezone.now())
            load_more(now=timezone.now())
        except (FileNotFoundError, ValueError) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"Voorbeeldstad heeft {len(versions)} blauwdrukken.")
