"""The decision aids of Voorbeeldstad, each in a file of its own (``decisions/*.yaml``)."""

from __future__ import annotations

from functools import cache

import yaml

from leefwereld.catalogue.aid import Aid
from leefwereld.catalogue.demo.content import HERE


@cache
def shipped_aids() -> tuple[Aid, ...]:
    """Give all decision aids.

    Raises:
        ValidationError: a file is not an aid.
    """
    files = sorted((HERE / "decisions").glob("*.yaml"))
    return tuple(
        Aid.model_validate(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
        for file in files
    )
