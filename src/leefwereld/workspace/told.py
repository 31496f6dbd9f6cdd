"""What changed in a voorziening, field by field, as people read it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import QuerySet

from blauwdruk.words import Words
from leefwereld.catalogue.exchange.columns import cell_of
from leefwereld.catalogue.models import AidVersion, PlaceVersion, Version
from leefwereld.catalogue.provision import Provision
from leefwereld.theme.language import spoken
from leefwereld.workspace.boxes import FIELDS

_LISTS = {"lines", "picks", "asks"}
_SHOWN = 50
_V = TypeVar("_V", Version, PlaceVersion, AidVersion)


@dataclass(frozen=True, slots=True)
class Changed:
    """One field that says something else than it did; of a list only what came and went, or else its order."""

    name: str
    """The field in the language: ``conditions``."""
    label: Words
    was: str = ""
    now: str = ""
    gone: tuple[str, ...] = ()
    came: tuple[str, ...] = ()


def with_changes(
    versions: QuerySet[_V], told: Callable[[Any, Any], list[Changed]]
) -> list[tuple[_V, list[Changed]]]:
    """Give the newest versions, each with what it says otherwise than the one before it."""
    kept: list[_V] = list(versions.select_related("made_by")[: _SHOWN + 1])
    pairs = zip(kept, [*kept[1:], None], strict=True)
    return [(one, told(older.value, one.value) if older else []) for one, older in pairs][:_SHOWN]


def changes(before: Provision, after: Provision, only: Collection[str] | None = None) -> list[Changed]:
    """Give the fields that say something else, in the order of the form."""
    old, new = (one.model_dump(mode="json", by_alias=True) for one in (before, after))
    language = spoken()
    found = []
    for name, column in FIELDS.items():
        was, now = cell_of(old, column, language), cell_of(new, column, language)
        if was == now or (only is not None and column.path[0] not in only):
            continue
        if column.kind in _LISTS:
            lines, others = was.split("\n"), now.split("\n")
            gone = tuple(one for one in lines if one and one not in others)
            came = tuple(one for one in others if one and one not in lines)
            order = (" · ".join(lines), " · ".join(others)) if not gone and not came else ("", "")
            found.append(Changed(name, column.words, *order, gone=gone, came=came))
        else:
            found.append(Changed(name, column.words, was=was, now=now))
    return found


def labels(names: Collection[str]) -> list[str]:
    """Name fields as the form does."""
    known: Mapping[str, Words] = {column.path[0]: column.words for column in reversed([*FIELDS.values()])}
    return [known[name].into(spoken()) for name in names if name in known]
