"""The language of this visit."""

from __future__ import annotations

from django.utils.translation import get_language

from blauwdruk.words import Language


def spoken() -> Language:
    """Give the language in which this visit is answered."""
    return "en" if get_language() == "en" else "nl"
