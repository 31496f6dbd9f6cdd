"""A small shelf in Voorbeeldstad, so that a story has it in sight."""

from __future__ import annotations

from datetime import datetime

import pytest
from small_shelf import DEBTS, FOOD, FRIENDS, PENSION

from leefwereld.catalogue import actions
from leefwereld.catalogue.models import Provision
from leefwereld.people.models import Organisation


@pytest.fixture
def shelf(voorbeeldstad: Organisation, now: datetime) -> dict[str, Provision]:
    """Debts, food and friends, on the shelf."""
    kept = {
        one.id: actions.keep_provision(one, organisation=voorbeeldstad, by=None, now=now)
        for one in (DEBTS, FOOD, FRIENDS)
    }
    for one in kept.values():
        actions.publish_provision(one, by=None, now=now)
    return kept


@pytest.fixture
def base(db: None, now: datetime) -> Provision:  # noqa: ARG001 - it is kept in one
    """The national base has AOW on its shelf."""
    kept = actions.keep_provision(PENSION, organisation=None, by=None, now=now)
    actions.publish_provision(kept, by=None, now=now)
    return kept
