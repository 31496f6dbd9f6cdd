"""What residents looked for in vain: said in one click what they meant, and found by the next who asks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.models import Provision, Search
from leefwereld.catalogue.queries import Unanswered
from leefwereld.theme.numbers import whole_number
from leefwereld.workspace.desk import Desk, for_editors

A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Vain:
    """Something that was asked, and which voorzieningen it could be about."""

    one: Unanswered
    perhaps: tuple[tuple[str, str], ...]
    """Key and name of what was found for want of better."""
    next: int | None
    """The search that one goes on with."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was just said of a search, to be taken back when it was a mistake."""

    search: Search
    meant: Provision | None
    """What helps; nothing: it is not for this shelf."""
    is_added: bool
    """Whether its words were added there, and were not there before."""


@for_editors
def unanswered(request: HttpRequest, at: Desk) -> HttpResponse:
    """List them, asked most often first; take one out of the list by saying what helps, or put it back."""
    names = dict(queries.edited_by(at.asker, at.organisation).values_list("key", "name"))
    wrong = 0
    if request.method == "POST":
        search = Search.objects.get(
            organisation=at.organisation, pk=whole_number(request.POST.get("search")) or 0
        )
        if request.POST.get("deed") == "undo":
            return _taken_back(request, at, search)
        done = _done(request, at, search, names)
        if done:
            asked = {"blad": request.GET.get("blad"), "gedaan": search.pk}
            asked |= {"bij": done.meant.key, "nieuw": int(done.is_added)} if done.meant else {}
            query = urlencode({name: said for name, said in asked.items() if said})
            return redirect(f"{request.path}?{query}#zoek-{whole_number(request.POST.get('next')) or ''}")
        wrong = search.pk
    page = Paginator(queries.searches_without_answer(at.organisation), A_PAGE).get_page(
        request.GET.get("blad")
    )
    told = {
        "at": at,
        "vain": _vain(list(page.object_list), names),
        "page": page,
        "names": sorted(names.values()),
        "done": _just_done(request, at),
        "wrong": wrong,
        "typed": request.POST.get("other", ""),
        "section": "shelf_kept",
    }
    return render(request, "workspace/unanswered.html", told, status=422 if wrong else 200)


def _vain(ones: list[Unanswered], names: dict[str, str]) -> list[Vain]:
    return [
        Vain(
            one, tuple((key, names[key]) for key in one.found if key in names), then.search if then else None
        )
        for one, then in zip_longest(ones, ones[1:])
    ]


def _done(request: HttpRequest, at: Desk, search: Search, names: dict[str, str]) -> Done | None:
    """Do what was chosen; nothing when nobody can tell what was meant."""
    now = timezone.now()
    if request.POST.get("deed") == "nothing":
        actions.handle_search(search, by=at.by, now=now)
        return Done(search, None, is_added=False)
    key = request.POST.get("deed", "")
    if key == "other":
        said = request.POST.get("other", "").strip().casefold()
        key = next((one for one, name in names.items() if said in {name.casefold(), one}), "")
    if key not in names:
        return None
    meant = Provision.objects.get(organisation=at.organisation, key=key)
    kept = actions.add_phrase(meant, search.asked, by=at.by, now=now, search=search)
    return Done(search, kept, is_added=kept.nr != meant.nr)


def _just_done(request: HttpRequest, at: Desk) -> Done | None:
    """Give what the address says was just done, when it still is so."""
    pk = whole_number(request.GET.get("gedaan"))
    here = Search.objects.filter(organisation=at.organisation, handled_at__isnull=False)
    search = here.filter(pk=pk).first() if pk else None
    if search is None:
        return None
    key = request.GET.get("bij", "")
    meant = queries.edited_by(at.asker, at.organisation).filter(key=key).first() if key else None
    return Done(search, meant, is_added=request.GET.get("nieuw") == "1")


def _taken_back(request: HttpRequest, at: Desk, search: Search) -> HttpResponse:
    added = request.POST.get("bij", "")
    meant = queries.edited_by(at.asker, at.organisation).get(key=added) if added else None
    actions.wait_again(search, by=at.by, now=timezone.now(), added_to=meant)
    messages.success(request, _("‘%(asked)s’ wacht weer.") % {"asked": search.asked})
    return redirect(f"{request.path}#zoek-{search.pk}")
