"""For search engines: which pages they may know, in both languages, and what is none of theirs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leefwereld.catalogue import queries
from leefwereld.catalogue.vocabulary import Event, Theme
from leefwereld.portal.opened import Visit, for_residents, towns

_MOST = 50_000
"""Addresses in one map of the site (sitemaps.org)."""
Listed = tuple[str, datetime | None, bool]
"""An address, when it was changed, and whether it is there in English too."""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines what is theirs to read: the shelf, and nothing that somebody asks or lists (RFC 9309)."""
    private = ("zoek/", "lijstje/", "afspraak/", "v/*/samen/")
    lines = ["User-agent: *", *(f"Disallow: {reverse('portal:choose')}*/{one}" for one in private)]
    lines += [f"Disallow: /{one}/" for one in ("werk", "beheer", "api")]
    maps = [reverse("portal:sitemap", args=[one.slug]) for one in towns()]
    lines += [f"Sitemap: {request.build_absolute_uri(one)}" for one in maps]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@for_residents
def sitemap(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give every page that a search engine may know, in both languages; of very many a list of maps (sitemaps.org, 0.9)."""
    pages = [
        (address, changed, has_english, language)
        for address, changed, has_english in _pages(visit)
        for language in (("nl", "en") if has_english else ("nl",))
    ]
    root = {"root": request.build_absolute_uri("/")[:-1], "here": request.path}
    parts = range(1, -(-len(pages) // _MOST) + 1)
    part = request.GET.get("deel", "" if len(parts) > 1 else "1")
    if not part:
        return render(
            request, "portal/sitemaps.xml", {**root, "parts": parts}, content_type="application/xml"
        )
    if part not in map(str, parts):
        raise Http404
    first = (int(part) - 1) * _MOST
    context = {**root, "pages": pages[first : first + _MOST]}
    return render(request, "portal/sitemap.xml", context, content_type="application/xml")


def _pages(visit: Visit) -> Iterator[Listed]:
    """Give the home, the themes and events under which something stands, the places and every voorziening."""
    town = visit.organisation.slug
    rows = list(
        queries.shelf_rows(visit.organisation).values_list(
            "key", "changed_at", "themes", "events", "body__english__name"
        )
    )
    newest: dict[tuple[str, str], datetime] = {}
    for _key, changed, themes, events, _english in rows:
        for group in (("home", ""), *(("theme", one) for one in themes), *(("event", one) for one in events)):
            newest[group] = max(changed, newest.get(group, changed))
    yield reverse("portal:home", args=[town]), newest.get(("home", "")), True
    for page, groups in (("theme", Theme), ("event", Event)):
        for one in groups:
            if latest := newest.get((page, one.value)):
                yield reverse(f"portal:{page}", args=[town, one.value]), latest, True
    for place in visit.places:
        yield reverse("portal:place", args=[town, place.id]), None, True
    for key, changed, _themes, _events, english in rows:
        yield reverse("portal:provision", args=[town, key]), changed, bool(english)
