"""Whatever bytes somebody sends: the process lives, and other people and other rooms notice nothing of it."""

from __future__ import annotations

import asyncio
import gc
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from people_in_rooms import CYNTHIA, HENK, MARLIES, OTHER, ROOM, Memory, Somebody, a_turn, presence_of, run
from pycrdt import Doc, Map

from blauwdruk.live import fingerprint
from leefwereld.library.models import Member
from leefwereld.library.rooms import wire
from leefwereld.library.rooms.hub import Hub
from leefwereld.library.rooms.wire import HAS, MISSES, NEW, sync

sys.path.append(str(Path(__file__).parents[2] / "core" / "live"))
from hostile import ANY, STATE_VECTORS, UPDATES, in_root, nested, number, update


def hostile() -> dict[str, bytes]:
    """Give messages that a browser of ours never sends."""
    said = {
        "empty": b"", "unknown kind": b"\x4d\1\2\3", "noise": b"\0\2\x14" + bytes(range(20)), "truncated": b"\0\2\2",
        "a wrong length": b"\0\2\x88\x27\1\1", "presence that is none": b"\1\x0c" + b"\xff" * 12,
        "presence with bad words": presence_of(9, "{x"), "a list": presence_of(9, "[]"),
        "a number that others cannot read": presence_of(9, '{"x":1e999}'), "auth": b"\2\0", "told": b"\x64\2{}",
        "very deep": sync(NEW, update([in_root(ANY, nested(200_000))])).message,
        "a milliard clients": sync(NEW, number(10**8)).message,
        "a third kind": b"\0\3\0", "no kind": b"\0", "asks with something behind it": b"\3\0",
    }  # fmt: skip
    return said | {f"new: {name}": sync(NEW, made()).message for name, made in UPDATES.items()} | {
        f"has: {name}": sync(HAS, made()).message for name, made in STATE_VECTORS.items()
    }  # fmt: skip


BORNE = {
    "a long gap", "all deleted", "very many items", "very many texts", "very many in a row", "very many deleted",
    "very many clients", "letters at one place", "behind itself", "behind one another",
}  # fmt: skip
"""What the guard lets through, as the library survives it (tests/core/live)."""


def test_every_attack_is_refused_with_the_room_alive_and_others_unaffected() -> None:
    async def story() -> None:
        hub = Hub(Memory(ROOM, OTHER))
        await hub.start()
        room = await hub.room(ROOM)
        henk = Somebody(hub, await hub.room(OTHER), HENK)
        cynthia, marlies = Somebody(hub, room, CYNTHIA), Somebody(hub, room, MARLIES)
        codes = {}
        for name, message in hostile().items():
            if name.removeprefix("new: ") in BORNE:
                continue
            attacker = Somebody(hub, room, HENK)
            attacker.say(message)
            await a_turn()
            codes[name] = attacker.codes
            cynthia.type(".")
            await a_turn()
            assert marlies.sees() == cynthia.sees()
            assert not henk.closed
        assert {name: said for name, said in codes.items() if said != [4400]} == {"new: too much": [4413]}
        await hub.stop()

    run(story())


MESSAGES = st.one_of(
    st.binary(max_size=80),
    st.builds(lambda kind, body: bytes(kind) + body, st.tuples(st.integers(0, 4), st.integers(0, 4)), st.binary(max_size=80)),
    st.builds(lambda kind, body: sync(kind, body).message, st.sampled_from([HAS, MISSES, NEW]), st.binary(max_size=80)),
    st.builds(presence_of, st.integers(0, 2**53), st.text(max_size=40), st.integers(0, 2**40)),
    st.builds(presence_of, st.integers(0, 9), st.sampled_from(["null", "{}", '{"user":1}', '{"user":{"id":1}}']), st.integers(0, 9)),
    st.sampled_from(sorted(hostile().values())).filter(lambda message: len(message) < 3_000),
)  # fmt: skip


def a_real_edit() -> bytes:
    doc: Doc[object] = Doc(client_id=77)
    doc.get("steps", type=Map)["x"] = Map({"id": "x", "title": "Een stap"})
    return sync(NEW, doc.get_update()).message


REAL = a_real_edit()
CHANGED = st.builds(
    lambda places: bytes(dict(places).get(at, byte) for at, byte in enumerate(REAL)),
    st.lists(st.tuples(st.integers(0, len(REAL) - 1), st.integers(0, 255)), max_size=4),
)


@settings(max_examples=80)
@given(st.lists(st.tuples(st.sampled_from([CYNTHIA, HENK]), st.one_of(MESSAGES, CHANGED)), max_size=12))
def test_noise_of_all_kinds_harms_nobody(said: list[tuple[tuple[int, str], bytes]]) -> None:
    async def story() -> None:
        store = Memory(ROOM, OTHER)
        hub = Hub(store)
        await hub.start()
        room, other = await hub.room(ROOM), await hub.room(OTHER)
        untouched = fingerprint(other.doc)
        marlies = Somebody(hub, room, MARLIES)
        for who, message in said:
            part = Member.Kind.MAKER if who == CYNTHIA else Member.Kind.READER
            Somebody(hub, room, who, part).say(message)
            await asyncio.sleep(0)
        marlies.type("!")
        await a_turn()
        assert not marlies.closed
        assert hub.rooms[ROOM] is room
        assert "!" in Somebody(hub, room, HENK).sees()
        assert fingerprint(other.doc) == untouched
        assert {name for name, _ in store.rows} == {ROOM}
        assert all(one.by in {CYNTHIA[0], MARLIES[0]} for _, one in store.rows)
        again = Doc[object]()
        again.apply_update(store.snapshots[ROOM][0])
        for _, row in store.rows:
            again.apply_update(row.data)
        assert fingerprint(again) == fingerprint(room.doc)
        await hub.stop()

    run(story())


def test_noise_leaves_nothing_behind_in_memory() -> None:
    async def story() -> None:
        hub = Hub(Memory())
        await hub.start()
        room = await hub.room(ROOM)
        marlies = Somebody(hub, room, MARLIES)
        sizes = []
        for _ in range(3):
            for one in range(150):
                chuck = Somebody(hub, room, (one + 10, "Chuck"), Member.Kind.READER)
                chuck.says_who_she_is(one + 100, '{"x":1}')
                chuck.say(sync(NEW, b"\0\1\x05\1" + number(one) + b"\1").message)
                chuck.say(b"\0\2" + b"\xff" * 50)
                assert chuck.closed
            await asyncio.sleep(0.06)
            gc.collect()
            sizes.append(
                (len(hub.clients), len(room.clients), len(room.presence.states), len(room.presence.late))
            )
            marlies.heard.clear()
        assert sizes == [(1, 1, 0, 0)] * 3
        await hub.stop()

    run(story())


@pytest.mark.parametrize("length", [0, 1, 125, 126, 127, 65_535, 65_536, 100_000])
def test_a_frame_says_its_length_as_browsers_expect(length: int) -> None:
    from websockets.frames import Frame

    message = b"x" * length
    frame = Frame(opcode=2, data=message)  # type: ignore[arg-type]
    assert wire.out(message).frame == frame.serialize(mask=False)
