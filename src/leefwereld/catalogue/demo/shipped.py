"""Reading the shelf of Voorbeeldstad from its files. Pure: the command line finds in it without a database."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from pydantic import ValidationError

from leefwereld.catalogue.aid import Aid
from leefwereld.catalogue.place import Place
from leefwereld.catalogue.provision import Provision


class ShelfError(Exception):
    """A file of the shelf is not as it should be; says which file, which entry and which field."""


@cache
def shipped_provisions() -> tuple[Provision, ...]:
    """Give all voorzieningen of Voorbeeldstad, file by file.

    Raises:
        ShelfError: an entry is not a voorziening.
    """
    folder = files(__package__) / "provisions"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".yaml"))
    return tuple(
        _checked(Provision, tree, f"provisions/{name}")
        for name in names
        for tree in _trees(f"provisions/{name}")
    )


@cache
def shipped_places() -> tuple[Place, ...]:
    """Give all places of Voorbeeldstad.

    Raises:
        ShelfError: an entry is not a place.
    """
    return tuple(_checked(Place, tree, "places.yaml") for tree in _trees("places.yaml"))


@cache
def shipped_aids() -> tuple[Aid, ...]:
    """Give all decision aids, each in a file of its own.

    Raises:
        ShelfError: a file is not an aid.
    """
    folder = files(__package__) / "aids"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".yaml"))
    return tuple(_checked(Aid, _tree(f"aids/{name}"), f"aids/{name}") for name in names)


def _trees(name: str) -> list[dict[str, Any]]:
    found = _tree(name)
    return found if isinstance(found, list) else []


def _tree(name: str) -> Any:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe


def _checked(noun: type[Any], tree: dict[str, Any], name: str) -> Any:
    try:
        return noun.model_validate(tree)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise ShelfError(f"{name}, {tree.get('id')!r}, {field}: {first['msg']}") from wrong
