"""One voorziening and one place, with everything that somebody wants to know before she calls or comes by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from leefwereld.catalogue import may, queries
from leefwereld.catalogue.exchange.linked import linked, script
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.people.asker import NOBODY, asker_of
from leefwereld.portal.fitting import NO, YES
from leefwereld.portal.hours import doors, week
from leefwereld.portal.opened import Visit, for_residents, shown
from leefwereld.portal.searching import back_to_found, note_opened
from leefwereld.portal.sketch import sketch
from leefwereld.portal.voice import Asked, Said, Voice, told

_QUOTED = re.compile("(‘.*’)")


@require_safe
@for_residents
def provision(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    """Show one voorziening."""
    row = queries.provision(visit.organisation, key, NOBODY)
    value = row.value
    note_opened(request.GET.get("van", ""), row)
    known = {place.id: place for place in visit.places}
    places = [known[one] for one in value.places if one in known]
    address = request.build_absolute_uri(request.path)
    keeps_it = may.may_edit(asker_of(request), visit.organisation.pk)
    said = told(value, visit.voice)
    context = {
        "desk": queries.desk_of(row) if keeps_it else "",
        "row": row,
        "provision": value,
        "told": said,
        "answers": _by_answer(said.asks),
        "found": back_to_found(request, visit),
        "theme": next((Theme(one) for one in value.themes), None),
        "places": [(place, doors(place, visit.now)) for place in places],
        "beside": _by_reason(queries.beside(visit.organisation, key), visit.voice),
        "linked": mark_safe(script(linked(value, address, places))),  # noqa: S308 - nothing in it ends its element
    }
    return shown(request, visit, "portal/provision.html", context)


def _by_answer(asks: Sequence[Asked]) -> list[tuple[str, list[Said]]]:
    """Put what she says yes to together, and what she says no to: an answer at the end of a line belongs to nobody."""
    both = [(answer, [one.ask for one in asks if one.needs == answer]) for answer in (YES, NO)]
    return [(answer, those) for answer, those in both if those]


def _by_reason(beside: list[tuple[Provision, str]], voice: Voice) -> list[tuple[list[Said], list[Provision]]]:
    """Say each reason once, in the order in which they come; a title that is quoted in it is Dutch."""
    return [
        (
            [Said(part, "nl" if part.startswith("‘") else voice.language) for part in _QUOTED.split(why)],
            [row for row, one in beside if one == why],
        )
        for why in dict.fromkeys(why for _, why in beside)
    ]


@require_safe
@for_residents
def place(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    """Show one place: when it is open, where it is, what to know."""
    found = next((one for one in visit.places if one.id == key), None)
    if found is None:
        raise Http404
    context = {
        "place": found,
        "doors": doors(found, visit.now),
        "week": week(found),
        "today": visit.now.weekday(),
        "sketch": sketch(found, visit.places),
    }
    return shown(request, visit, "portal/place.html", context)
