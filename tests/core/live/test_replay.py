"""What happened in a room is told again: what changed, and whose hand it was."""

from __future__ import annotations

from pycrdt import Doc, Map

from blauwdruk.changes import diff
from blauwdruk.document import dump, load
from blauwdruk.live import Replay, change, write
from blauwdruk.model import Blueprint
from cast import DOCUMENT

HENK = load(DOCUMENT)


class Room:
    """A shared document; every edit of somebody is one update."""

    def __init__(self) -> None:
        self.doc = write(HENK, "proef")
        self.start = self.doc.get_update()
        self.said = HENK

    def edited(self, old: str, new: str) -> bytes:
        return self.brought(load(dump(self.said).replace(old, new)))

    def brought(self, after: Blueprint) -> bytes:
        """Give the update of a browser in which somebody brought the blueprint to this."""
        mine: Doc[object] = Doc()
        mine.apply_update(self.doc.get_update())
        known = mine.get_state()
        change(mine, diff(self.said, after))
        update = mine.get_update(known)
        self.doc.apply_update(update)
        self.said = after
        return update


def turned(blueprint: Blueprint) -> Blueprint:
    """Put the two steps of the current journey the other way round."""
    now, ideal = blueprint.journeys
    phase = now.phases[0].model_copy(update={"steps": now.phases[0].steps[::-1]})
    return blueprint.model_copy(update={"journeys": (now.model_copy(update={"phases": (phase,)}), ideal)})


def told(replay: Replay[str]) -> list[tuple[str, str]]:
    stretch = replay.cut()
    return [
        (change.text.nl, " en ".join(sorted(stretch.whose(change))))
        for change in diff(stretch.before, stretch.after)
    ]


def test_two_people_in_one_step_are_told_apart_by_the_field_that_they_touched() -> None:
    room = Room()
    replay: Replay[str] = Replay(room.start)

    replay.add(room.edited("Henk typt wat er is.", "Henk vertelt wat er is."), "Cynthia")
    replay.add(room.edited("Zou dit werken?", "Dit werkt vast."), "Marlies")

    (does, first), (thinks, second) = told(replay)
    assert "wat die doet (inwoner) is nu ‘Henk vertelt wat er is.’" in does
    assert "wat die denkt (inwoner) is nu ‘Dit werkt vast.’" in thinks
    assert (first, second) == ("Cynthia", "Marlies")


def test_who_wrote_together_in_one_cell_is_named_together() -> None:
    room = Room()
    replay: Replay[str] = Replay(room.start)

    replay.add(room.edited("Henk typt wat er is.", "Henk typt wat er nu is."), "Cynthia")
    replay.add(room.edited("Henk typt wat er nu is.", "Henk typt rustig wat er nu is."), "Marlies")

    assert [who for _, who in told(replay)] == ["Cynthia en Marlies"]


def test_what_was_taken_away_tells_who_did_that() -> None:
    room = Room()
    replay: Replay[str] = Replay(room.start)

    replay.add(room.brought(HENK.model_copy(update={"consequences": HENK.consequences[:2]})), "Rob")
    replay.add(room.edited("Henk krijgt weer lucht", "Henk slaapt weer"), "Cynthia")

    assert [who for _, who in told(replay)] == ["Rob", "Cynthia"]


def test_what_moved_tells_who_moved_it() -> None:
    room = Room()
    replay: Replay[str] = Replay(room.start)

    replay.add(room.edited("Henk belt.", "Henk belt weer."), "Cynthia")
    replay.add(room.brought(turned(room.said)), "Marlies")

    assert sorted(who for _, who in told(replay)) == ["Cynthia", "Marlies"]


def test_after_a_cut_the_story_begins_anew() -> None:
    room = Room()
    replay: Replay[str] = Replay(room.start)
    replay.add(room.edited("Henk krijgt weer lucht", "Henk slaapt"), "Cynthia")
    replay.cut()

    replay.add(room.edited("title: Henk slaapt", "title: Henk slaapt weer"), "Marlies")

    assert [who for _, who in told(replay)] == ["Marlies"]


def test_what_nobody_understands_changes_no_story() -> None:
    room = Room()
    replay: Replay[str] = Replay(room.start)
    other: Doc[object] = Doc()
    other.get("iets-anders", type=Map)["x"] = 1

    replay.add(other.get_update(), "Chuck")

    assert told(replay) == []
