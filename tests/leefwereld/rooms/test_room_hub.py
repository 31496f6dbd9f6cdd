"""What people do in a room, and what the others see of it: nothing that could still be lost."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from people_in_rooms import (
    CYNTHIA,
    HENK,
    MARLIES,
    OTHER,
    ROOM,
    Memory,
    Somebody,
    a_turn,
    presence_of,
    run,
    until,
)
from pycrdt import Doc

from blauwdruk.live import read
from leefwereld.library.models import Member
from leefwereld.library.rooms import hub as hubs
from leefwereld.library.rooms import resting
from leefwereld.library.rooms.hub import Hub
from leefwereld.library.rooms.resting import Rest
from leefwereld.library.rooms.room import Room
from leefwereld.library.rooms.wire import HAS, MISSES, NEW, sync


async def opened(store: Memory) -> tuple[Hub, Room]:
    hub = Hub(store)
    await hub.start()
    return hub, await hub.room(ROOM)


@pytest.fixture
def at_rest() -> Iterator[list[Rest]]:
    """What history gets to see."""
    seen: list[Rest] = []
    known = list(resting._works)  # noqa: SLF001 - the platform's own history is not what these stories are about
    resting._works[:] = [seen.append]  # noqa: SLF001
    yield seen
    resting._works[:] = known  # noqa: SLF001


def test_what_one_types_is_kept_then_seen_by_all_and_comes_back_as_an_acknowledgement() -> None:
    async def story() -> None:
        store = Memory()
        store.is_slow = True
        hub, room = await opened(store)
        cynthia, marlies = Somebody(hub, room, CYNTHIA), Somebody(hub, room, MARLIES)
        cynthia.heard.clear()

        cynthia.type("!")
        await a_turn()
        assert (cynthia.heard, marlies.sees()) == ([], "Ik word gebeld")

        store.answer()
        assert (cynthia.kinds(), marlies.sees()) == ([(0, NEW)], "Ik word gebeld!")
        assert [(one.nr, one.by) for _, one in store.rows] == [(1, 1)]
        store.is_slow = False
        await hub.stop()

    run(story())


def test_a_turn_is_one_transaction_with_a_row_for_each_author() -> None:
    async def story() -> None:
        store = Memory(ROOM, OTHER)
        hub, room = await opened(store)
        elsewhere = await hub.room(OTHER)
        cynthia, marlies = Somebody(hub, room, CYNTHIA), Somebody(hub, room, MARLIES)
        henk = Somebody(hub, elsewhere, HENK)
        kept = []
        keep = store.keep
        store.keep = lambda packs, then: (kept.append(packs), keep(packs, then))[1]  # type: ignore[method-assign]

        for letter in "dag":
            cynthia.type(letter)
            marlies.type(letter.upper(), "vraag")
        henk.type("!")
        await a_turn()

        assert [sorted((pack.room, len(pack.rows)) for pack in packs) for packs in kept] == [
            [(ROOM, 2), (OTHER, 1)]
        ]
        assert (marlies.sees(), cynthia.sees("vraag")) == (
            "Ik word gebelddag",
            "Ik zoek hulp in mijn eigen woordenDAG",
        )
        assert henk.sees() == "Ik word gebeld!"
        await hub.stop()

    run(story())


def test_a_full_disk_is_told_nothing_goes_out_and_nothing_is_lost() -> None:
    async def story() -> None:
        store = Memory()
        hub, room = await opened(store)
        cynthia, marlies = (Somebody(hub, room, who, hears=True) for who in (CYNTHIA, MARLIES))
        plain = Somebody(hub, room, MARLIES)
        store.is_full = True
        cynthia.type(" door")
        await a_turn()
        cynthia.type(" Marlies")
        await a_turn()

        assert marlies.sees() == "Ik word gebeld"
        assert b'{"kind":"trouble","why":"disk"}' in marlies.told()
        assert plain.told() == []
        late = Somebody(hub, room, HENK, hears=True)  # who comes now waits for what is certain
        assert b'{"kind":"trouble","why":"disk"}' in late.told()
        assert late.kinds() == []

        store.is_full = False
        await until(lambda: marlies.sees() == "Ik word gebeld door Marlies")
        assert late.sees() == "Ik word gebeld door Marlies"
        assert b'{"kind":"well"}' in cynthia.told()
        assert len(store.rows) == 1
        await hub.stop()

    run(story())


def test_a_reader_and_a_commenter_see_everything_and_change_nothing() -> None:
    async def story() -> None:
        store = Memory()
        hub, room = await opened(store)
        cynthia = Somebody(hub, room, CYNTHIA)
        for part in (Member.Kind.READER, Member.Kind.COMMENTER):
            looker = Somebody(hub, room, HENK, part)
            cynthia.type(".")
            await a_turn()
            assert looker.sees() == cynthia.sees()
            before = cynthia.sees()
            update = looker.type(" niet")
            looker.say(sync(MISSES, update).message)
            await a_turn()
            assert cynthia.sees() == before
            assert not looker.closed
        assert [one.by for _, one in store.rows] == [1, 1]
        await hub.stop()

    run(story())


def test_in_a_locked_phase_what_a_maker_does_is_undone_and_she_hears_why_and_who_leads_goes_on() -> None:
    async def story() -> None:
        store = Memory()
        places: list[str] = []
        hub = Hub(store, locked=lambda _: tuple(places))
        await hub.start()
        room = await hub.room(ROOM)
        cynthia = Somebody(hub, room, CYNTHIA, Member.Kind.FACILITATOR)
        marlies = Somebody(hub, room, MARLIES, hears=True)
        marlies.type("!")
        await a_turn()
        before = cynthia.sees()

        places.append("ideaal/op-zoek")
        await hub.lock_again(ROOM)
        marlies.type(" XX")
        marlies.type("Y", "bellen")
        await a_turn()
        assert [one.sees() for one in (cynthia, marlies)] == [before, before]
        assert [one.sees("bellen") for one in (cynthia, marlies)] == ["Ik bel het loketY"] * 2
        assert marlies.told() == [b'{"kind":"refused","why":"locked"}']
        cynthia.type("?")
        await a_turn()
        assert marlies.sees() == before + "?"

        places.clear()
        await hub.lock_again(ROOM)
        marlies.type(" En verder.")
        await a_turn()
        assert cynthia.sees() == before + "? En verder."
        assert len(marlies.told()) == 1
        fresh: Doc[object] = Doc()
        for update in [store.snapshots[ROOM][0], *(one.data for _, one in store.rows)]:
            fresh.apply_update(update)
        assert read(fresh) == read(cynthia.doc)

    run(story())


def test_an_edit_with_something_missing_before_it_is_asked_for_again() -> None:
    async def story() -> None:
        store = Memory()
        hub, room = await opened(store)
        cynthia, marlies = Somebody(hub, room, CYNTHIA), Somebody(hub, room, MARLIES)
        say, cynthia.say = cynthia.say, lambda _: None  # type: ignore[method-assign]
        cynthia.type("a")  # lost on the way
        cynthia.say = say  # type: ignore[method-assign]
        cynthia.heard.clear()
        cynthia.type("b")
        await a_turn()
        assert marlies.sees() == "Ik word gebeld"
        assert cynthia.kinds() == [(0, HAS)]

        cynthia.say(sync(MISSES, cynthia.doc.get_update(room.doc.get_state())).message)
        await a_turn()
        assert marlies.sees() == "Ik word gebeldab"
        await hub.stop()

    run(story())


def test_old_news_is_answered_with_what_is_kept() -> None:
    async def story() -> None:
        hub, room = await opened(Memory())
        cynthia = Somebody(hub, room, CYNTHIA)
        update = cynthia.type("!")
        await a_turn()
        cynthia.heard.clear()
        cynthia.say(sync(NEW, update).message)
        assert cynthia.kinds() == [(0, HAS)]
        cynthia.heard.clear()
        cynthia.say(sync(MISSES, update).message)  # an answer to that asks for nothing more
        assert cynthia.kinds() == []
        await hub.stop()

    run(story())


def test_nobody_writes_with_the_number_of_another_who_is_there() -> None:
    async def story() -> None:
        store = Memory()
        hub, room = await opened(store)
        cynthia, chuck = Somebody(hub, room, CYNTHIA), Somebody(hub, room, HENK)
        cynthia.says_who_she_is(cynthia.doc.client_id, "{}")
        forged: Doc[object] = Doc(client_id=cynthia.doc.client_id)
        forged.apply_update(cynthia.doc.get_update())
        chuck.doc = forged
        chuck.type(" liegt")
        await a_turn()
        assert (chuck.closed, store.rows, cynthia.sees()) == (True, [], "Ik word gebeld")
        await hub.stop()

    run(story())


def test_a_room_that_rests_gives_history_its_moment_and_is_short_then(at_rest: list[Rest]) -> None:
    async def story() -> None:
        store = Memory()
        hub, room = await opened(store)
        cynthia, marlies = Somebody(hub, room, CYNTHIA), Somebody(hub, room, MARLIES)
        cynthia.type("a")
        await a_turn()
        marlies.type("b")
        cynthia.type("c")
        await a_turn()
        assert len(store.rows) == 3
        cynthia.close(1000)
        marlies.close(1000)
        await until(lambda: ROOM not in hub.rooms)

        (moment,) = at_rest
        assert (str(moment.room), moment.nr, moment.authors) == (ROOM, 3, (1, 2))
        doc: Doc[object] = Doc()
        doc.apply_update(moment.state)
        assert read(doc).ideal is not None
        assert (list(store.snapshots[ROOM]), store.rows) == ([3], [])
        assert Somebody(hub, await hub.room(ROOM), HENK).sees() == cynthia.sees()
        await hub.stop()
        assert len(at_rest) == 1

    run(story())


def test_after_a_pause_a_room_rests_with_people_in_it(
    at_rest: list[Rest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hubs, "TICK", 0.02)
    monkeypatch.setattr(hubs, "REST_AFTER", 0.05)
    monkeypatch.setattr(hubs, "LOOK_AGAIN_AFTER", 3600)

    async def story() -> None:
        store = Memory()
        hub, room = await opened(store)
        cynthia = Somebody(hub, room, CYNTHIA)
        cynthia.type("a")
        await until(lambda: len(at_rest) == 1 and not store.rows)
        await until(lambda: store.tidied > 0)
        cynthia.type("b")
        await until(lambda: len(at_rest) == 2)
        assert [moment.nr for moment in at_rest] == [1, 2]
        await hub.stop()

    run(story())


@pytest.mark.usefixtures("at_rest")
def test_history_that_fails_gets_its_moment_later() -> None:
    def fails(_: Rest) -> None:
        raise ValueError("not now")

    async def story() -> None:
        store = Memory()
        hub, room = await opened(store)
        Somebody(hub, room, CYNTHIA).type("a")
        await a_turn()
        resting._works.append(fails)  # noqa: SLF001 - a history that does not work
        await hub.bring_to_rest(room)
        assert len(store.rows) == 1
        resting._works.remove(fails)  # noqa: SLF001
        await hub.bring_to_rest(room)
        assert store.rows == []
        await hub.stop()

    run(story())


def test_what_a_process_left_behind_comes_to_rest_when_the_next_one_starts(at_rest: list[Rest]) -> None:
    async def story() -> None:
        store = Memory()
        hub, room = await opened(store)
        Somebody(hub, room, CYNTHIA).type("a")
        await a_turn()
        hub.keeping.store = Memory()  # the process ends here
        another = Hub(store)
        await another.start()
        await until(lambda: not store.rows)
        assert [moment.nr for moment in at_rest] == [1]
        await another.stop()

    run(story())


def test_people_are_who_they_are_and_gone_when_they_left() -> None:
    async def story() -> None:
        hub, room = await opened(Memory())
        cynthia, marlies = Somebody(hub, room, CYNTHIA), Somebody(hub, room, MARLIES)
        chuck = Somebody(hub, room, HENK)
        cynthia.says_who_she_is(11, '{"user":{"name":"Burgemeester","color":"#123456"},"cell":"x"}')
        marlies.says_who_she_is(12, "{}")
        chuck.says_who_she_is(11, '{"cell":"gestolen"}', 9)
        await until(lambda: any(one[0] == 1 for one in marlies.heard))
        (said,) = [one for one in marlies.heard if one[0] == 1]
        assert b'"user":{"name":"Cynthia","color":"#123456","id":1,"part":"maker"},"cell":"x"' in said
        assert b'"name":"Marlies"' in said
        assert b"gestolen" not in said

        marlies.heard.clear()
        cynthia.close(1000)
        await until(lambda: any(one[0] == 1 for one in marlies.heard))
        assert [one for one in marlies.heard if one[0] == 1] == [presence_of(11, "null", 2)]
        marlies.heard.clear()
        marlies.say(b"\3")
        (here,) = marlies.heard
        assert b"Cynthia" not in here
        await hub.stop()

    run(story())


def test_who_moves_all_the_time_is_heard_twenty_times_a_second_and_last_where_she_is() -> None:
    async def story() -> None:
        hub, room = await opened(Memory())
        cynthia, marlies = Somebody(hub, room, CYNTHIA), Somebody(hub, room, MARLIES)
        for clock in range(1, 200):
            cynthia.says_who_she_is(11, f'{{"x":{clock}}}', clock)
            if clock % 50 == 0:
                await asyncio.sleep(0.06)
        await until(lambda: any(b'"x":199' in one for one in marlies.heard))
        assert sum(one[0] == 1 for one in marlies.heard) <= 10
        await hub.stop()

    run(story())


def test_too_much_too_fast_and_too_big_is_her_own_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        hub, room = await opened(Memory())
        cynthia = Somebody(hub, room, CYNTHIA)
        fast = Somebody(hub, room, HENK)
        for _ in range(4_100):
            fast.say(b"\3")
        big = Somebody(hub, room, HENK)
        big.say(b"\0\2" + b"x" * 2_000_001)
        monkeypatch.setattr("leefwereld.library.rooms.room.AT_MOST_BYTES", 10_000)
        fills = Somebody(hub, room, HENK)
        fills.type("x" * 9_000)
        await a_turn()
        assert (fast.codes, big.codes, fills.codes, cynthia.codes) == ([4429], [4413], [4413], [])
        await hub.stop()

    run(story())


def test_a_room_has_place_for_three_hundred_and_not_for_all_the_world() -> None:
    async def story() -> None:
        hub, room = await opened(Memory())
        people = [Somebody(hub, room, (one, f"Inwoner {one}")) for one in range(1, 302)]
        people[0].type("!")
        await a_turn()
        assert {one.sees() for one in people} == {"Ik word gebeld!"}
        one_person = [Somebody(hub, room, (999, "Chuck")) for _ in range(41)]
        assert [one.closed for one in one_person].count(True) == 1
        crowd = [Somebody(hub, room, (one, "?")) for one in range(1000, 1100)]
        assert sum(not one.closed for one in (*people, *one_person, *crowd)) == 400
        await hub.stop()

    run(story())


def test_a_document_that_panics_is_loaded_again_and_nothing_of_it_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class PanicException(BaseException):
        pass

    async def story() -> None:
        hub, room = await opened(Memory(ROOM, OTHER))
        henk = Somebody(hub, await hub.room(OTHER), HENK)
        cynthia, marlies = Somebody(hub, room, CYNTHIA), Somebody(hub, room, MARLIES)
        cynthia.type("!")
        with monkeypatch.context() as broken:
            broken.setattr(room, "_apply", lambda _: (_ for _ in ()).throw(PanicException("unwrap on None")))
            marlies.type("?")
        await a_turn()
        assert (cynthia.codes, marlies.codes, henk.codes) == ([1013], [1013], [])
        again = await hub.room(ROOM)
        assert again is not room
        assert Somebody(hub, again, CYNTHIA).sees() == "Ik word gebeld!"
        await hub.stop()

    run(story())


def test_what_the_library_holds_apart_never_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leefwereld.library.rooms.room.AT_MOST_LOOSE", 500)

    async def story() -> None:
        hub, room = await opened(Memory())
        cynthia, chuck = Somebody(hub, room, CYNTHIA), Somebody(hub, room, HENK)
        first = room.doc
        for one in range(100):
            # Deletes what nobody has.
            chuck.say(sync(NEW, b"\0\1" + bytes([100 + one % 20, 1, one, 1])).message)
        assert room.doc is not first
        cynthia.type("!")
        await a_turn()
        assert chuck.sees() == "Ik word gebeld!"
        await hub.stop()

    run(story())


def test_another_process_that_keeps_something_is_heard_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hubs, "TICK", 0.02)
    monkeypatch.setattr(hubs, "LOOK_AGAIN_AFTER", 3600)

    async def story() -> None:
        store = Memory()
        here, there = Hub(store), Hub(store)
        await here.start()
        await there.start()
        cynthia = Somebody(here, await here.room(ROOM), CYNTHIA)
        marlies = Somebody(there, await there.room(ROOM), MARLIES)
        for letter in "samen":
            cynthia.type(letter)
            marlies.type(letter.upper(), "vraag")
            await a_turn()
        await until(lambda: cynthia.sees("vraag").endswith("SAMEN") and marlies.sees().endswith("samen"))
        assert [one.nr for _, one in store.rows] == list(range(1, 11))
        await here.stop()
        await there.stop()

    run(story())
