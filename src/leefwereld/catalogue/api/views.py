"""What a program can ask of a shelf."""

from __future__ import annotations

from email.utils import parseaddr
from typing import TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from blauwdruk.model.labelled import Labelled
from blauwdruk.words import Words
from leefwereld.catalogue import queries
from leefwereld.catalogue.api import openapi, shapes
from leefwereld.catalogue.api.answering import in_json, nothing_there, public, wrong_question
from leefwereld.catalogue.api.shapes import Link
from leefwereld.catalogue.calling import GOVERNMENT, counter_of
from leefwereld.catalogue.exchange import linked as linked_data
from leefwereld.catalogue.exchange import phrases as open_list
from leefwereld.catalogue.exchange import samenwerkende_catalogi
from leefwereld.catalogue.finding.words import LONGEST
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.provision import Audience
from leefwereld.catalogue.vocabulary import Event, Theme
from leefwereld.people.models import Organisation

A_PAGE, MOST_A_PAGE = 20, 100
MOST_FOUND = 10
Word = TypeVar("Word", bound=Labelled)
_LINKED = "application/ld+json"


@public
def document(request: HttpRequest) -> HttpResponse:
    """Give the description of this API (OpenAPI 3.1)."""
    return in_json(
        openapi.document(request.build_absolute_uri("/api/v1"), parseaddr(settings.DEFAULT_FROM_EMAIL)[1])
    )


