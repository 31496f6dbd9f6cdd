"""Registers the checks of the settings."""

from __future__ import annotations

from django.apps import AppConfig


class ThemeConfig(AppConfig):
    """The theme."""

    name = "leefwereld.theme"

    def ready(self) -> None:
        """Let Django know our checks."""
        from leefwereld.theme import checks  # noqa: F401 - importing registers them
