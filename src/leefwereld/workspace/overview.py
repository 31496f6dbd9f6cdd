"""The shelf as a list: what is on it, found how often, who keeps it and when to look again, and what is our own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.people.models import Person
from leefwereld.theme.numbers import whole_number
from leefwereld.workspace.desk import Keeping, for_keepers
from leefwereld.workspace.narrowed import LISTS, ORDERS, asked_in, counted, narrowed

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One voorziening in the list."""

    provision: Provision
    themes: tuple[Theme, ...]
    found: str
    is_on_shelf: bool
    is_due: bool
    has_left: bool
    """Whether its keeper works here no longer."""
    is_adapted: bool
    has_news: bool
    towns: int
    """So many adopted it, of the national base."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A list that can be seen apart, and how many stand in it."""

    name: str
    words: str
    many: int
    query: str
    """How its address asks for it."""


@for_keepers
def overview(request: HttpRequest, at: Keeping) -> HttpResponse:
    """List the shelf, or what was asked for of it; say of one that it is still right, or let somebody else keep it."""
    if request.method == "POST":
        return _done(request, at)
    asked = asked_in(request)
    shelf = queries.edited_by(at.asker, at.organisation)
    chosen = narrowed(shelf, asked, at).select_related("changed_by")
    pages = Paginator(chosen, A_PAGE)
    page = pages.get_page(request.GET.get("blad"))
    query = request.GET.copy()
    query.pop("blad", None)
    query.pop("nagekeken", None)
    told = {
        "at": at,
        "ready": queries.ready_drafts(chosen).count() if asked["toon"] == "draft" else 0,
        "rows": _rows(list(page.object_list), at),
        "page": page,
        "query": query.urlencode(),
        "asked": asked,
        "themes": list(Theme),
        "reviewed": shelf.filter(key=request.GET.get("nagekeken", "")).first(),
        "keepers": queries.can_keep(at.organisation),
        "left": _left(at),
        "lists": _lists(at, asked),
        "orders": [one for one in ORDERS.items() if not (at.is_base and one[0] == "gevonden")],
        "in_vain": len(queries.searches_without_answer(at.organisation)) if at.organisation else 0,
        "section": "base_kept" if at.is_base else "shelf_kept",
    }
    return render(request, "workspace/overview.html", told)


def _lists(at: Keeping, asked: dict[str, str]) -> list[Shown]:
    """Give the lists where something stands, and the one in sight; each keeps the words and the theme."""
    many = counted(queries.edited_by(at.asker, at.organisation), asked, at)
    kept = {name: said for name, said in asked.items() if said and name != "toon"}
    return [
        Shown(name, str(words), many[name], urlencode(kept | ({"toon": name} if name else {})))
        for name, words in LISTS.items()
        if many[name] or name in {"", asked["toon"]}
    ]


def _done(request: HttpRequest, at: Keeping) -> HttpResponse:
    """Do what was pressed, and come back to the same list."""
    shelf, now = queries.edited_by(at.asker, at.organisation), timezone.now()
    deed, _colon, said = request.POST.get("deed", "").partition(":")
    query = request.GET.copy()
    query.pop("nagekeken", None)
    if deed == "hand_over":
        leaver = Person.objects.get(pk=whole_number(said) or 0)
        to = queries.can_keep(at.organisation).get(pk=whole_number(request.POST.get("to")) or 0)
        many = actions.hand_over(shelf.filter(keeper=leaver), to=to, by=at.by, now=now)
        done = ngettext(
            "%(who)s houdt nu %(many)s voorziening bij.",
            "%(who)s houdt nu %(many)s voorzieningen bij.",
            many,
        )
        messages.success(request, done % {"who": to, "many": many})
    elif deed == "publish":
        _publish(request, at)
    elif deed == "reviewed":
        actions.review_provision(shelf.get(key=said), by=at.by, now=now)
        query["nagekeken"] = said
    elif deed == "undo":
        row = shelf.get(key=said)
        actions.undo_review(row, whole_number(request.POST.get("nr")) or 0, by=at.by, now=now)
        undone = gettext("‘%(name)s’ staat weer op de oude dag om na te kijken.")
        messages.success(request, undone % {"name": row})
    return redirect(f"{request.path}?{query.urlencode()}" if query else request.path)


def _publish(request: HttpRequest, at: Keeping) -> None:
    """Put the drafts of the list that she has in sight on the shelf, when they are as many as she saw."""
    shelf = queries.edited_by(at.asker, at.organisation)
    ready = list(queries.ready_drafts(narrowed(shelf, asked_in(request), at)))
    if len(ready) != whole_number(request.POST.get("many")):
        messages.error(request, gettext("Intussen zijn het er meer of minder. Kijk nog een keer."))
        return
    actions.publish_all(ready, by=at.by, now=timezone.now())
    done = ngettext(
        "%(many)s voorziening staat nu op het schap.",
        "%(many)s voorzieningen staan nu op het schap.",
        len(ready),
    )
    messages.success(request, done % {"many": len(ready)})


def _left(at: Keeping) -> list[tuple[Person, int]]:
    """Give who keeps something and works here no longer, each with how many."""
    shelf = queries.edited_by(at.asker, at.organisation)
    kept = Counter(queries.left_behind(shelf, at.organisation).values_list("keeper", flat=True))
    people = Person.objects.in_bulk(kept)
    return [(people[pk], many) for pk, many in kept.most_common() if pk is not None]


def _rows(page: list[Provision], at: Keeping) -> list[Row]:
    adapted, today = queries.adapted_among(page), timezone.localdate()
    left = set(
        queries.left_behind(queries.edited_by(at.asker, at.organisation), at.organisation).values_list(
            "pk", flat=True
        )
    )
    found: Counter[str] = queries.found_often(at.organisation) if at.organisation else Counter()
    towns: Counter[int] = queries.adopted_often(page) if at.is_base else Counter()
    return [
        Row(
            provision=one,
            themes=tuple(Theme(theme) for theme in one.themes),
            found=queries.some(found[one.key]),
            is_on_shelf=one.is_on_shelf(today),
            is_due=one.review_on is not None
            and one.review_on <= today
            and one.state != Provision.State.WITHDRAWN,
            has_left=one.pk in left,
            is_adapted=one.pk in adapted,
            has_news=one.base is not None and one.base_nr != one.base.nr,
            towns=towns[one.pk],
        )
        for one in page
    ]
