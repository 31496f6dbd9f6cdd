"""The neighbourhoods of Voorbeeldstad (``neighbourhoods.yaml``)."""

from __future__ import annotations

from functools import cache

import yaml
from django.conf import settings

from leefwereld.catalogue.demo.content import HERE
from leefwereld.catalogue.neighbourhood import Neighbourhood
from leefwereld.library.demo import HOME
from leefwereld.people.models import Organisation


def neighbourhoods_of(organisation: Organisation) -> tuple[Neighbourhood, ...]:
    """Give them to the municipality of the demo; another of that name has its own streets, and gets none of these."""
    return shipped_neighbourhoods() if settings.DEMO and organisation.slug == HOME[0] else ()


@cache
def shipped_neighbourhoods() -> tuple[Neighbourhood, ...]:
    """Give all neighbourhoods, as people there name them.

    Raises:
        ValidationError: the file says something that is none.
    """
    text = (HERE / "neighbourhoods.yaml").read_text(encoding="utf-8")
    return tuple(map(Neighbourhood.model_validate, yaml.load(text, Loader=yaml.CSafeLoader)))
