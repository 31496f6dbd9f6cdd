"""What a cell of a workbook says, in the words in which people would have typed it."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any


def said(value: Any) -> str:
    """Give a value of Excel as text: a day as ``2026-03-01``, three point nought as ``3``, true as ``ja``."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
