"""Which place is nearest: as the crow flies, from the middle of the neighbourhood that somebody names.

A postcode is posted, looked up and let go: what goes into the address is the neighbourhood, which thousands share.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from leefwereld.catalogue.calling import COUNTER
from leefwereld.catalogue.demo.neighbourhoods import neighbourhoods_of
from leefwereld.catalogue.neighbourhood import Neighbourhood
from leefwereld.catalogue.place import Place
from leefwereld.portal.hours import Doors, doors
from leefwereld.portal.opened import Visit, for_residents
from leefwereld.portal.sketch import away

UNKNOWN = "onbekend"
"""In the address of who gave a postcode that we do not know."""


@dataclass(frozen=True, slots=True)
class Near:
    """A place, how its door stands, and how far it is when we know from where."""

    place: Place
    doors: Doors
    metres: int | None = None
    """As the crow flies, rounded to a hundred."""


@csrf_exempt  # nobody is signed in, and nothing is kept
@require_POST
@for_residents
def near(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    """Look up in which neighbourhood a postcode lies, and go on from there without it."""
    typed = re.match(r"\s*([1-9]\d{3})\s*([a-z]{2})?\s*$", request.POST.get("postcode", ""), re.IGNORECASE)
    found = next((one for one in neighbourhoods(visit) if typed and typed[1] in one.postcodes), None)
    asked = urlencode({"hoe": "langs", "wijk": found.id if found else UNKNOWN})
    return redirect(f"{reverse('portal:together', args=[visit.organisation.slug, key])}?{asked}#dichtbij")


def neighbourhoods(visit: Visit) -> tuple[Neighbourhood, ...]:
    """Give the neighbourhoods of this town, as far as we know them."""
    towns = {place.town for place in visit.places}
    return tuple(one for one in neighbourhoods_of(visit.organisation) if one.town in towns)


def lives_in(request: HttpRequest, visit: Visit) -> Neighbourhood | None:
    """Give the neighbourhood in the address, if there is one."""
    return next((one for one in neighbourhoods(visit) if one.id == request.GET.get("wijk")), None)


def by_nearness(places: Sequence[Place], now: datetime, lives: Neighbourhood | None) -> list[Near]:
    """Give places, the nearest first; when we do not know from where, the one whose door opens first."""
    if lives:
        found = [Near(one, doors(one, now), _metres(lives, one)) for one in places]
        return sorted(found, key=lambda one: (away(lives, one.place), _opening(one, now)))
    return sorted((Near(one, doors(one, now)) for one in places), key=lambda one: _opening(one, now))


def _metres(lives: Neighbourhood, place: Place) -> int | None:
    return round(away(lives, place) / 100) * 100 if place.is_on_map else None


def _opening(one: Near, now: datetime) -> tuple[bool, bool, datetime, bool]:
    never = not one.doors.is_open and one.doors.opens is None
    return never, not one.doors.is_open, one.doors.opens or now, one.place.id != COUNTER
