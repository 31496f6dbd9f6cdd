"""The front of the shelf: choosing a municipality, its home, its themes and life events. Never by department."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from random import Random
from typing import Any, TypeVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from blauwdruk.model.labelled import Labelled
from leefwereld.catalogue import queries
from leefwereld.catalogue.finding.danger import danger_in
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.queries import glance
from leefwereld.catalogue.queries.glance import Glance
from leefwereld.catalogue.vocabulary import Event, Theme
from leefwereld.people.models import Organisation
from leefwereld.portal.grouping import Part, needed_first, parts, parts_by_theme
from leefwereld.portal.opened import Visit, for_residents, shown, spoken, towns
from leefwereld.portal.voice import Voice

_M = TypeVar("_M", bound=Labelled)
_EXAMPLES = 3
_TOLD = 200
"""Of so many a list tells what each is; of more only the names, which is as much as a phone can hold."""
_KNOWN = 6
"""Of so many of what is needed most in a theme."""
_TRIED = 4
"""Of so many of a theme one is an example: not everything is said by somebody of herself."""
_SHORT = 42
"""Letters of a saying that fits on one line of a phone."""
_OF_ONESELF = re.compile(r"\b(ik|mijn|wij|we|mij|ons)\b")
_OPENERS = (Theme.MONEY, Theme.CHILDREN, Theme.PEOPLE, Theme.LIVING, Theme.OLDER, Theme.WORK)
"""What most people come for: the examples are of these."""


_FIRST_THEMES = {
    Theme.MONEY,
    Theme.WORK,
    Theme.LIVING,
    Theme.CHILDREN,
    Theme.HEALTH,
    Theme.MIND,
    Theme.OLDER,
    Theme.SAFETY,
}
_FIRST_EVENTS = {
    Event.HAVING_A_CHILD,
    Event.LOSING_WORK,
    Event.DEBTS,
    Event.SEPARATING,
    Event.DEATH,
    Event.MOVING,
    Event.LOSING_HOME,
    Event.VIOLENCE,
}
"""What most people come for, and what cannot wait; the rest stands folded on a phone."""
_ABROAD = {Theme.NEWCOMER, Event.NEW_HERE}
"""Comes first for who reads English."""


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
    known_themes = [one for one in Theme if any(one in themes for _, themes, _ in rows)]
    known_events = [one for one in Event if any(one in events for _, _, events in rows)]
    context: dict[str, Any] = {
        "themes": _folded(known_themes, _FIRST_THEMES, visit),
        "events": _folded(known_events, _FIRST_EVENTS, visit),
    }
    chosen = _openers(visit, [(key, themes[0]) for key, themes, _ in rows if themes])
    if visit.voice is Voice.ENGLISH:
        told = [[row for row in rows if row.value.english] for rows in chosen]
        context["names"] = [rows[0] for rows in told if rows][:_EXAMPLES]
    else:
        context["examples"] = _examples(visit, chosen)
    return shown(request, visit, "portal/home.html", context)


@require_safe
@for_residents
def theme(request: HttpRequest, visit: Visit, theme: str) -> HttpResponse:
    """Show what stands under a theme."""
    if theme not in set(Theme):
        raise Http404
    rows = glance.at_theme(visit.organisation, theme, visit.voice.wording)
    return _overseen(request, visit, Theme(theme), rows, parts(rows, Theme(theme)))


@require_safe
@for_residents
def event(request: HttpRequest, visit: Visit, event: str) -> HttpResponse:
    """Show what helps at a life event, of every theme."""
    if event not in set(Event):
        raise Http404
    rows = glance.at_event(visit.organisation, event, visit.voice.wording)
    return _overseen(request, visit, Event(event), rows, parts_by_theme(rows))


def _overseen(
    request: HttpRequest, visit: Visit, group: Theme | Event, rows: list[Glance], parts: list[Part]
) -> HttpResponse:
    """Show a list so that it can be overseen: what is needed most, and the rest folded in parts."""
    first = needed_first(
        rows, glance.often_needed(visit.organisation), group if isinstance(group, Theme) else None
    )
    followed = f"?thema={group.value}" if isinstance(group, Theme) else ""
    context = {
        "group": group,
        "followed": followed,
        "first": first,
        "parts": parts,
        "is_told": len(rows) <= _TOLD,
    }
    return shown(request, visit, "portal/group.html", context)


def _folded(known: Sequence[_M], first: Collection[_M], visit: Visit) -> tuple[list[_M], list[_M]]:
    """Give what stands in sight, and what stands folded; what would be folded alone, is not."""
    ahead = [one for one in known if one in _ABROAD] if visit.voice is Voice.ENGLISH else []
    in_sight = [*ahead, *(one for one in known if one in first and one not in ahead)]
    rest = [one for one in known if one not in in_sight]
    return (in_sight, rest) if len(rest) > 1 else (list(known), [])


def _openers(visit: Visit, shelf: list[tuple[str, str]]) -> list[list[Provision]]:
    """Give a few of what is needed most of a few themes, of which examples are told; other ones each day."""
    chance = Random(visit.now.date().toordinal())  # noqa: S311 - only which examples are shown
    often = glance.often_needed(visit.organisation)
    needed = sorted(shelf, key=lambda one: -often[one[0]])
    known = [keys for one in _OPENERS if (keys := [key for key, first in needed if first == one][:_KNOWN])]
    themes = chance.sample(known, len(known))
    chosen = [chance.sample(keys, min(_TRIED, len(keys))) for keys in themes]
    rows = queries.shelf_rows(visit.organisation).filter(key__in=[key for keys in chosen for key in keys])
    found = {row.key: row for row in rows}
    return [[found[key] for key in keys] for keys in chosen]


def _examples(visit: Visit, openers: Sequence[Sequence[Provision]]) -> list[str]:
    """Give for each theme what somebody says of herself; what is about danger is no example."""
    chance = Random(visit.now.date().toordinal())  # noqa: S311 - only which examples are shown
    said = [
        [phrase for row in rows for phrase in row.value.phrases if _is_example(phrase)] for rows in openers
    ]
    return [chance.choice(those) for those in said if those][:_EXAMPLES]


def _is_example(phrase: str) -> bool:
    is_a_sentence = len(phrase) <= _SHORT and "," not in phrase  # a row of words is no example to follow
    return is_a_sentence and bool(_OF_ONESELF.match(phrase)) and not danger_in(phrase)
