"""Marlies, a professional, before a small shelf; Cynthia leads, Chuck looks after the platform, Rob works elsewhere."""

# ruff: noqa: ARG001 - fixtures ask for each other

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.test import Client

from leefwereld.catalogue.actions import keep_places, keep_provision, publish_provision
from leefwereld.catalogue.models import Provision, Search
from leefwereld.catalogue.place import Place
from leefwereld.catalogue.provision import Provider, ProviderKind
from leefwereld.catalogue.provision import Provision as Value
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.people.models import Organisation

TOWN = Provider(kind=ProviderKind.MUNICIPALITY, name="Gemeente Voorbeeldstad")
DEBTS = Value(
    id="geldhulp",
    name="Hulp bij schulden",
    summary="Iemand maakt met u een plan.",
    provider=TOWN,
    themes=(Theme.MONEY,),
    phrases=("ik durf mijn post niet te openen",),
)
FOOD = Value(
    id="voedselbank", name="Voedselbank", summary="Gratis eten.", provider=TOWN, themes=(Theme.PEOPLE,)
)
PENSION = Value(id="aow", name="AOW", summary="Geld als u ouder bent.", costs="Gratis.", provider=TOWN)
HALL = {
    "id": "stadhuis", "name": "Stadhuis", "street": "Markt 1", "postcode": "1234 AA", "town": "Voorbeeldstad",
    "north": 52.2, "east": 5.4,
}  # fmt: skip


@pytest.fixture
def shelf(voorbeeldstad: Organisation, now: datetime) -> dict[str, Provision]:
    """Debts and food on the shelf, and a place."""
    keep_places([Place.model_validate(HALL)], organisation=voorbeeldstad, by=None, now=now)
    rows = {
        one.id: keep_provision(one, organisation=voorbeeldstad, by=None, now=now) for one in (DEBTS, FOOD)
    }
    for row in rows.values():
        publish_provision(row, by=None, now=now)
    return rows


@pytest.fixture
def base(shelf: dict[str, Provision], now: datetime) -> Provision:
    """The national base has AOW."""
    row = keep_provision(PENSION, organisation=None, by=None, now=now)
    publish_provision(row, by=None, now=now)
    return row


@pytest.fixture
def marlies(shelf: dict[str, Provision], browsing: Callable[[str], Client]) -> Client:
    return browsing("marlies")


@pytest.fixture
def in_vain(voorbeeldstad: Organisation) -> Search:
    """On Monday somebody looked for something in her own words, and we did not know it."""
    return Search.objects.create(
        organisation=voorbeeldstad,
        asked="de deurwaarder staat op de stoep",
        day=date(2026, 3, 2),
        language="nl",
        confidence="doubtful",
        found=["voedselbank", "geldhulp"],
    )
