"""The shelf of voorzieningen."""

from __future__ import annotations

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Voorzieningen on one shelf."""

    name = "leefwereld.catalogue"
