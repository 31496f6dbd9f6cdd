"""From a blueprint to a live document, and from changes to the smallest edits of one that others are editing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Any

from pycrdt import Doc, Map, Text

from blauwdruk.changes import Change, apply
from blauwdruk.changes.parts import Parts, taken_apart
from blauwdruk.live.arranged import entries_in, home_of
from blauwdruk.live.encoding import clocks
from blauwdruk.live.flat import flat, home_path
from blauwdruk.live.held import Held, held
from blauwdruk.live.letters import edits
from blauwdruk.live.positions import placed
from blauwdruk.live.read import look
from blauwdruk.live.rebased import rebased
from blauwdruk.live.schema import ARRANGED, AT, BLUEPRINT, EPOCH, HOME, ID, JOURNEY, VERSION, kinds
from blauwdruk.model import Blueprint, Step

_NOTHING = object()
_COLLECTIONS = {kind.noun: collection for collection, kind in kinds().items()}


@dataclass(frozen=True, slots=True)
class _Desk:
    """A document under the hands of one writer."""

    doc: Doc[Any]
    held: Held
    """What was in it at the beginning."""
    keys: dict[str, tuple[str, str]]
    """By address the collection and key of everything that is in it."""
    names: Iterator[str]
    """Keys that nobody else will think of."""

    def thing(self, address: str) -> Map[Any]:
        """Give the map of a thing."""
        collection, key = self.keys[address]
        found: Map[Any] = self.doc.get(collection, type=Map)
        return found[key] if key else found

    def fields(self, address: str) -> Mapping[str, Any]:
        """Give what a thing's map held at the beginning."""
        collection, key = self.keys[address]
        return self.held[collection].get(key, {})


def write(blueprint: Blueprint, epoch: str = "") -> Doc[Any]:
    """Give a new live document that holds a blueprint, in an epoch of its own when none is given.

    Raises:
        ValueError: in the blueprint, two things have the same address.
    """
    doc: Doc[Any] = Doc()
    parts = taken_apart(blueprint)
    nothing = Parts({"": replace(parts.things[""], cells={})})
    with doc.transaction():
        own = doc.get(BLUEPRINT, type=Map)
        own[EPOCH] = epoch or f"{doc.client_id:x}"
        own[ARRANGED] = VERSION
        for path in kinds()[BLUEPRINT].texts:
            own[path] = Text("")
        desk = _Desk(doc, held(doc), {"": (BLUEPRINT, "")}, map(str, count(1)))
        _bring(desk, nothing, parts)
    return doc


def change(doc: Doc[Any], changes: Iterable[Change]) -> Doc[Any]:
    """Make changes in a live document with the fewest edits, so that what others type meanwhile stays; give it back.

    The changes may have been worked out from an older blueprint: what others did to the same text or list since
    then is kept. A change of something that is gone is left out.

    Raises:
        ValueError: something is added that is there already; the document is as it was.
    """
    seen = look(doc)
    before = taken_apart(seen.blueprint)
    after = taken_apart(apply(rebased(changes, before), seen.blueprint))
    start = f"{doc.client_id:x}-{clocks(doc.get_state()).get(doc.client_id, 0):x}-"
    with doc.transaction():
        _bring(
            _Desk(doc, seen.held, dict(seen.keys), (f"{start}{number}" for number in count(1))), before, after
        )
    return doc


def _bring(desk: _Desk, before: Parts, after: Parts) -> None:
    """Bring the document from one state of the blueprint to another."""
    old, new = flat(before), flat(after)
    for was, now in _carried(before, after, old, new).items():
        if was in desk.keys:
            desk.keys[now] = desk.keys.pop(was)
            old[now] = old.pop(was)
    for address in old:
        if address not in new and address in desk.keys:
            collection, key = desk.keys.pop(address)
            del desk.doc.get(collection, type=Map)[key]
    positions = _positions(desk, before, after)
    filled = {home_path(after, after.things[address].row)[0] for address in positions}
    for address, fields in new.items():
        if address not in desk.keys and old.get(address) == fields and address not in filled:
            continue  # a stand-in stays one until somebody does something with it
        if address in desk.keys:
            _edit(desk, address, old.get(address, {}), fields)
            if address in positions:
                _move(desk, after, address, positions[address])
        else:
            _create(desk, after, address, fields, positions[address])


def _carried(
    before: Parts, after: Parts, old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]
) -> dict[str, str]:
    """Give what only has another address now: a card that was carried to another cell, or to another step.

    It keeps its key, so that whoever is typing in it goes on typing in it.
    """

    def ways(parts: Parts, those: Iterable[str]) -> dict[tuple[Any, ...], list[str]]:
        found: dict[tuple[Any, ...], list[str]] = {}
        for address in those:
            collection = _COLLECTIONS[parts.things[address].kind]
            fields = (old if parts is before else new)[address]
            letters = tuple(fields.get(path, "") for path in kinds()[collection].texts)
            found.setdefault((collection, fields.get(ID), letters), []).append(address)
        return found

    gone, come = (ways(before, old.keys() - new.keys()), ways(after, new.keys() - old.keys()))
    alone = ((gone[key], come.get(key, [])) for key in gone)
    return {was[0]: now[0] for was, now in alone if len(was) == len(now) == 1}


