"""Reading the demo's shelf from its files; a mistake is told with the file, the entry and the field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import Field, ValidationError

from leefwereld.catalogue.place import Place
from leefwereld.catalogue.provision import Provision, Value

HERE = Path(__file__).parent
_V = TypeVar("_V", Provision, Place)


class ContentError(ValueError):
    """The files say something that cannot be: one line for each mistake."""


class National(Value):
    """What stands in the national base, and how Voorbeeldstad and the base differ (``national.yaml``)."""

    keys: tuple[str, ...] = ()
    in_general: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """By key: the fields that the base tells in general words, and Voorbeeldstad in its own."""
    since: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """By key: the fields that the base changed after Voorbeeldstad adopted it."""
    blueprints: dict[str, str] = Field(default_factory=dict)
    owners: dict[str, str] = Field(default_factory=dict)
    """By theme: the team that keeps it right."""


@dataclass(frozen=True, slots=True)
class Content:
    """The whole shelf of the demo."""

    provisions: tuple[Provision, ...]
    places: tuple[Place, ...]
    national: National


def content_in(folder: Path = HERE) -> Content:
    """Read the shelf in a folder: ``provisions/*.yaml``, ``places.yaml`` and ``national.yaml``.

    Raises:
        ContentError: with every mistake, and where it stands.
    """
    mistakes: list[str] = []
    files = sorted((folder / "provisions").glob("*.yaml"))
    provisions = tuple(one for file in files for one in _values(file, Provision, mistakes))
    places = tuple(_values(folder / "places.yaml", Place, mistakes))
    national = _national(folder / "national.yaml", mistakes)
    mistakes += _strangers(provisions, places, national)
    if mistakes:
        raise ContentError("\n".join(mistakes))
    return Content(tuple(_completed(one, national) for one in provisions), places, national)


def _values(file: Path, kind: type[_V], mistakes: list[str]) -> Iterator[_V]:
    tree = _tree(file, mistakes) or []
    if not isinstance(tree, list):
        mistakes.append(f"{file.name}: dit is geen lijst.")
        return
    for nr, told in enumerate(tree, start=1):
        try:
            yield kind.model_validate(told)
        except ValidationError as wrong:
            entry = str(told.get("id", f"nr. {nr}")) if isinstance(told, Mapping) else f"nr. {nr}"
            mistakes += _mistakes(file, entry, wrong)


def _national(file: Path, mistakes: list[str]) -> National:
    try:
        return National.model_validate(_tree(file, mistakes) or {})
    except ValidationError as wrong:
        mistakes += _mistakes(file, "", wrong)
    return National()


def _tree(file: Path, mistakes: list[str]) -> Any:
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as wrong:
        mistakes.append(f"{file.name}: {wrong}")
    return None


def _mistakes(file: Path, entry: str, wrong: ValidationError) -> list[str]:
    return [
        ", ".join(filter(None, (file.name, entry, ".".join(map(str, one["loc"]))))) + f": {one['msg']}"
        for one in wrong.errors(include_url=False)
    ]


def _strangers(
    provisions: tuple[Provision, ...], places: tuple[Place, ...], national: National
) -> Iterator[str]:
    """Tell ids that stand there twice, and those that lead nowhere."""
    known = Counter(one.id for one in provisions)
    counters = {one.id for one in places}
    yield from (f"{key}, id: staat er {many} keer." for key, many in known.items() if many > 1)
    for one in provisions:
        yield from (f"{one.id}, places: {key} is geen plek." for key in one.places if key not in counters)
        yield from (
            f"{one.id}, together_with: {key} staat er niet." for key in one.together_with if key not in known
        )
    named = {*national.keys, *national.in_general, *national.since, *national.blueprints}
    yield from (f"national.yaml: {key} staat er niet." for key in sorted(named - known.keys()))


def _completed(one: Provision, national: National) -> Provision:
    theme = str(one.themes[0]) if one.themes else ""
    return one.model_copy(
        update={
            "owner": one.owner or national.owners.get(theme, ""),
            "blueprint": one.blueprint or national.blueprints.get(one.id, ""),
        }
    )
