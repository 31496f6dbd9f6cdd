"""How a blueprint lies in a shared document, worked out from the model: a new field takes part by itself.

The document has one flat map for every kind of thing that has an id (``steps``, ``cards`` ...) and the map
``blueprint`` for the blueprint's own fields. A thing is a map too, under a key that nobody reads a meaning in
and that never changes. In it:

- ``id`` the id in the file; ``@home`` where it stands (``phases/<key>/steps``); ``@at`` its place there;
- a text that people type (``title``, ``resident.does``) is a Y.Text, there from the beginning, even when empty,
  so that two who begin in the same empty cell are both kept;
- a list is an entry for each of its items: ``hobbies/<key>: [position, item]``. Where the items are chosen words
  or ids the key is the item, so that two who tick the same box tick it once;
- everything else is a plain value: a word of a closed list, a name, a number, a day;
- what stands in a thing without an id of its own is written with a dot: ``screen.confirmation.title``. The
  key of such a part itself (``screen: true``) says that it is there, were it empty;
- what only a newer version knows stands there too, and nobody touches it.

No order is ever a number: positions are texts between which another always fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from blauwdruk.changes.parts import shape_of
from blauwdruk.document.shape import shape_of as written_shape_of
from blauwdruk.model import Blueprint, Value

VERSION = 1
"""Of this arrangement; it goes up when what is there would be read otherwise."""

ID, HOME, AT, JOURNEY = "id", "@home", "@at", "@journey"
"""The fields that say who a thing is and where it stands. ``@journey`` is a step's journey by its key: it
finds a home when somebody takes its phase away."""

BLUEPRINT = "blueprint"
"""The map of the blueprint's own fields; ``@epoch`` and ``@version`` are in it."""

EPOCH, ARRANGED = "@epoch", "@version"

Form = Literal["text", "value", "chosen", "items", "table", "part", "row"]
"""How a field lies in the document; a ``row`` is a list of other things, that say themselves where they stand."""

_SHORT = frozenset({
    "article", "audience", "button", "by", "contact", "data", "desk", "face", "feeling", "giver", "keeper",
    "license", "name", "organisation", "owner", "source", "taker", "team", "theme", "unit", "version",
})  # fmt: skip
"""Texts of a word or two, such as names: whoever writes last is right. All other texts are merged by letter."""

_PLAIN_NAME = re.compile(r"[^.@~/][^./]*")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing with an id, and all that can stand in it."""

    collection: str
    noun: type[Value]
    fields: Mapping[str, Form]
    """By path in the file's words: ``resident.does``."""
    rows: Mapping[str, str]
    """The lists of other things in it, and their collections: ``screen.fields``."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The fields that are merged by letter."""
        return tuple(path for path, form in self.fields.items() if form == "text")


@cache
def kinds() -> Mapping[str, Kind]:
    """Give all kinds of things by their collection, the blueprint first."""
    collections = _collections()
    found: dict[str, Kind] = {}
    for noun, name in collections.items():
        paths = list(_paths(noun))
        fields = {path: form for path, form, _ in paths if form != "row"}
        rows = {path: collections[held] for path, form, held in paths if form == "row" and held}
        found[name] = Kind(name, noun, fields, rows)
    return found


def homes_of(collection: str) -> tuple[str, ...]:
    """Give the lists that a thing can stand in: ``phases/steps``; none for what stands in the blueprint itself."""
    return tuple(
        f"{home.collection}/{row}"
        for home in kinds().values()
        for row, holds in home.rows.items()
        if holds == collection and home.noun is not Blueprint
    )


def schema() -> dict[str, Any]:
    """Give the arrangement as plain values, for whoever reads and writes the document in another language."""
    return {
        "version": VERSION,
        "collections": {
            name: {"homes": list(homes_of(name)), "fields": dict(kind.fields), "rows": dict(kind.rows)}
            for name, kind in kinds().items()
        },
    }


def plain_key(name: str) -> str:
    """Give the key for a field that the model does not have; ``~`` comes before a name that looks like ours."""
    return name if _PLAIN_NAME.fullmatch(name) else f"~{name}"


def written_name(noun: type[Value], name: str) -> str:
    """Give the name of a field as a file has it: ``from`` for ``start``."""
    described = noun.model_fields.get(name)
    return name if described is None else described.alias or name


def _collections() -> dict[type[Value], str]:
    """Give the nouns with an id, and the name of their collection: that of the only list that holds them."""
    lists: dict[type[Value], dict[str, None]] = {Blueprint: {BLUEPRINT: None}}
    waiting: list[type[Value]] = [Blueprint]
    for noun in waiting:
        for path, form, held in _paths(noun):
            if form != "row" or held is None:
                continue
            if held not in lists:
                waiting.append(held)
            lists.setdefault(held, {})[path.rpartition(".")[2]] = None
    return {
        noun: next(iter(names)) if len(names) == 1 else f"{noun.__name__.lower()}s"
        for noun, names in lists.items()
    }


def _paths(noun: type[Value], prefix: str = "") -> Iterator[tuple[str, Form, type[Value] | None]]:
    """Yield the fields of a thing with those of its parts: where, in which form, and which noun it holds."""
    shape, slots = shape_of(noun), written_shape_of(noun).slots
    for name in noun.model_fields:
        key = written_name(noun, name)
        if key == ID:
            continue
        holds = slots[key].holds
        yield prefix + key, _form(noun, name), holds
        if name in shape.singles and holds is not None:
            yield from _paths(holds, f"{prefix}{key}.")


def _form(noun: type[Value], name: str) -> Form:
    shape, described = shape_of(noun), noun.model_fields[name]
    slot = written_shape_of(noun).slots[written_name(noun, name)]
    if name in shape.rows:
        return "row"
    if name in shape.singles:
        return "part"
    if name in shape.maps:
        return "table"
    if slot.many:
        return "chosen" if slot.names else "items"
    letters = described.annotation is str and not described.metadata and name not in _SHORT
    return "text" if letters else "value"
