"""Whatever three people do at once, on and off the network: one document, always loadable, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pycrdt import Map

from blauwdruk.changes import Change
from blauwdruk.document import dump, load
from blauwdruk.live import change, check_update, fingerprint, look, read, write
from blauwdruk.live.positions import between
from blauwdruk.live.schema import kinds
from cast import DOCUMENT
from core.live.peers import AT, HOME, JOURNEY, Peer, meet

SHORT = {"steps": "owner", "cards": "by", "personas": "name", "consequences": "owner", "journeys": "origin"}
HOMES = {"cards": ("steps", "frontstage"), "steps": ("phases", "steps"), "phases": ("journeys", "phases")}
EDITED = (*SHORT, "phases")


@dataclass
class Afternoon:
    """What three people did: everything that they may expect to find again."""

    people: list[Peer]
    tokens: Any = field(default_factory=lambda: (chr(0x4E00 + number) for number in count()))
    typed: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Collection, key, path and the letter."""
    filled_in: dict[tuple[str, str, str], set[str]] = field(default_factory=dict)
    added: set[tuple[str, str]] = field(default_factory=set)
    deleted: set[tuple[str, str]] = field(default_factory=set)

    def some(self, peer: Peer, collection: str, which: int) -> tuple[str, Map[Any]] | None:
        found = sorted(peer.things(collection).items(), key=lambda pair: pair[0])
        return found[which % len(found)] if found else None

    def type(self, peer: Peer, collection: str, which: int, where: int) -> None:
        paths = kinds()[collection].texts
        if not paths or not (found := self.some(peer, collection, which)):
            return
        key, thing = found
        path, letter = paths[where % len(paths)], next(self.tokens)
        peer.type(thing, path, where % (len(str(thing[path])) + 1), letter)
        self.typed.append((collection, key, path, letter))

    def fill_in(self, peer: Peer, collection: str, which: int, where: int) -> None:
        if collection not in SHORT or not (found := self.some(peer, collection, which)):
            return
        value = ("interview", "session")[where % 2] if collection == "journeys" else next(self.tokens)
        found[1][SHORT[collection]] = value
        self.filled_in.setdefault((collection, found[0], SHORT[collection]), set()).add(value)

    def add(self, peer: Peer, collection: str, which: int, where: int) -> None:
        if collection not in HOMES or not (home := self.some(peer, HOMES[collection][0], which)):
            return
        letter = next(self.tokens)
        text = "text" if collection == "cards" else "title"
        key = peer.add(
            collection,
            f"n{where % 3}",
            f"{HOMES[collection][0]}/{home[0]}/{HOMES[collection][1]}",
            **{text: letter},
        )
        if collection == "steps":
            peer.things(collection)[key][JOURNEY] = home[1][HOME].split("/")[1]
        self.typed.append((collection, key, text, letter))
        self.added.add((collection, key))

    def delete(self, peer: Peer, collection: str, which: int, _: int) -> None:
        if collection != "journeys" and (found := self.some(peer, collection, which)):
            del peer.things(collection)[found[0]]
            self.deleted.add((collection, found[0]))

    def move(self, peer: Peer, collection: str, which: int, where: int) -> None:
        found = self.some(peer, collection, which)
        if collection not in HOMES or not found or not (home := self.some(peer, HOMES[collection][0], where)):
            return
        peer.move(
            found[1], f"{HOMES[collection][0]}/{home[0]}/{HOMES[collection][1]}", between("", found[1][AT])
        )

    def server(self, peer: Peer, _: str, which: int, where: int) -> None:
        """Write as the server does, now and then from a text that is no longer today's."""
        seen = look(peer.doc)
        steps = [address for address in seen.keys if address.split("/")[-2:-1] == ["steps"]]
        if not steps:
            return
        address = steps[which % len(steps)]
        _, journey, _, id_ = address.split("/")
        title, letter = seen.blueprint.journey_by_id[journey].step_by_id[id_].title, next(self.tokens)
        before = title if where % 2 else title[: len(title) // 2]
        change(peer.doc, [Change(address, "title", "changed", before, before + letter)])
        self.typed.append((*seen.keys[address], "title", letter))

    def sync(self, peer: Peer, _: str, which: int, where: int) -> None:
        other = self.people[which % 3]
        if other is not peer:
            peer.hear(other.doc)
            if where % 2:
                other.hear(peer.doc)


ACTS: tuple[Callable[..., None], ...] = (
    Afternoon.type,
    Afternoon.type,
    Afternoon.fill_in,
    Afternoon.add,
    Afternoon.add,
    Afternoon.delete,
    Afternoon.move,
    Afternoon.move,
    Afternoon.server,
    Afternoon.sync,
    Afternoon.sync,
)
acts = st.lists(
    st.tuples(
        st.sampled_from(ACTS),
        st.integers(0, 2),
        st.sampled_from(EDITED),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    min_size=20,
    max_size=50,
)


def stands(peer: Peer, collection: str, key: str) -> bool:
    """Say whether a thing is there with all that it stands in."""
    things = peer.things(collection)
    if key not in things:
        return False
    if collection == "steps" and stands(peer, "journeys", str(things[key].get(JOURNEY))):
        return True
    home = str(things[key].get(HOME, "")).split("/")
    return collection not in HOMES or stands(peer, home[0], home[1])


@settings(max_examples=60)
@given(acts)
def test_three_people_end_in_one_document_and_lose_nothing(those: list[tuple[Any, ...]]) -> None:
    first = write(load(DOCUMENT))
    day = Afternoon([Peer(name, first) for name in ("marlies", "cynthia", "henk")])
    for act, who, collection, which, where in those:
        act(day, day.people[who], collection, which, where)
    for peer in day.people:
        assert load(dump(read(peer.doc))) == read(peer.doc)
        check_update(peer.doc.get_update())
    meet(*day.people)
    assert len({fingerprint(peer.doc) for peer in day.people}) == 1
    last = day.people[0]
    shown = dump(read(last.doc))
    for collection, key, path, letter in day.typed:
        if (collection, key) not in day.deleted:
            assert letter in str(last.things(collection)[key][path])
            if stands(last, collection, key) and collection != "consequences":
                assert letter in shown
    for (collection, key, path), values in day.filled_in.items():
        if (collection, key) not in day.deleted:
            assert last.things(collection)[key][path] in values
    assert all(key in last.things(collection) for collection, key in day.added - day.deleted)
