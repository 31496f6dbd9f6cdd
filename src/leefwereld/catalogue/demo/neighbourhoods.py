"""The neighbourhoods of Voorbeeldstad (``neighbourhoods.yaml``)."""

from __future__ import annotations

from functools import cache

import yaml

from leefwereld.catalogue.demo.content import HERE
from leefwereld.catalogue.neighbourhood import Neighbourhood


@cache
def shipped_neighbourhoods() -> tuple[Neighbourhood, ...]:
    """Give all neighbourhoods, as people there name them.

    Raises:
        ValidationError: the file says something that is none.
    """
    text = (HERE / "neighbourhoods.yaml").read_text(encoding="utf-8")
    return tuple(map(Neighbourhood.model_validate, yaml.load(text, Loader=yaml.CSafeLoader)))
