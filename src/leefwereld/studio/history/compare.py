"""Any two of a blueprint's versions and moments, or how it is now: in words, and side by side."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from blauwdruk.drawing import View
from leefwereld.library import queries
from leefwereld.library.models import Moment, Version
from leefwereld.people.asker import asker_of
from leefwereld.studio.drawn import drawn
from leefwereld.studio.history.versions import by_home
from leefwereld.studio.made import made
from leefwereld.studio.opened import Opened, opened, opened_at
from leefwereld.theme.language import spoken

NOW = "nu"
_OFFERED = 60


@require_safe
def compare(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """What differs between two: ``?from=m12&to=v3``; without them, the newest version and now."""
    it = made(request, organisation, key)
    versions = list(it.blueprint.versions.defer("received", "text"))
    moments = list(
        queries.moments_of(it.blueprint).defer("packed", "story").filter(packed__isnull=False)[:_OFFERED]
    )
    choices = [(NOW, _("Zoals het nu is")), *map(_version, versions), *map(_moment, moments)]
    older = _side(
        request, organisation, key, request.GET.get("from", f"v{versions[0].nr}" if versions else NOW)
    )
    newer = _side(request, organisation, key, request.GET.get("to", NOW))
    journey = newer.blueprint.main_journey
    return render(
        request,
        "studio/compare.html",
        {
            "opened": opened(request, organisation, key),
            "tab": "story",
            "made": it,
            "choices": choices,
            "older": _name_of(older),
            "newer": _name_of(newer),
            "asked": {
                "from": request.GET.get("from", choices[1][0] if versions else NOW),
                "to": request.GET.get("to", NOW),
            },
            "changes": by_home(older.blueprint, newer.blueprint),
            "sides": [
                (_name_of(side), _poster(side, journey.id if journey else "")) for side in (older, newer)
            ],
        },
    )


def _side(request: HttpRequest, organisation: str, key: str, asked: str) -> Opened:
    kind, nr = asked[:1], asked[1:]
    wanted = {"v": {"version": nr}, "m": {"moment": nr}}.get(kind, {"live": "1"})
    try:
        return opened_at(asker_of(request), organisation, key, wanted)
    except (Version.DoesNotExist, Moment.DoesNotExist, LookupError) as missing:
        raise Http404 from missing


def _poster(side: Opened, journey: str) -> str:
    if journey not in side.blueprint.journey_by_id:
        return ""
    return drawn(side, View(journey=journey, zoom="steps", language=spoken()))


def _version(version: Version) -> tuple[str, str]:
    return f"v{version.nr}", _("Versie %(nr)s, %(when)s") % {"nr": version.nr, "when": _when(version.made_at)}


def _moment(moment: Moment) -> tuple[str, str]:
    when = _when(moment.made_at)
    return f"m{moment.pk}", f"{moment.name}, {when}" if moment.name else when


def _name_of(side: Opened) -> str:
    if side.version:
        return _version(side.version)[1]
    return _moment(side.moment)[1] if side.moment else _("Zoals het nu is")


def _when(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y H:i")
