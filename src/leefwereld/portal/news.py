"""What is new on the shelf and what was changed, as RSS: for who follows it from elsewhere, and sends people to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TypedDict

from django.db.models import F, OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from blauwdruk.words import Words
from leefwereld.catalogue import queries
from leefwereld.catalogue.models import Version
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.portal.opened import Visit, for_residents

_NEWEST = 50
_SEEN = {
    "name": Words("hoe het heet", "what it is called"),
    "summary": Words("wat het is", "what it is"),
    "for_whom": Words("voor wie het is", "who it is for"),
    "you_get": Words("wat u krijgt", "what you get"),
    "costs": Words("wat het kost", "what it costs"),
    "conditions": Words("wanneer het past", "when it fits"),
    "alone": Words("hoe u het zelf doet", "how you do it yourself"),
    "together": Words("hoe iemand met u meeloopt", "how somebody walks along with you"),
    "term": Words("hoelang het duurt", "how long it takes"),
    "contact": Words("wie u kunt bellen", "who you can call"),
    "places": Words("waar u langs kunt komen", "where you can come by"),
}
"""What residents see of a voorziening, and how a change of it is called."""


class Item(TypedDict):
    """One piece of news, as a feed wants it."""

    title: str
    link: str
    description: str
    pubdate: datetime
    unique_id: str
    categories: list[str]


@require_safe
@for_residents
def news(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Tell what is new and what was changed last, of the whole shelf or of ``?thema=`` (RSS 2.0).

    What residents do not see, such as a saying by which something is found, is no news.
    """
    theme = request.GET.get("thema", "")
    if theme and theme not in set(Theme):
        raise Http404
    town = visit.organisation.slug
    back = reverse("portal:theme", args=[town, theme]) if theme else reverse("portal:home", args=[town])
    about = f" – {Theme(theme).label.into(visit.voice.language)}" if theme else ""
    feed = Rss201rev2Feed(
        title=_("Hulp in %(place)s: wat er nieuw is") % {"place": visit.town} + about,
        link=request.build_absolute_uri(back),
        description=_("Nieuwe en veranderde hulp in %(place)s.") % {"place": visit.town},
        language=visit.voice.language,
        feed_url=request.build_absolute_uri(f"?thema={theme}" if theme else request.path),
    )
    for item in _items(request, visit, theme):
        feed.add_item(**item, unique_id_is_permalink=False)
    return HttpResponse(feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")


def _items(request: HttpRequest, visit: Visit, theme: str) -> Iterator[Item]:
    language, wording = visit.voice.language, visit.voice.wording
    other = (f"body__{wording}__name", f"body__{wording}__summary") if wording else ("name", "summary")
    organisation = visit.organisation
    rows = queries.under_theme(organisation, theme) if theme else queries.shelf_rows(organisation)
    kept = Subquery(Version.objects.filter(provision=OuterRef("pk"), nr=OuterRef("nr")).values("made_at"))
    fields = ("pk", "key", "nr", kept, "changed_at", "themes", "name", "summary", *other)
    found = list(rows.order_by("-changed_at", "key").values_list(*fields)[:_NEWEST])
    changes = _changes([pk for pk, *_rest in found])
    for pk, key, nr, kept_at, changed, themes, name, summary, other_name, other_summary in found:
        seen = [words.into(language) for field, words in _SEEN.items() if field in changes.get(pk, ())]
        is_new = nr == 1 or kept_at < changed  # put on the shelf after its last version
        if not is_new and not seen:
            continue
        address = request.build_absolute_uri(reverse("portal:provision", args=[organisation.slug, key]))
        said = _("Nieuw.") if is_new else _("Veranderd: %(what)s.") % {"what": ", ".join(seen)}
        yield Item(
            title=other_name or name,
            link=address,
            description=f"{other_summary or summary} {said}",
            pubdate=changed,
            unique_id=f"{address}#{nr}",
            categories=[Theme(one).label.into(language) for one in themes],
        )


def _changes(rows: list[int]) -> dict[int, set[str]]:
    """Give by number which fields the newest version of these tells otherwise than the one before it."""
    newest = Version.objects.filter(provision__in=rows, nr__gte=F("provision__nr") - 1).order_by("nr")
    told: dict[int, list[dict[str, object]]] = {}
    for pk, body in newest.values_list("provision", "body"):
        told.setdefault(pk, []).append(body)
    return {
        pk: {field for field in _SEEN if two[0].get(field) != two[-1].get(field)} for pk, two in told.items()
    }
