"""``manage.py empty_trash``: take away for good what is in the bin for a month, and thin out old moments."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leefwereld.library.actions import moments, putting_away


class Command(BaseCommand):
    """Run it every day."""

    help = "Haalt weg wat een maand in de prullenbak ligt, en dunt oude momenten uit. Draai dit elke dag."

    def handle(self, *_: Any, **__: Any) -> None:
        """Take away and thin out."""
        now = timezone.now()
        gone, thinned = putting_away.empty_bin(now=now), moments.thin_out(now=now)
        self.stdout.write(f"Weggehaald: {gone} blauwdrukken, {thinned} oude momenten.")
