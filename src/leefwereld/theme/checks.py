"""What must be set before a command or a server starts; each with what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.checks import CheckMessage, Error, register


@register
def settings_are_complete(**_: Any) -> list[CheckMessage]:
    """Say what is missing from the environment."""
    found: list[CheckMessage] = []
    if not settings.HAS_SECRET:
        found.append(
            Error(
                "LEEFWERELD_SECRET_KEY ontbreekt.",
                hint="Zet een lange, geheime tekst, of LEEFWERELD_DEMO=1 voor de demo.",
                id="leefwereld.E001",
            )
        )
    if not settings.ALLOWED_HOSTS:
        found.append(
            Error(
                "LEEFWERELD_HOSTS ontbreekt.",
                hint="Noem de namen waaronder deze site te bereiken is, met komma's ertussen.",
                id="leefwereld.E002",
            )
        )
    return found


@register
def what_is_built_is_there(**_: Any) -> list[CheckMessage]:
    """Say when the theme or the English texts were not built."""
    found: list[CheckMessage] = []
    if finders.find(f"theme/built/{settings.THEME}.css") is None:
        found.append(
            Error(
                f"De vormgeving {settings.THEME!r} ontbreekt (theme/built/{settings.THEME}.css).",
                hint="Draai: make setup. Of kies een ander bestand met LEEFWERELD_THEME.",
                id="leefwereld.E003",
            )
        )
    if not all(Path(folder, "en", "LC_MESSAGES", "django.mo").is_file() for folder in settings.LOCALE_PATHS):
        found.append(
            Error(
                "De Engelse teksten zijn niet gebouwd.",
                hint="Draai: make setup, of manage.py compile_words.",
                id="leefwereld.E004",
            )
        )
    return found
