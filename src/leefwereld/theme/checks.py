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
def an_own_sign_in_is_whole(**_: Any) -> list[CheckMessage]:
    """Say what is missing of an organisation's own sign-in, when there is one in the environment."""
    found: list[CheckMessage] = []
    if settings.OIDC_KEY and not settings.OIDC_KEY.is_file():
        found.append(
            Error(
                f"De sleutel van LEEFWERELD_OIDC_KEY is er niet ({settings.OIDC_KEY}).",
                hint="Noem een bestand met een privésleutel (PEM) dat de server mag lezen.",
                id="leefwereld.E005",
            )
        )
    for app in settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]:
        told = {
            "LEEFWERELD_OIDC_ORGANISATION": app["provider_id"],
            "LEEFWERELD_OIDC_CLIENT": app["client_id"],
            "LEEFWERELD_OIDC_SECRET (of LEEFWERELD_OIDC_KEY)": app["secret"] or settings.OIDC_KEY,
            "LEEFWERELD_OIDC_DOMAINS": app["settings"]["domains"],
        }
        found += [
            Error(
                f"{name} ontbreekt.",
                hint="Er is een LEEFWERELD_OIDC_SERVER. Zet dit erbij, of haal die weg: docs/how-to/sign-in.md.",
                id="leefwereld.E006",
            )
            for name, value in told.items()
            if not value
        ]
        if not settings.DEMO and not app["settings"]["server_url"].startswith("https://"):
            found.append(
                Error(
                    "LEEFWERELD_OIDC_SERVER begint niet met https://.",
                    hint="Zonder slot op de lijn is niet zeker wie er antwoordt.",
                    id="leefwereld.E007",
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
