"""The shelf of voorzieningen."""

from __future__ import annotations

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Voorzieningen on one shelf."""

    name = "leefwereld.catalogue"

    def ready(self) -> None:
        """Bring the shelf to the demo."""
        from leefwereld.catalogue.demo.filling import fill_shelf
        from leefwereld.library import demo

        demo.brings(fill_shelf)
