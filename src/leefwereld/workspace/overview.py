"""The shelf as a list: what is on it, found how often, when to look again, and what is our own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from leefwereld.catalogue import queries
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.workspace.desk import Keeping, for_keepers

A_PAGE = 50
ONLY = {
    "": _("alles"),
    "draft": _("concept"),
    "published": _("op het schap"),
    "withdrawn": _("van het schap"),
    "review": _("nu na te kijken"),
    "base": _("de basis is veranderd"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One voorziening in the list."""

    provision: Provision
    themes: tuple[Theme, ...]
    found: str
    is_due: bool
    is_adapted: bool
    has_news: bool
    towns: int
    """So many adopted it, of the national base."""


@require_safe
@for_keepers
def overview(request: HttpRequest, at: Keeping) -> HttpResponse:
    """List the shelf, or what was asked for of it."""
    asked = {name: request.GET.get(name, "").strip()[:120] for name in ("q", "thema", "toon")}
    shelf = queries.edited_by(at.asker, at.organisation)
    pages = Paginator(_narrowed(shelf, asked), A_PAGE)
    page = pages.get_page(request.GET.get("blad"))
    query = request.GET.copy()
    query.pop("blad", None)
    told = {
        "at": at,
        "rows": _rows(list(page.object_list), at),
        "page": page,
        "query": query.urlencode(),
        "asked": asked,
        "themes": list(Theme),
        "only": [one for one in ONLY.items() if not (at.is_base and one[0] == "base")],
        "section": "base_kept" if at.is_base else "shelf_kept",
    }
    return render(request, "workspace/overview.html", told)


def _narrowed(shelf: QuerySet[Provision], asked: dict[str, str]) -> QuerySet[Provision]:
    words = Q()
    for word in asked["q"].split():
        words &= Q(name__icontains=word) | Q(summary__icontains=word) | Q(key__icontains=word)
    shelf = shelf.filter(words)
    if asked["thema"] in set(Theme):
        shelf = shelf.filter(themes__icontains=f'"{asked["thema"]}"')
    if asked["toon"] in set(Provision.State):
        return shelf.filter(state=asked["toon"])
    if asked["toon"] == "review":
        return shelf.filter(review_on__lte=timezone.localdate())
    if asked["toon"] == "base":
        return shelf.filter(base__isnull=False).exclude(base_nr=F("base__nr"))
    return shelf


def _rows(page: list[Provision], at: Keeping) -> list[Row]:
    adapted, today = queries.adapted_among(page), timezone.localdate()
    found: Counter[str] = queries.found_often(at.organisation) if at.organisation else Counter()
    towns: Counter[int] = queries.adopted_often(page) if at.is_base else Counter()
    return [
        Row(
            provision=one,
            themes=tuple(Theme(theme) for theme in one.themes),
            found=queries.some(found[one.key]),
            is_due=one.review_on is not None and one.review_on <= today,
            is_adapted=one.pk in adapted,
            has_news=one.base is not None and one.base_nr != one.base.nr,
            towns=towns[one.pk],
        )
        for one in page
    ]
