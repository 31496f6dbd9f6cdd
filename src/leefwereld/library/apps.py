"""The library says to its rooms what to do when they come to rest."""

from __future__ import annotations

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Blueprints kept."""

    name = "leefwereld.library"

    def ready(self) -> None:
        """Have history take its moments."""
        from leefwereld.library import rooms
        from leefwereld.library.actions import moments

        rooms.when_at_rest(moments.take)
