"""What every page knows about how it looks."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

import blauwdruk


def look(_: HttpRequest) -> dict[str, Any]:
    """Give the municipality's theme, whether this is a demo, and our version."""
    return {"theme": settings.THEME, "is_demo": settings.DEMO, "our_version": blauwdruk.__version__}
