"""What a file says nothing of stays as it was: a voorziening that comes in, laid beside the one that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from leefwereld.catalogue.provision import Provision, Value

_TOLD_PER_LINE = {"english", "simple"}
"""Fields of which a file may tell a part; of the others it tells all or nothing."""


def spoken_in(tree: Mapping[str, Any]) -> frozenset[str]:
    """Give the fields that an entry speaks of: ``costs``, ``english.name``."""
    return frozenset(_paths(tree))


def beside(here: Provision, coming: Provision, spoken: frozenset[str] | None) -> Provision:
    """Give what comes in, with what its file says nothing of as it is here.

    Args:
        here: the voorziening that is there.
        coming: the same one from a file.
        spoken: the fields that the file speaks of, as in ``spoken_in`` or of a table its columns (``term.text``);
            nothing when it speaks of all.
    """
    if spoken is None:
        return coming
    kept = {
        name: _field(name, getattr(here, name), getattr(coming, name), spoken)
        for name in Provision.model_fields
    }
    return coming.model_copy(update=kept)


def _paths(tree: Mapping[str, Any]) -> Iterator[str]:
    for key, told in tree.items():
        if key in _TOLD_PER_LINE and isinstance(told, Mapping):
            yield from (f"{key}.{inner}" for inner in told)
        else:
            yield key


def _field(name: str, old: Any, new: Any, spoken: frozenset[str]) -> Any:
    if name in spoken:
        return new
    inner = {path.partition(".")[2] for path in spoken if path.startswith(f"{name}.")}
    if not inner:
        return old
    if not isinstance(old, Value) or not isinstance(new, Value):
        return new
    silent = {field for field, about in type(new).model_fields.items() if (about.alias or field) not in inner}
    return new.model_copy(update={field: getattr(old, field) for field in silent})
