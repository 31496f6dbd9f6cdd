"""The shelf of voorzieningen."""

from __future__ import annotations

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Voorzieningen on one shelf."""

    name = "leefwereld.catalogue"

    def ready(self) -> None:
        """Bring the shelf to the demo, and do its work of every day."""
        from leefwereld.catalogue.chores import once_a_day
        from leefwereld.catalogue.demo.filling import fill_shelf
        from leefwereld.library import chores, demo

        chores.also(once_a_day)
        demo.brings(fill_shelf)
