"""Reading what the environment says."""

from __future__ import annotations

import os

from django.core.exceptions import ImproperlyConfigured


def flag(name: str) -> bool:
    """Say whether something is on.

    Raises:
        ImproperlyConfigured: it says something else than 1 or 0.
    """
    said = os.environ.get(name, "0")
    if said not in {"0", "1"}:
        raise ImproperlyConfigured(f"{name} is {said!r}. Kies 1 (aan) of 0 (uit).")
    return said == "1"


def listed(name: str) -> list[str]:
    """Give what stands there with commas in between."""
    return [one.strip() for one in os.environ.get(name, "").split(",") if one.strip()]
