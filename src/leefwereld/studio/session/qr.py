"""A code to scan, drawn in the page itself: it needs no style of its own, and no other address."""

from __future__ import annotations

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

_BORDER = 2


def drawn(address: str, label: str) -> SafeString:
    """Draw the code of an address, with a label for who can not see it."""
    svg = segno.make(address, error="m", micro=False).svg_inline(
        border=_BORDER, omitsize=True, svgclass="ws-code__svg", lineclass=None
    )
    # segno writes only numbers and our own class in it.
    inside = mark_safe(svg)  # noqa: S308
    return format_html('<span class="ws-code" role="img" aria-label="{}">{}</span>', label, inside)
