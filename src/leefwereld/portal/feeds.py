"""For who follows the shelf from elsewhere: a map of the site for search engines, and what is new as RSS."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leefwereld.catalogue import queries
from leefwereld.catalogue.vocabulary import Event, Theme
from leefwereld.portal.opened import Visit, for_residents

_NEWEST = 50


@require_safe
@for_residents
def sitemap(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give every page that a search engine may know (sitemaps.org, 0.9)."""
    town = visit.organisation.slug
    pages = [reverse("portal:home", args=[town])]
    pages += [reverse("portal:theme", args=[town, one.value]) for one in Theme]
    pages += [reverse("portal:event", args=[town, one.value]) for one in Event]
    pages += [reverse("portal:place", args=[town, place.id]) for place in visit.places]
    rows = queries.shelf_rows(visit.organisation).values_list("key", "changed_at")
    listed = [(reverse("portal:provision", args=[town, key]), changed) for key, changed in rows]
    context = {
        "pages": [*((page, None) for page in pages), *listed],
        "root": request.build_absolute_uri("/")[:-1],
    }
    return render(request, "portal/sitemap.xml", context, content_type="application/xml")


@require_safe
@for_residents
def news(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Tell what was changed last (RSS 2.0)."""
    town = visit.organisation
    home = request.build_absolute_uri(reverse("portal:home", args=[town.slug]))
    feed = Rss201rev2Feed(
        title=_("Hulp in %(place)s: wat er nieuw is") % {"place": visit.town},
        link=home,
        description=_("Nieuwe en veranderde hulp in %(place)s.") % {"place": visit.town},
        language="nl",
        feed_url=request.build_absolute_uri(request.path),
    )
    for row in queries.shelf_rows(town).order_by("-changed_at", "key").defer("body")[:_NEWEST]:
        address = request.build_absolute_uri(reverse("portal:provision", args=[town.slug, row.key]))
        feed.add_item(
            title=row.name,
            link=address,
            description=row.summary,
            pubdate=row.changed_at,
            unique_id=f"{address}#{row.nr}",
            unique_id_is_permalink=False,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")
