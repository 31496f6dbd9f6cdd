"""The workshop says to the rooms which phases are locked."""

from __future__ import annotations

from django.apps import AppConfig


class WorkshopConfig(AppConfig):
    """Work sessions."""

    name = "leefwereld.workshop"

    def ready(self) -> None:
        """Have the rooms ask."""
        from leefwereld.library import rooms
        from leefwereld.workshop.queries import locks_of

        rooms.locked_by(locks_of)
