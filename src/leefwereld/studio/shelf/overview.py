"""The overview by theme, and the faces on it."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from blauwdruk.drawing.face import portrait
from blauwdruk.model import Persona
from leefwereld.library import queries
from leefwereld.library.may import MAKERS
from leefwereld.library.models import Version
from leefwereld.people.asker import Asker, asker_of


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Every blueprint that this person may read, by theme."""
    asker = asker_of(request)
    versions = list(queries.shelf(asker))
    themes = [(theme, list(those)) for theme, those in groupby(versions, key=lambda version: version.theme)]
    first = max(versions, key=_rise, default=None)
    return render(
        request,
        "studio/overview.html",
        {"themes": themes, "first": first, "section": "shelf", "calls": _calls(asker, versions)},
    )


def _calls(asker: Asker, versions: list[Version]) -> set[int]:
    """Give which blueprints of her own municipalities somebody must look at again."""
    own = {one.pk for one in asker.organisations(*MAKERS)}
    mine = [one.blueprint_id for one in versions if one.blueprint.organisation_id in own]
    return set(queries.open_calls(mine)) if mine else set()


def _rise(version: Version) -> int:
    """Say how much better somebody feels at the end than at the start: the story to begin with."""
    known = [feels for feels in version.feelings if feels is not None]
    return known[-1] - known[0] if known else 0


@require_safe
@cache_control(public=True, max_age=7 * 24 * 3600)
def face(_: HttpRequest, role: str, seed: str) -> HttpResponse:
    """Draw the face of a seed: in warm for a resident, in cool for a professional."""
    if role not in {"resident", "professional"}:
        raise Http404
    persona = Persona.model_validate({"id": "x", "name": "", "role": role, "face": seed})
    return HttpResponse(portrait(persona), content_type="image/svg+xml")
