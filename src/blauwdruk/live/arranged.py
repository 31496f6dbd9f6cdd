"""From the flat maps of a live document to the tree of a file: everything in its home, in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from blauwdruk.live.held import STRANGER, Fields, Held
from blauwdruk.live.notice import Notice
from blauwdruk.live.schema import ARRANGED, AT, BLUEPRINT, EPOCH, HOME, ID, JOURNEY, Kind, kinds, plain_key
from blauwdruk.model import FORMAT
from blauwdruk.words import Words

Home = tuple[str, str, str]
"""The collection and key of the thing that holds a list, and the list: ``("steps", "7", "screen.fields")``."""

_NO_PHASE = "steps"
"""The list of a journey's steps that have no phase; a journey has no such list of its own."""

_POSITION_AND_ITEM = 2

_OURS = frozenset({ID, HOME, AT, JOURNEY, EPOCH, ARRANGED})


class Thing(dict[str, Any]):
    """A map of the tree that remembers its collection and key in the document; empty for a stand-in."""

    __slots__ = ("held_as",)

    def __init__(self, held_as: tuple[str, str] = ("", "")) -> None:
        super().__init__()
        self.held_as = held_as


def arranged(held: Held) -> tuple[Thing, list[Notice]]:
    """Give the tree, and what had no home any more.

    A step whose phase is gone goes to the end of its journey. What stood in anything else that is gone, is gone.
    """
    notices: list[Notice] = []
    rows = _rows(held, notices)
    own = held[BLUEPRINT][""]
    newer = isinstance(own.get("format"), int) and own["format"] > FORMAT
    tree = _thing(kinds()[BLUEPRINT], ("", own), rows, held, newer=newer)
    return tree, notices


def in_order(entries: dict[str, Any]) -> list[str]:
    """Put names in the order of their positions; of two at one place, the shorter and smaller name comes first."""
    return sorted(entries, key=lambda name: (str(entries[name]), len(name), name))


def entries_in(fields: Fields) -> dict[str, dict[str, tuple[Any, Any]]]:
    """Give the entries of a thing's lists: by list and key the position and the item."""
    found: dict[str, dict[str, tuple[Any, Any]]] = {}
    for key, entry in fields.items():
        path, slash, name = key.partition("/")
        if slash and isinstance(entry, list) and len(entry) == _POSITION_AND_ITEM:
            found.setdefault(path, {})[name] = (entry[0], entry[1])
    return found


def home_of(collection: str, fields: Fields) -> Home:
    """Give the list in which a thing says that it stands; nothing makes sure that it exists."""
    if collection in kinds()[BLUEPRINT].rows:
        return BLUEPRINT, "", collection
    home = fields.get(HOME)
    there, _, rest = home.partition("/") if isinstance(home, str) else ("", "", "")
    key, _, row = rest.rpartition("/")
    return there, key, row


def _rows(held: Held, notices: list[Notice]) -> dict[Home, list[str]]:
    """Give the keys of what stands in every list, in order."""
    found: dict[Home, dict[str, Any]] = {}
    lost: dict[str, str] = {}
    for collection, things in held.items():
        if collection == BLUEPRINT:
            continue
        for key, fields in things.items():
            home = home_of(collection, fields)
            kind = kinds().get(home[0])
            if kind and kind.rows.get(home[2]) == collection and home[1] in held[home[0]]:
                found.setdefault(home, {})[key] = fields.get(AT)
            elif collection == "steps" and str(fields.get(JOURNEY)) in held["journeys"]:
                lost[key] = str(fields[JOURNEY])
            else:
                notices.append(Notice("", _homeless(fields)))
    rows = {home: in_order(entries) for home, entries in found.items()}
    for key in in_order({key: held["steps"][key].get(AT) for key in lost}):
        phases = rows.get(("journeys", lost[key], "phases"))
        home = ("phases", phases[-1], "steps") if phases else ("journeys", lost[key], _NO_PHASE)
        rows.setdefault(home, []).append(key)
        notices.append(Notice("", _rehomed(held["steps"][key])))
    return rows


