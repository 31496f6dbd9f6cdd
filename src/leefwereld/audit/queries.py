"""Reading the log."""

from __future__ import annotations

from leefwereld.audit.models import FIRST, Line


def first_broken_line() -> Line | None:
    """Give the first line that does not fit the one before it; ``None`` when the log is whole."""
    previous = FIRST
    for line in Line.objects.order_by("nr").iterator():
        if line.previous != previous or line.digest != line.counted_digest():
            return line
        previous = line.digest
    return None
