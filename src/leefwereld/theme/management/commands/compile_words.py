"""``manage.py compile_words``: builds the translations, without gettext on the machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polib  # type: ignore[import-untyped]
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Compile every .po file; part of ``make setup``."""

    help = "Bouwt de vertalingen."
    requires_system_checks = ()  # they ask for what this command makes

    def handle(self, *_: Any, **__: Any) -> None:
        """Write each .mo beside its .po."""
        for folder in settings.LOCALE_PATHS:
            for source in Path(folder).glob("*/LC_MESSAGES/*.po"):
                polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))
