"""The front of the shelf: choosing a municipality, its home, its themes and life events. Never by department."""

from __future__ import annotations

from random import Random

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from leefwereld.catalogue import queries
from leefwereld.catalogue.finding.danger import danger_in
from leefwereld.catalogue.vocabulary import Event, Theme
from leefwereld.people.models import Organisation
from leefwereld.portal.opened import Visit, for_residents, shown, spoken, towns

_EXAMPLES = 3
_SHORT = 42
"""Letters of a saying that fits on one line of a phone."""
_OPENERS = (Theme.MONEY, Theme.CHILDREN, Theme.PEOPLE, Theme.LIVING, Theme.OLDER, Theme.WORK, Theme.NEWCOMER)
"""What most people come for: the examples are of these."""


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """Ask in which municipality somebody lives; where there is one, go there."""
    found = towns()
    return redirect("portal:home", found[0].slug) if len(found) == 1 else _chooser(request, found)


def first_page(request: HttpRequest, towns: list[Organisation]) -> HttpResponse:
    """Give what a resident sees who comes in at the front door: the one home there is, or the choice."""
    return home(request, organisation=towns[0].slug) if len(towns) == 1 else _chooser(request, towns)


@gzip_page
def _chooser(request: HttpRequest, towns: list[Organisation]) -> HttpResponse:
    return spoken(request, lambda _voice: shown(request, None, "portal/choose.html", {"towns": towns}))


@require_safe
@for_residents
def home(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Ask what is the matter."""
    rows = list(queries.shelf_rows(visit.organisation).values_list("key", "themes", "events"))
    context = {
        "themes": [one for one in Theme if any(one in themes for _, themes, _ in rows)],
        "events": [one for one in Event if any(one in events for _, _, events in rows)],
        "examples": _examples(visit, [(key, themes[0]) for key, themes, _ in rows if themes]),
    }
    return shown(request, visit, "portal/home.html", context)


@require_safe
@for_residents
def theme(request: HttpRequest, visit: Visit, theme: str) -> HttpResponse:
    """Show what stands under a theme."""
    if theme not in set(Theme):
        raise Http404
    context = {"group": Theme(theme), "rows": queries.by_theme(visit.organisation, theme)}
    return shown(request, visit, "portal/group.html", context)


@require_safe
@for_residents
def event(request: HttpRequest, visit: Visit, event: str) -> HttpResponse:
    """Show what helps at a life event, of every theme."""
    if event not in set(Event):
        raise Http404
    rows = queries.by_event(visit.organisation, event)
    themes = [(one, [row for row in rows if row.themes[:1] == [one]]) for one in Theme]
    context = {"group": Event(event), "themes": [(one, those) for one, those in themes if those]}
    return shown(request, visit, "portal/group.html", context)


def _examples(visit: Visit, shelf: list[tuple[str, str]]) -> list[str]:
    """Give a few things that people say, other ones each day; none that is about danger."""
    chance = Random(visit.now.date().toordinal())  # noqa: S311 - only which examples are shown
    known = [keys for one in _OPENERS if (keys := [key for key, first in shelf if first == one])]
    chosen = [chance.choice(keys) for keys in chance.sample(known, min(_EXAMPLES, len(known)))]
    rows = queries.shelf_rows(visit.organisation).filter(key__in=chosen)
    said = [[one for one in row.value.phrases if len(one) <= _SHORT and not danger_in(one)] for row in rows]
    return [chance.choice(those) for those in said if those]
