"""Plain text as HTML: paragraphs with an empty line between them, and lists of lines with a hyphen."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

_HYPHEN = "- "


def prose(text: str, lang: str = "") -> str:
    """Give paragraphs and lists; ``lang`` is a ready attribute for text in another language."""
    blocks = []
    for mark, lines in groupby((line.strip() for line in text.splitlines()), key=_mark):
        if mark == _HYPHEN:
            blocks.append(bullets((line.removeprefix(_HYPHEN) for line in lines), lang))
        elif mark:
            blocks.append(paragraph("\n".join(lines), lang))
    return "".join(blocks)


def paragraph(text: str, lang: str = "") -> str:
    """Give one paragraph; a single line break stays a line break."""
    return f'<p class="utrecht-paragraph"{lang}>{escape(text).replace(chr(10), "<br>")}</p>'


def bullets(texts: Iterable[str], lang: str = "") -> str:
    """Give a list; nothing when there is nothing in it."""
    items = "".join(f'<li class="utrecht-unordered-list__item">{escape(text)}</li>' for text in texts)
    return f'<ul class="utrecht-unordered-list"{lang}>{items}</ul>' if items else ""


def _mark(line: str) -> str:
    return _HYPHEN if line.startswith(_HYPHEN) else line and "text"
