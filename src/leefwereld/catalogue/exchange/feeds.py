"""What machines follow: a sitemap of all pages, and a feed of what changed (RSS 2.0)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from leefwereld.catalogue.exchange.markup import plain

MOST_PAGES = 50_000
"""A sitemap holds no more (sitemaps.org)."""
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Page:
    """A page that search engines may know."""

    address: str
    changed: date | None = None


@dataclass(frozen=True, slots=True)
class News:
    """One thing that changed."""

    title: str
    address: str
    text: str
    at: datetime
    """With its time zone."""


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed is about."""

    title: str
    address: str
    """The page that people read."""
    feed: str
    """The address of the feed itself."""
    text: str
    language: str = "nl"


def sitemap(pages: Iterable[Page]) -> bytes:
    """Write a sitemap; of more than fifty thousand pages, the first."""
    root = ET.Element("urlset", {"xmlns": _SITEMAP})
    for _, page in zip(range(MOST_PAGES), pages, strict=False):
        entry = ET.SubElement(root, "url")
        ET.SubElement(entry, "loc").text = plain(page.address)
        if page.changed:
            ET.SubElement(entry, "lastmod").text = page.changed.isoformat()
    return _written(root)


def rss(channel: Channel, news: Iterable[News]) -> bytes:
    """Write a feed, in the order in which the news comes; an item is known by its address and its moment."""
    root = ET.Element("rss", {"version": "2.0", "xmlns:atom": _ATOM})
    about = ET.SubElement(root, "channel")
    _add(
        about, title=channel.title, link=channel.address, description=channel.text, language=channel.language
    )
    ET.SubElement(about, "atom:link", {"href": channel.feed, "rel": "self", "type": "application/rss+xml"})
    for one in news:
        item = ET.SubElement(about, "item")
        _add(item, title=one.title, link=one.address, description=one.text, pubDate=format_datetime(one.at))
        name = f"{one.address}#{one.at.isoformat()}"
        ET.SubElement(item, "guid", {"isPermaLink": "false"}).text = plain(name)
    return _written(root)


def _add(inside: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        ET.SubElement(inside, name).text = plain(text)


def _written(root: ET.Element) -> bytes:
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written
