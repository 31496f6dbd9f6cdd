"""The shelf as a file to take along, in every format; and the list of residents' words to share."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from leefwereld.catalogue import queries
from leefwereld.catalogue.exchange import begun, phrases
from leefwereld.catalogue.exchange.formats import FORMATS
from leefwereld.catalogue.exchange.samenwerkende_catalogi import Origin
from leefwereld.catalogue.provision import Provision
from leefwereld.workspace.desk import Desk, for_editors

PHRASES, UPL = "zinnen", "upl"
_TERMS = "http://standaarden.overheid.nl/owms/terms/"


@require_safe
@for_editors
def going_out(request: HttpRequest, at: Desk, name: str) -> HttpResponse:
    """Give what is on the shelf today as a file."""
    shelf = [one.value for one in queries.shelf_of(at.organisation)]
    if name == PHRASES:
        return _file(phrases.write(phrases.of(shelf)), f"{at.organisation.slug}-zinnen.csv", "text/csv")
    if name == UPL:
        return _file(begun.write(shelf), f"{at.organisation.slug}-upl.csv", "text/csv")
    chosen = FORMATS.get(name)
    if chosen is None:
        raise Http404
    written = chosen.write(shelf, _origin(request, at))
    return _file(written, f"{at.organisation.slug}-schap{chosen.suffixes[0]}", chosen.media_type)


def _origin(request: HttpRequest, at: Desk) -> Origin:
    town = at.organisation.name.removeprefix("Gemeente ")

    def address(value: Provision) -> str:
        return request.build_absolute_uri(reverse("portal:provision", args=[at.organisation.slug, value.id]))

    return Origin(town, f"{_TERMS}{town.replace(' ', '_')}_(gemeente)", address, timezone.localdate())


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
