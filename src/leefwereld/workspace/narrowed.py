"""The part of the shelf that an editor wants to see: by words, by theme, and by what is to be done."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leefwereld.catalogue import queries
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.owed import OTHERS
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.workspace.desk import Keeping

LISTS = {
    "": _("alles"),
    "published": _("op het schap"),
    "draft": _("concept"),
    "withdrawn": _("van het schap"),
    "not_now": _("voorbij, of nog niet begonnen"),
    "review": _("nu na te kijken"),
    "mine": _("wat ik bijhoud"),
    "changed": _("pas veranderd door een ander"),
    "base": _("de basis is veranderd"),
    "left": _("van wie hier niet meer werkt"),
    "english": _("Engels mist of is ouder"),
    "simple": _("eenvoudig mist of is ouder"),
}
ORDERS = {"": _("op naam"), "veranderd": _("laatst veranderd eerst"), "gevonden": _("vaakst gevonden eerst")}
_LATELY = timedelta(days=7)
_MOST_FOUND = 200


def asked_in(request: HttpRequest) -> dict[str, str]:
    """Give what somebody asks to see: words, a theme, one of ``LISTS``, and in which of ``ORDERS``."""
    return {name: request.GET.get(name, "").strip()[:120] for name in ("q", "thema", "toon", "volgorde")}


def sought(shelf: QuerySet[Provision], asked: dict[str, str]) -> QuerySet[Provision]:
    """Give what of a shelf has the words and the theme that were asked for."""
    words = Q()
    for word in asked["q"].split():
        words &= Q(name__icontains=word) | Q(summary__icontains=word) | Q(key__icontains=word)
    if asked["thema"] in set(Theme):
        words &= Q(themes__icontains=f'"{asked["thema"]}"')
    return shelf.filter(words)


def narrowed(shelf: QuerySet[Provision], asked: dict[str, str], at: Keeping) -> QuerySet[Provision]:
    """Give what was asked for of a shelf, in the order in which one wants to read it."""
    chosen = sought(shelf, asked).filter(_lists(at).get(asked["toon"], Q()))
    if asked["volgorde"] == "veranderd":
        return chosen.order_by("-changed_at", "name", "key")
    if asked["volgorde"] == "gevonden" and at.organisation:
        often = queries.found_often(at.organisation).most_common(_MOST_FOUND)
        place = [When(key=key, then=Value(nr)) for nr, (key, _times) in enumerate(often)]
        last = Case(*place, default=Value(_MOST_FOUND), output_field=IntegerField())
        return chosen.order_by(last, "name", "key")
    if asked["toon"] == "review":
        return chosen.order_by("review_on", "name", "key")
    return chosen


def counted(shelf: QuerySet[Provision], asked: dict[str, str], at: Keeping) -> dict[str, int]:
    """Give how many there are in each of ``LISTS``, of what has the words and the theme that were asked for."""
    lists = {f"in_{name}": Count("pk", filter=chosen) for name, chosen in _lists(at).items()}
    found = sought(shelf, asked).order_by().aggregate(all=Count("pk"), **lists)
    return {name: found[f"in_{name}"] if name else found["all"] for name in LISTS}


def _lists(at: Keeping) -> dict[str, Q]:
    today, now = timezone.localdate(), timezone.now()
    left = queries.left_behind(Provision.objects.filter(organisation=at.organisation), at.organisation)
    states = {state.value: Q(state=state) for state in Provision.State}
    owed: dict[str, Q] = {other: Q(**{f"owed__{other}__0__isnull": False}) for other in OTHERS}
    return {
        **states,
        **owed,
        "not_now": states["published"] & (Q(valid_from__gt=today) | Q(valid_to__lt=today)),
        "review": Q(review_on__lte=today) & ~states["withdrawn"],
        "mine": Q(keeper=at.by),
        "changed": Q(changed_at__gt=now - _LATELY, changed_by__isnull=False) & ~Q(changed_by=at.by),
        "base": Q(base__isnull=False) & ~Q(base_nr=F("base__nr")),
        "left": Q(pk__in=left.values("pk")),
    }
