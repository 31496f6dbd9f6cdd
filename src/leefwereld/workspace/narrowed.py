"""The part of the shelf that an editor wants to see: by words, by theme, and by what is to be done."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leefwereld.catalogue import queries
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.owed import OTHERS
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.workspace.desk import Keeping

ONLY = {
    "": _("alles"),
    "draft": _("concept"),
    "published": _("op het schap"),
    "withdrawn": _("van het schap"),
    "not_now": _("voorbij, of nog niet begonnen"),
    "review": _("nu na te kijken"),
    "english": _("Engels mist of is ouder"),
    "simple": _("eenvoudig mist of is ouder"),
    "mine": _("wat ik bijhoud"),
    "left": _("van wie hier niet meer werkt"),
    "base": _("de basis is veranderd"),
}


def asked_in(request: HttpRequest) -> dict[str, str]:
    """Give what somebody asks to see: words, a theme, and one of ``ONLY``."""
    return {name: request.GET.get(name, "").strip()[:120] for name in ("q", "thema", "toon")}


def narrowed(shelf: QuerySet[Provision], asked: dict[str, str], at: Keeping) -> QuerySet[Provision]:
    """Give what was asked for of a shelf, in the order in which one wants to read it."""
    words = Q()
    for word in asked["q"].split():
        words &= Q(name__icontains=word) | Q(summary__icontains=word) | Q(key__icontains=word)
    shelf = shelf.filter(words)
    if asked["thema"] in set(Theme):
        shelf = shelf.filter(themes__icontains=f'"{asked["thema"]}"')
    if asked["toon"] in set(Provision.State):
        return shelf.filter(state=asked["toon"])
    if asked["toon"] == "review":
        due = shelf.filter(review_on__lte=timezone.localdate()).exclude(state=Provision.State.WITHDRAWN)
        return due.order_by("review_on", "name", "key")
    if asked["toon"] == "not_now":
        today = timezone.localdate()
        now = Q(valid_from__gt=today) | Q(valid_to__lt=today)
        return shelf.filter(now, state=Provision.State.PUBLISHED)
    if asked["toon"] in OTHERS:
        return shelf.filter(**{f"owed__{asked['toon']}__0__isnull": False})
    if asked["toon"] == "mine":
        return shelf.filter(keeper=at.by)
    if asked["toon"] == "left":
        return queries.left_behind(shelf, at.organisation)
    if asked["toon"] == "base":
        return shelf.filter(base__isnull=False).exclude(base_nr=F("base__nr"))
    return shelf
