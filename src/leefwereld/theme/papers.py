"""Our own papers, as pages: what the rules and measures name as their source can be opened and read."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from markdown_it import MarkdownIt
from markdown_it.token import Token

from blauwdruk.words import Language

PAPERS: dict[str, Language] = {
    "explanation/method": "en",
    "explanation/from-life-to-system": "en",
    "how-to/test-a-demo": "en",
    "glossary": "nl",
}
"""Which of our papers are pages here, by their place under ``docs/``, and their language."""
METHOD = "explanation/method"
_NAMED = re.compile(r"docs/explanation/method\.md\s*")
_PLACE = re.compile(
    r"§(?P<section>\d(?:\.[\dA-J])?)(?:(?:, eis (?P<eis>\d+))| C(?P<complaint>\d+))?|\bC(?P<other>\d+)"
)


@lru_cache(maxsize=2 * len(PAPERS))
def written(name: str, table: str) -> tuple[str, str]:
    """Give the title of a paper and its text as HTML.

    Args:
        name: one of ``PAPERS``.
        table: how a table is called, for who hears the page.

    Raises:
        FileNotFoundError: this installation came without the papers.
    """
    text = (settings.PAPERS / f"{name}.md").read_text(encoding="utf-8")
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = reader.parse(text)
    title = next(after.content for at, after in pairwise(tokens) if at.type == "heading_open")
    return title, reader.renderer.render(_at_home(tokens, name, table), reader.options, {})


def sourced(source: str) -> SafeString:
    """Show a source; where it names our page on the method, its sections are links."""
    before, found, places = _split(source)
    if not found:
        return format_html("{}", source)
    return format_html("{}{} {}", before, _("onze uitleg van de methode:"), _linked(places))


def _split(source: str) -> tuple[str, bool, str]:
    parts = _NAMED.split(source, maxsplit=1)
    return parts[0], len(parts) > 1, parts[-1]


def _linked(places: str) -> SafeString:
    page, at, shown = reverse("theme:paper", args=[METHOD]), 0, SafeString("")
    for found in _PLACE.finditer(places):
        link = format_html('<a class="utrecht-link" href="{}#{}">{}</a>', page, _anchor(found), found[0])
        shown += format_html("{}{}", places[at : found.start()], link)
        at = found.end()
    return shown + format_html("{}", places[at:])


def _anchor(found: re.Match[str]) -> str:
    if found["eis"]:
        return f"r{found['eis']}"
    complaint = found["complaint"] or found["other"]
    return f"c{complaint}" if complaint else found["section"]


def _at_home(tokens: Sequence[Token], name: str, table: str) -> list[Token]:
    """Lead links to our pages, and give a table a window of its own in which it can be moved."""
    shown: list[Token] = []
    many = 0
    for token in tokens:
        if token.type == "inline":
            token.children = _led(token.children or [], name)
        if token.type in {"th_open", "td_open", "th_close", "td_close"}:
            token.attrs.pop("style", None)
        if token.type == "table_open":
            many += 1
            shown.append(
                _window(f'<div class="lw-scroll" tabindex="0" role="region" aria-label="{table} {many}">')
            )
        shown.append(token)
        if token.type == "table_close":
            shown.append(_window("</div>"))
    return _without_empty_headings(shown)


def _window(html: str) -> Token:
    return Token("html_block", "", 0, content=html)


def _without_empty_headings(tokens: list[Token]) -> list[Token]:
    for nr, token in enumerate(tokens):
        if token.type == "th_open" and not tokens[nr + 1].content:
            token.tag = tokens[nr + 2].tag = "td"
    return tokens


def _led(children: list[Token], name: str) -> list[Token]:
    """Let links to papers that are pages lead there; of the others, keep the words."""
    kept: list[Token] = []
    dropped = False
    for token in children:
        if token.type == "link_open":
            target = _target(str(token.attrs.get("href", "")), name)
            dropped = target is None
            token.attrs["href"] = target or ""
            token.attrs["class"] = "utrecht-link"
        if token.type in {"link_open", "link_close"} and dropped:
            continue
        kept.append(token)
    return kept


def _target(href: str, name: str) -> str | None:
    if href.startswith(("https://", "http://", "#")):
        return href
    path, _hash, fragment = href.partition("#")
    paper = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)).removesuffix(".md")
    if paper not in PAPERS:
        return None
    return reverse("theme:paper", args=[paper]) + (f"#{fragment}" if fragment else "")
