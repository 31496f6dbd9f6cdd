"""Whole numbers out of addresses and forms, where anything can stand."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"-?[0-9]{1,12}")


def whole_number(text: str | None) -> int | None:
    """Read a whole number; nothing when it is anything else, or longer than any number of ours."""
    return int(text) if text and _WHOLE.fullmatch(text) else None
