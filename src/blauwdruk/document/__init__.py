"""A blueprint as a file."""

from __future__ import annotations

from blauwdruk.model import Blueprint


def load(source: str | bytes) -> Blueprint:
    """Read a blueprint (first floor: to be replaced by the full reader)."""
    from ruamel.yaml import YAML

    return Blueprint.model_validate(YAML(typ="safe", pure=True).load(source))
