"""A resident before a small shelf."""

# ruff: noqa: ARG001 - fixtures ask for each other

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from a_small_shelf import DEBTS, GROUP, HALL, HOUSE, PARENTING, Putting
from django.test import Client

from leefwereld.catalogue.actions import keep_places, keep_provision, publish_provision
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.place import Place
from leefwereld.catalogue.provision import Provision as Value
from leefwereld.people.models import Organisation


@pytest.fixture
def put(voorbeeldstad: Organisation, now: datetime) -> Putting:
    """Put something on the shelf."""

    def on_shelf(told: dict[str, Any], **other: Any) -> Provision:
        row = keep_provision(Value.model_validate(told | other), organisation=voorbeeldstad, by=None, now=now)
        publish_provision(row, by=None, now=now)
        return row

    return on_shelf


@pytest.fixture
def shelf(put: Putting, voorbeeldstad: Organisation, now: datetime) -> Organisation:
    """Three voorzieningen and two places."""
    for one in (GROUP, PARENTING, DEBTS):
        put(one)
    places = [Place.model_validate(one) for one in (HALL, HOUSE)]
    keep_places(places, organisation=voorbeeldstad, by=None, now=now)
    return voorbeeldstad


@pytest.fixture
def resident(shelf: Organisation) -> Client:
    """Somebody with a phone, in Dutch; we do not know who."""
    return Client(headers={"accept-language": "nl"})
