"""A page about a voorziening in simple HTML: a heading for each field, as municipalities write theirs.

Read from any page: what stands under a heading that we know goes to that field, the rest to the formal description.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import Any

from blauwdruk.sheet.column import Column
from blauwdruk.words import Language
from leefwereld.catalogue.exchange.columns import by_name, by_path, cell_of, take

_QUESTION = re.compile(r".*(\?|\((ja|nee|yes|no)\))", re.IGNORECASE)
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = {"p", "li", "div", "td", "th", "dt", "dd", "br", "tr", "ul", "ol", "section", "article"}
LONGEST_PAGE = 200_000
"""Characters. A long page of a municipality has thirty thousand."""
_UNSEEN = {"script", "style", "template", "noscript", "iframe", "object"}


@dataclass(slots=True)
class Section:
    """A heading and what stands under it, a line each."""

    heading: str
    lines: list[str] = field(default_factory=list)


def written(tree: Mapping[str, Any], paths: Sequence[str], language: Language = "nl") -> str:
    """Write these fields of a voorziening, a heading each; what is empty is left out."""
    return "".join(_blocks(tree, paths, language))


def _blocks(tree: Mapping[str, Any], paths: Sequence[str], language: Language) -> Iterator[str]:
    for path in paths:
        column = by_path(path)
        lines = [escape(line) for line in cell_of(tree, column, language).split("\n") if line.strip()]
        if not lines:
            continue
        yield f"<h2>{escape(column.words.into(language).capitalize())}</h2>"
        if column.kind in {"lines", "asks"}:
            yield "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"
        else:
            yield from (f"<p>{line}</p>" for line in lines)


def taken(html: str, tree: dict[str, Any], paths: Collection[str]) -> None:
    """Put what a page says under headings that we know into those fields, and all else into ``formal``."""
    rest: list[str] = []
    for section in sections(html):
        column = by_name(section.heading)
        if column is None or ".".join(column.path) not in paths or not _fits(column, section):
            rest += [section.heading, *section.lines]
            continue
        try:
            take(tree, column, "\n".join(section.lines))
        except ValueError:
            rest += [section.heading, *section.lines]
    if any(rest):
        tree["formal"] = "\n".join(filter(None, [tree.get("formal", ""), *rest]))


def _fits(column: Column, section: Section) -> bool:
    """Tell whether what stands there is of the kind we keep: conditions are questions."""
    return column.kind != "asks" or all(map(_QUESTION.fullmatch, section.lines))


def sections(html: str) -> list[Section]:
    """Give the sections of a page as plain text; scripts and what is never shown are left out.

    Takes time by the length of the page, whatever stands in it: the parser looks again and again for the end of what
    never ends, so comments go first and what can be no tag is no tag.
    """
    reader = _Reader()
    reader.feed(_ended(_uncommented(html[:LONGEST_PAGE])))
    reader.close()
    reader.end_line()
    return [section for section in reader.sections if section.heading or section.lines]


def _uncommented(html: str) -> str:
    """Leave comments out; one that never ends takes the rest along."""
    before, *inside = html.split("<!--")
    ends = (part.partition("-->") for part in inside)
    return before + "".join(after for _, closed, after in ends if closed)


def _ended(html: str) -> str:
    """Write each < after the last > as the sign that it is."""
    head, end, tail = html.rpartition(">")
    return head + end + tail.replace("<", "&lt;")


class _Reader(HTMLParser):
    """Reads text by heading and line. A class, because the standard library asks for one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [Section("")]
        self.words: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, _: object) -> None:
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag in _HEADINGS | _BLOCKS:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag in _HEADINGS:
            heading, self.words = " ".join("".join(self.words).split()), []
            self.sections.append(Section(heading))
        elif tag in _BLOCKS:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.words.append(data)

    def end_line(self) -> None:
        line, self.words = " ".join("".join(self.words).split()), []
        if line:
            self.sections[-1].lines.append(line)
