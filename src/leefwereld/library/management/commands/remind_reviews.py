"""``manage.py remind_reviews``: tell those who lead a blueprint that the day to look again has come."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leefwereld.library.actions import reviews


class Command(BaseCommand):
    """Run it every day; the server does so by itself."""

    help = "Schrijft wie een blauwdruk leidt dat het tijd is om hem opnieuw te bekijken. Draai dit elke dag."

    def handle(self, *_: Any, **__: Any) -> None:
        """Remind."""
        self.stdout.write(f"Opnieuw te bekijken: {reviews.remind(now=timezone.now())}.")
