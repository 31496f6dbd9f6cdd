"""``manage.py check_log``: is every line of the log as it was written?"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leefwereld.audit.queries import first_broken_line


class Command(BaseCommand):
    """Count every digest again, from the first line on."""

    help = "Kijkt na of het logboek nog heel is."

    def handle(self, *_: Any, **__: Any) -> None:
        """Say that it is whole, or which line is not."""
        broken = first_broken_line()
        if broken is not None:
            raise CommandError(f"Het logboek is veranderd vanaf regel {broken.nr}: {broken}.")
        self.stdout.write("Het logboek is heel.")