def _positions(desk: _Desk, before: Parts, after: Parts) -> dict[str, str]:
    """Give new positions for what comes and for what moves among its neighbours."""
    found: dict[str, str] = {}
    for row, names in after.rows.items():
        if before.rows.get(row) == names and all(name in desk.keys for name in names):
            continue
        owner, path = home_path(after, row)
        home = (*desk.keys[owner], path) if owner in desk.keys else None
        staying = [name for name in names if name in desk.keys and _home(desk, name) == home]
        found |= placed(names, {name: desk.fields(name).get(AT) for name in staying})
    return found


def _home(desk: _Desk, address: str) -> tuple[str, str, str]:
    return home_of(desk.keys[address][0], desk.fields(address))


def _standing(desk: _Desk, after: Parts, address: str) -> dict[str, str]:
    """Give the fields that say in which list a thing stands."""
    part = after.things[address]
    owner, path = home_path(after, part.row)
    collection, key = desk.keys[owner]
    found = {HOME: f"{collection}/{key}/{path}"} if key else {}
    return found | ({JOURNEY: desk.keys[part.parent][1]} if part.kind is Step else {})


def _move(desk: _Desk, after: Parts, address: str, position: str) -> None:
    """Change a thing's place, and nothing else of it."""
    thing, fields = desk.thing(address), desk.fields(address)
    for name, value in {AT: position, **_standing(desk, after, address)}.items():
        if fields.get(name) != value:
            thing[name] = value


def _create(desk: _Desk, after: Parts, address: str, fields: Mapping[str, Any], position: str) -> None:
    """Put a new thing in the document, with all its texts."""
    collection = _COLLECTIONS[after.things[address].kind]
    kind = kinds()[collection]
    thing: dict[str, Any] = {AT: position, **_standing(desk, after, address)}
    thing |= {path: Text(fields.get(path, "")) for path in kind.texts}
    for path, value in fields.items():
        if kind.fields.get(path) in {"items", "chosen"}:
            come, _ = _entries(desk, {}, value, chosen=kind.fields[path] == "chosen")
            thing |= {f"{path}/{name}": entry for name, entry in come.items()}
        elif path not in thing:
            thing[path] = value
    key = next(name for name in desk.names if name not in desk.held[collection])
    desk.doc.get(collection, type=Map)[key] = Map(thing)
    desk.keys[address] = (collection, key)


def _edit(desk: _Desk, address: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    """Change in a thing what differs, and nothing else."""
    differing = [path for path in {**old, **new} if old.get(path, _NOTHING) != new.get(path, _NOTHING)]
    if not differing:
        return
    thing, fields = desk.thing(address), desk.fields(address)
    forms = kinds()[desk.keys[address][0]].fields
    for path in differing:
        form = forms.get(path)
        if form == "text":
            _retype(thing, path, new.get(path, ""))
        elif form in {"items", "chosen"}:
            had = entries_in(fields).get(path, {})
            come, gone = _entries(desk, had, new.get(path, []), chosen=form == "chosen")
            for name in gone:
                del thing[f"{path}/{name}"]
            for name, entry in come.items():
                thing[f"{path}/{name}"] = entry
        elif path in new:
            thing[path] = new[path]
        elif path in thing:
            del thing[path]


def _retype(thing: Map[Any], path: str, text: str) -> None:
    """Type only what differs. The library counts in bytes of UTF-8."""
    there = thing.get(path)
    if not isinstance(there, Text):
        thing[path] = Text(text)
        return
    now = str(there)
    for edit in reversed(edits(now, text)):
        start = len(now[: edit.start].encode())
        end = start + len(now[edit.start : edit.end].encode())
        if end > start:
            del there[start:end]
        if edit.new:
            there.insert(start, edit.new)


def _entries(
    desk: _Desk, had: Mapping[str, tuple[Any, Any]], items: Sequence[Any], *, chosen: bool
) -> tuple[dict[str, list[Any]], list[str]]:
    """Give the entries of a list to write, and those to take away; an item that stays keeps its entry."""
    free: dict[str, list[str]] = {}
    for name, (_, item) in had.items():
        free.setdefault(_said(item), []).append(name)
    names: list[str] = []
    for item in items:
        mine = free.get(_said(item))
        names.append(mine.pop(0) if mine else _entry_name(desk, item, {*had, *names}, chosen=chosen))
    positions = placed(names, {name: at for name, (at, _) in had.items()})
    come = {
        name: [positions[name], item] for name, item in zip(names, items, strict=True) if name in positions
    }
    return come, [name for name in had if name not in names]


def _entry_name(desk: _Desk, item: Any, taken: set[str], *, chosen: bool) -> str:
    tries = chain([str(item)], (f"{item}~{number}" for number in count(2))) if chosen else desk.names
    return next(name for name in tries if name not in taken)


def _said(item: Any) -> str:
    return json.dumps(item, sort_keys=True, default=repr)
