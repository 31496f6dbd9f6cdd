"""Getting ready to answer before anybody asks: what a first question needs takes seconds to read."""

from __future__ import annotations

from threading import Thread

from django.conf import settings
from django.db import connections

from leefwereld.catalogue.models import Provision
from leefwereld.people.models import Organisation


def warm_up() -> None:
    """Get ready for every shelf that there is, beside what else is done; without a model there is nothing to do."""
    if settings.FINDING_MODEL != "none":
        Thread(target=_warm, daemon=True).start()


def _warm() -> None:
    try:
        shelves = list(Organisation.objects.filter(provisions__state=Provision.State.PUBLISHED).distinct())
        for organisation in shelves:
            from leefwereld.catalogue.finder import finder_for  # brings numbers and a model along

            finder_for(organisation).find("")
    finally:
        connections.close_all()