@public
def provisions(request: HttpRequest, organisation: str) -> HttpResponse:
    """Give a page of the shelf, by name."""
    rows = _chosen(_shelf(organisation)[1], request)
    number, size = _number(request, "pagina", 1, 10_000), _number(request, "perPagina", A_PAGE, MOST_A_PAGE)
    many = rows.count()
    pages = max(1, -(-many // size))
    if number > pages:
        raise wrong_question({"pagina": Words(f"Er zijn {pages} pagina's.", f"There are {pages} pages.")})
    shown = rows[(number - 1) * size : number * size]
    beside = {"self": number, "first": 1, "last": pages}
    beside |= {"prev": number - 1} if number > 1 else {}
    beside |= {"next": number + 1} if number < pages else {}
    links = {name: Link(href=_page(request, nr)) for name, nr in beside.items()}
    response = in_json(
        shapes.Lijst(
            aantal=many,
            pagina=number,
            per_pagina=size,
            resultaten=tuple(shapes.short(row.value, _links(request, organisation, row)) for row in shown),
            links=links,
        )
    )
    response.headers["Link"] = ", ".join(f'<{link.href}>; rel="{name}"' for name, link in links.items())
    return response


@public
def provision(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Give one voorziening, as JSON or as linked data."""
    town, rows = _shelf(organisation)
    row = rows.filter(key=key).first()
    if row is None:
        raise nothing_there()
    if request.get_preferred_type(["application/json", _LINKED]) == _LINKED:
        places = [place.value for place in queries.places_of(town, row.value.places)]
        response = in_json(
            linked_data.linked(row.value, _public(request, organisation, row), places), _LINKED
        )
    else:
        response = in_json(shapes.whole(row.value, _links(request, organisation, row)))
    response.headers["Vary"] = "Accept"
    return response


@public
def search(request: HttpRequest, organisation: str) -> HttpResponse:
    """Find voorzieningen in a resident's own words. Nothing of the question is kept.

    Of a long story the beginning is read; for danger all of it is listened to.
    """
    town, rows = _shelf(organisation)
    asked = " ".join(request.GET.getlist("q")).strip()
    if not asked:
        raise wrong_question({"q": _QUESTION})
    from leefwereld.catalogue.finder import finder_for  # brings numbers and a model along

    answer = finder_for(town).find(asked, top=MOST_FOUND)
    by_key = {row.key: row for row in rows.filter(key__in=[hit.id for hit in answer.hits])}
    hits = tuple(
        (hit, shapes.short(by_key[hit.id].value, _links(request, organisation, by_key[hit.id])))
        for hit in answer.hits
        if hit.id in by_key
    )
    counter = counter_of([place.value for place in queries.places_of(town)])
    own = counter.phone if counter else GOVERNMENT
    response = in_json(shapes.found(answer, hits, is_cut=len(asked) > LONGEST, own=own))
    response.headers["Cache-Control"] = "no-store"
    return response


@public
def phrases(_: HttpRequest, organisation: str) -> HttpResponse:
    """Give the words of residents as an open list (CSV), which another municipality can take in."""
    rows = _shelf(organisation)[1]
    written = open_list.write(open_list.of(row.value for row in rows))
    response = HttpResponse(written, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="zinnen-{organisation}.csv"'
    return response


@public
def catalogue(request: HttpRequest, organisation: str) -> HttpResponse:
    """Give the shelf as Samenwerkende Catalogi 4.0, for the harvester of Overheid.nl."""
    town, rows = _shelf(organisation)
    listed = list(rows)
    addresses = {row.key: _public(request, organisation, row) for row in listed}
    changed = {row.key: timezone.localdate(row.changed_at) for row in listed}
    name = town.name.removeprefix("Gemeente ")
    origin = samenwerkende_catalogi.Origin(
        name,
        samenwerkende_catalogi.municipality(name),
        lambda value: addresses[value.id],
        timezone.localdate(),
        changed=changed,
    )
    written = samenwerkende_catalogi.write([row.value for row in listed], origin)
    return HttpResponse(written, content_type="application/xml; charset=utf-8")


@public
def elsewhere(_: HttpRequest, **_keys: str) -> HttpResponse:
    """Say that there is nothing here; also of an address with a slash at its end (/core/no-trailing-slash)."""
    raise nothing_there()


def _shelf(slug: str) -> tuple[Organisation, QuerySet[Provision]]:
    """Give an organisation with something on its shelf; of one without, nobody can see that it exists."""
    organisation = Organisation.objects.filter(slug=slug).first()
    rows = queries.shelf_rows(organisation) if organisation else None
    if organisation is None or rows is None or not rows.exists():
        raise nothing_there()
    return organisation, rows


def _chosen(rows: QuerySet[Provision], request: HttpRequest) -> QuerySet[Provision]:
    theme, event = _word(request, "thema", Theme), _word(request, "levensgebeurtenis", Event)
    audience = _word(request, "doelgroep", Audience)
    if theme:
        rows = rows.filter(themes__icontains=f'"{theme.value}"')
    if event:
        rows = rows.filter(events__icontains=f'"{event.value}"')
    return rows.filter(audience=audience.value) if audience else rows


def _word(request: HttpRequest, name: str, words: type[Word]) -> Word | None:
    said = request.GET.get(name)
    if not said:
        return None
    try:
        return words(said)
    except ValueError:
        known = ", ".join(word.value for word in words)
        raise wrong_question({name: Words(f"Kies uit: {known}.", f"Choose from: {known}.")}) from None


def _number(request: HttpRequest, name: str, otherwise: int, most: int) -> int:
    said = request.GET.get(name) or str(otherwise)
    if said.isascii() and said.isdigit() and len(said) <= len(str(most)) and 1 <= int(said) <= most:
        return int(said)
    raise wrong_question(
        {name: Words(f"Schrijf een getal van 1 tot en met {most}.", f"Write a number from 1 to {most}.")}
    )


def _page(request: HttpRequest, number: int) -> str:
    asked = {**request.GET.dict(), "pagina": number}
    return request.build_absolute_uri(f"{request.path}?{urlencode(asked)}")


def _links(request: HttpRequest, organisation: str, row: Provision) -> dict[str, Link]:
    here = reverse("catalogue-api:provision", args=[organisation, row.key])
    return {
        "self": Link(href=request.build_absolute_uri(here)),
        "pagina": Link(href=_public(request, organisation, row)),
    }


def _public(request: HttpRequest, organisation: str, row: Provision) -> str:
    """Give where residents read about it: a page of the portal, of which we know the address alone."""
    return request.build_absolute_uri(f"/hulp/{organisation}/v/{row.key}/")


_QUESTION = Words("Zet hier in woorden wat er aan de hand is.", "Put here in words what is the matter.")
