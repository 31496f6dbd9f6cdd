"""Plain text as HTML: paragraphs with an empty line between them, and lists of lines with a hyphen."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from blauwdruk.telling import Paragraph
from blauwdruk.telling import prose as told


def prose(text: str, lang: str = "") -> str:
    """Give paragraphs and lists; ``lang`` is a ready attribute for text in another language."""
    return "".join(
        paragraph(block.text, lang) if isinstance(block, Paragraph) else bullets(block.items, lang)
        for block in told(text)
    )


def paragraph(text: str, lang: str = "") -> str:
    """Give one paragraph; a single line break stays a line break."""
    return f'<p class="utrecht-paragraph"{lang}>{escape(text).replace(chr(10), "<br>")}</p>'


def bullets(texts: Iterable[str], lang: str = "") -> str:
    """Give a list; nothing when there is nothing in it."""
    items = "".join(f'<li class="utrecht-unordered-list__item">{escape(text)}</li>' for text in texts)
    return f'<ul class="utrecht-unordered-list"{lang}>{items}</ul>' if items else ""
