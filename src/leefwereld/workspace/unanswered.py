"""What residents looked for in vain: said in one click what they meant, and found by the next who asks."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
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


@for_editors
def unanswered(request: HttpRequest, at: Desk) -> HttpResponse:
    """List them, asked most often first; take one out of the list by saying what helps."""
    names = dict(queries.edited_by(at.asker, at.organisation).values_list("key", "name"))
    wrong = 0
    if request.method == "POST":
        search = Search.objects.get(
            organisation=at.organisation, pk=whole_number(request.POST.get("search")) or 0
        )
        said = _done(request, at, search, names)
        if said:
            messages.success(request, said)
            return redirect(request.get_full_path())
        wrong = search.pk
    page = Paginator(queries.searches_without_answer(at.organisation), A_PAGE).get_page(
        request.GET.get("blad")
    )
    told = {
        "at": at,
        "vain": [
            Vain(one, tuple((key, names[key]) for key in one.found if key in names))
            for one in page.object_list
        ],
        "page": page,
        "names": sorted(names.values()),
        "wrong": wrong,
        "typed": request.POST.get("other", ""),
        "section": "shelf_kept",
    }
    return render(request, "workspace/unanswered.html", told, status=422 if wrong else 200)


def _done(request: HttpRequest, at: Desk, search: Search, names: dict[str, str]) -> str:
    """Do what was chosen, and say so; nothing when nobody can tell what was meant."""
    now = timezone.now()
    if request.POST.get("deed") == "nothing":
        actions.handle_search(search, by=at.by, now=now)
        return _("‘%(asked)s’ hoort niet op ons schap. Het is uit de lijst.") % {"asked": search.asked}
    key = request.POST.get("deed", "")
    if key == "other":
        said = request.POST.get("other", "").strip().casefold()
        key = next((one for one, name in names.items() if said in {name.casefold(), one}), "")
    if key not in names:
        return ""
    meant = Provision.objects.get(organisation=at.organisation, key=key)
    actions.add_phrase(meant, search.asked, by=at.by, now=now, search=search)
    return _("Wie dit zo zegt, vindt nu ‘%(name)s’: ‘%(asked)s’.") % {"asked": search.asked, "name": meant}
