"""Names in what people write: ``@marlies`` is the person with that slug."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.html import format_html, format_html_join, urlize
from django.utils.safestring import SafeString, mark_safe

_MENTION = re.compile(r"(?<![\w@./])@([\w-]{1,50})")


def mentioned(text: str) -> set[str]:
    """Give the slugs that a text names."""
    return {found.casefold() for found in _MENTION.findall(text)}


def shown(text: str, names: Mapping[str, str]) -> SafeString:
    """Show a text: its lines, safe links, and the names of the people (by slug) who are in it.

    Nothing that somebody wrote is ever markup.
    """
    paragraphs = [one for one in text.replace("\r\n", "\n").split("\n\n") if one.strip()]
    return format_html_join("", "<p>{}</p>", ((_lines(one, names),) for one in paragraphs))


def _lines(text: str, names: Mapping[str, str]) -> SafeString:
    at, whole = 0, SafeString("")
    for found in _MENTION.finditer(text):
        name = names.get(found[1].casefold())
        if name is None:
            continue
        whole += _linked(text[at : found.start()]) + format_html(
            '<strong class="talk-name">@{}</strong>', name
        )
        at = found.end()
    return whole + _linked(text[at:])


def _linked(text: str) -> SafeString:
    html = urlize(text, nofollow=True, autoescape=True)
    return mark_safe(html.replace("\n", "<br>"))  # noqa: S308 - urlize has escaped all that was written