def _thing(
    kind: Kind, named: tuple[str, Fields], rows: dict[Home, list[str]], held: Held, *, newer: bool
) -> Thing:
    key, fields = named
    thing = Thing((kind.collection, key))
    if ID in fields:
        thing[ID] = fields[ID]
    for way, value in _filled_in(kind, fields, newer=newer):
        _put(thing, way, value)
    for row, collection in kind.rows.items():
        keys = rows.get((kind.collection, key, row), ())
        inside = [
            _thing(kinds()[collection], (one, held[collection][one]), rows, held, newer=newer) for one in keys
        ]
        if collection == "phases" and not inside and ("journeys", key, _NO_PHASE) in rows:
            inside = [_stand_in_phase(key, rows, held, newer=newer)]
        if inside:
            _put(thing, tuple(row.split(".")), inside)
    return thing


def _stand_in_phase(journey: str, rows: dict[Home, list[str]], held: Held, *, newer: bool) -> Thing:
    """Give a phase for the steps of a journey that has none left."""
    phase = Thing()
    phase[ID] = "fase"
    phase["title"] = ""
    phase["steps"] = [
        _thing(kinds()["steps"], (one, held["steps"][one]), rows, held, newer=newer)
        for one in rows["journeys", journey, _NO_PHASE]
    ]
    return phase


def _filled_in(kind: Kind, fields: Fields, *, newer: bool) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield what a thing's fields say, with the path in a file."""
    entries = entries_in(fields)
    for path, form in kind.fields.items():
        found = fields.get(path, STRANGER)
        way = tuple(path.split("."))
        if form in {"items", "chosen"} and path in entries:
            names = in_order({name: at for name, (at, _) in entries[path].items()})
            items = (entries[path][name][1] for name in names)
            yield way, [item for item in items if item is not STRANGER]
        elif form == "table":
            start = path + "."
            yield from (((path, key[len(start) :]), fields[key]) for key in fields if key.startswith(start))
        elif form == "part" and found is True:
            yield way, {}
        elif (form == "value" and found is not STRANGER) or (
            form == "text" and found and found is not STRANGER
        ):
            yield way, found
    if newer:
        yield from _of_later(kind, fields)


def _of_later(kind: Kind, fields: Fields) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield what only a newer version knows: it is carried along."""
    parts = sorted(
        (path + "." for path, form in kind.fields.items() if form == "part"), key=len, reverse=True
    )
    tables = tuple(path + "." for path, form in kind.fields.items() if form == "table")
    for key, value in fields.items():
        known = key in _OURS or key in kind.fields or key.partition("/")[0] in kind.fields
        if known or value is STRANGER or key.startswith(tables or "/"):
            continue
        part = next((one for one in parts if key.startswith(one)), "")
        name = key[len(part) :].removeprefix("~")
        if plain_key(name) == key[len(part) :]:
            yield (*part.split(".")[:-1], name), value


def _put(thing: dict[str, Any], way: tuple[str, ...], value: Any) -> None:
    """Put a value in its place, and make the parts on the way to it."""
    *before, last = way
    for name in before:
        thing = thing.setdefault(name, {})
    if value == {}:
        thing.setdefault(last, {})
    else:
        thing[last] = value


def _called(fields: Fields) -> str:
    said = (fields.get(name) for name in ("title", "text", "name", "label", ID))
    return next((one[:60] for one in said if isinstance(one, str) and one), "?")


def _homeless(fields: Fields) -> Words:
    return Words(
        f"“{_called(fields)}” stond bij iets dat is weggehaald, en is dus ook weg.",
        f"“{_called(fields)}” stood in something that was taken away, so it is gone too.",
    )


def _rehomed(fields: Fields) -> Words:
    return Words(
        f"De fase van “{_called(fields)}” is weggehaald. De stap staat nu achteraan in de klantreis.",
        f"The phase of “{_called(fields)}” was taken away. The step now stands at the end of the journey.",
    )
