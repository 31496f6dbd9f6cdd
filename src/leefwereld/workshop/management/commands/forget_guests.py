"""``forget_guests``: throw away what is known of guests whose session is over; run it every hour."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leefwereld.workshop.actions.forgetting import forget_guests


class Command(BaseCommand):
    """What a clock on the server runs."""

    help = "Forget the guests of work sessions that are over, once the agreed days have passed."

    def handle(self, *_: Any, **__: Any) -> None:
        """Forget them, and say how many there were."""
        many = forget_guests(now=timezone.now())
        self.stdout.write(f"Gasten vergeten / guests forgotten: {many}")
