"""Two or three people at once, in stories: every one ends in one sensible document on all screens."""

from __future__ import annotations

from typing import Any

import pytest
from pycrdt import Doc, Map, Text, UndoManager

from blauwdruk.changes import diff
from blauwdruk.document import dump, load
from blauwdruk.live import change, check_update, fingerprint, look, read, write
from blauwdruk.model import Blueprint, Card, Next, Step
from cast import DOCUMENT
from core.live.peers import AT, HOME, JOURNEY, Peer, meet

People = tuple[Peer, Peer]


@pytest.fixture
def people() -> People:
    first = write(load(DOCUMENT))
    return Peer("marlies", first), Peer("cynthia", first)


def seen_by_all(*peers: Peer) -> Blueprint:
    """Give the blueprint that stands on every screen, once everybody heard everything."""
    meet(*peers)
    assert len({fingerprint(peer.doc) for peer in peers}) == 1
    found = [read(peer.doc) for peer in peers]
    assert all(one == found[0] for one in found)
    assert load(dump(found[0])) == found[0]
    return found[0]


def told(peer: Peer) -> list[str]:
    return [notice.text.nl for notice in look(peer.doc).notices]


def step(blueprint: Blueprint, id_: str) -> Step:
    return next(one for journey in blueprint.journeys for one in journey.steps if one.id == id_)


def phase_home(peer: Peer, phase: str) -> str:
    return f"phases/{peer.key('phases', phase)}/steps"


def test_two_type_in_one_title(people: People) -> None:
    marlies, cynthia = people
    marlies.type(marlies.thing("steps", "gebeld"), "title", 2, " (Henk)")
    cynthia.type(cynthia.thing("steps", "gebeld"), "title", 15, " door Marlies")
    assert step(seen_by_all(*people), "gebeld").title == "Ik (Henk) word gebeld door Marlies"


def test_two_begin_in_the_same_empty_cell(people: People) -> None:
    marlies, cynthia = people
    marlies.type(marlies.thing("steps", "bellen"), "professional.does", 0, "Marlies neemt op. ")
    cynthia.type(cynthia.thing("steps", "bellen"), "professional.does", 0, "Wie belt terug? ")
    side = step(seen_by_all(*people), "bellen").professional
    assert side is not None
    assert "Marlies neemt op. " in side.does
    assert "Wie belt terug? " in side.does


def test_one_moves_a_step_while_another_edits_it(people: People) -> None:
    marlies, cynthia = people
    home = phase_home(marlies, "op-zoek")
    marlies.move(marlies.thing("steps", "bellen"), home, "01")
    cynthia.type(cynthia.thing("steps", "bellen"), "title", 0, "Nu: ")
    cynthia.thing("steps", "bellen")["wait"] = "P3D"
    blueprint = seen_by_all(*people)
    moved = blueprint.journey_by_id["ideaal"].phases[0].steps[0]
    assert (moved.id, moved.title, moved.wait) == ("bellen", "Nu: Ik bel het loket", "P3D")


def test_two_move_the_same_step_and_it_stands_in_one_place(people: People) -> None:
    marlies, cynthia = people
    for peer, id_ in ((marlies, "later"), (cynthia, "eerst")):
        peer.add("phases", id_, f"journeys/{peer.key('journeys', 'ideaal')}/phases", title=id_)
        peer.move(peer.thing("steps", "gebeld"), phase_home(peer, id_), "5")
    phases = seen_by_all(*people).journey_by_id["ideaal"].phases
    assert sorted(phase.id for phase in phases) == ["eerst", "later", "op-zoek"]
    assert [one.id for phase in phases for one in phase.steps].count("gebeld") == 1


def test_a_step_that_is_taken_away_stays_away(people: People) -> None:
    marlies, cynthia = people
    key = marlies.key("steps", "vraag")
    del marlies.things("steps")[key]
    cynthia.type(cynthia.thing("steps", "vraag"), "title", 0, "Nog iets: ")
    cynthia.move(cynthia.thing("steps", "vraag"), phase_home(cynthia, "zoeken"), "2")
    cynthia.add("cards", "nieuw", f"steps/{key}/frontstage", text="Een nieuw kaartje")
    blueprint = seen_by_all(*people)
    assert [one.id for one in blueprint.journey_by_id["ideaal"].steps] == ["gebeld"]
    assert [one.id for one in blueprint.consequences] == ["bel"]
    assert "“Een nieuw kaartje” stond bij iets dat is weggehaald, en is dus ook weg." in told(marlies)
    assert "“ideaal/vraag” is weggehaald. Wat ernaar verwees, is hier weggelaten." in told(marlies)


def test_a_step_whose_phase_goes_stands_at_the_end_of_its_journey(people: People) -> None:
    marlies, cynthia = people
    home = f"journeys/{marlies.key('journeys', 'ideaal')}/phases"
    marlies.add("phases", "slot", home, title="Slot")
    del marlies.things("phases")[marlies.key("phases", "op-zoek")]
    cynthia.type(cynthia.thing("steps", "gebeld"), "title", 0, "Eindelijk: ")
    journey = seen_by_all(*people).journey_by_id["ideaal"]
    assert [phase.id for phase in journey.phases] == ["slot"]
    assert [one.title for one in journey.steps] == [
        "Ik zoek hulp in mijn eigen woorden",
        "Eindelijk: Ik word gebeld",
    ]


def test_steps_outlive_all_phases_of_their_journey(people: People) -> None:
    marlies, cynthia = people
    del marlies.things("phases")[marlies.key("phases", "op-zoek")]
    cynthia.thing("steps", "gebeld")["wait"] = "P1D"
    journey = seen_by_all(*people).journey_by_id["ideaal"]
    assert [one.id for one in journey.steps] == ["vraag", "gebeld"]
    assert step(read(marlies.doc), "gebeld").wait == "P1D"


def test_two_give_the_same_id_and_both_stay(people: People) -> None:
    for peer in people:
        key = peer.add("steps", "intake", phase_home(peer, "op-zoek"), title=f"Intake van {peer.name}")
        peer.things("steps")[key][JOURNEY] = peer.key("journeys", "ideaal")
    blueprint = seen_by_all(*people)
    found = {one.id: one.title for one in blueprint.journey_by_id["ideaal"].steps[2:]}
    assert found.keys() == {"intake", "intake-2"}
    assert set(found.values()) == {"Intake van marlies", "Intake van cynthia"}
    assert "Twee dingen kregen tegelijk de id “intake”. Een ervan heet nu “intake-2”." in told(people[0])


def test_a_persona_that_is_taken_away_does_not_take_the_journey(people: People) -> None:
    marlies, cynthia = people
    del marlies.things("personas")[marlies.key("personas", "henk")]
    cynthia.type(cynthia.thing("journeys", "nu"), "title", 0, "Zoals het nu gaat")
    blueprint = seen_by_all(*people)
    assert blueprint.journey_by_id["nu"].title == "Zoals het nu gaat"
    assert blueprint.persona_by_id["henk"].name == "henk"
    assert step(blueprint, "vraag").answers == ()


def test_two_tick_the_same_box_and_it_is_ticked_once(people: People) -> None:
    for peer, other in zip(people, ("web", "desk"), strict=True):
        peer.thing("personas", "henk")["channels/phone"] = ["1", "phone"]
        peer.thing("personas", "henk")[f"channels/{other}"] = ["2", other]
    assert read(people[0].doc).persona_by_id["henk"].channels == ("phone", "web")
    assert seen_by_all(*people).persona_by_id["henk"].channels == ("phone", "web", "desk")


def test_what_the_server_writes_keeps_what_others_type_meanwhile(people: People) -> None:
    marlies, cynthia = people
    before = read(marlies.doc)
    after = load(
        DOCUMENT.replace("Ik word gebeld", "Ik word snel gebeld").replace("Henk typt wat er is.", "")
    )
    cynthia.type(cynthia.thing("steps", "gebeld"), "title", 14, " door Marlies")
    cynthia.type(cynthia.thing("steps", "vraag"), "resident.does", 0, "Eerst: ")
    change(marlies.doc, diff(before, after))
    blueprint = seen_by_all(*people)
    assert step(blueprint, "gebeld").title == "Ik word snel gebeld door Marlies"
    assert step(blueprint, "vraag").resident is not None
    assert getattr(step(blueprint, "vraag").resident, "does", "") == "Eerst: "


def test_a_change_worked_out_from_an_older_text_keeps_what_came_since() -> None:
    before = load(DOCUMENT)
    after = load(
        DOCUMENT.replace("Ik word gebeld", "Ik word snel gebeld").replace(
            "others: [phone]", "others: [phone, desk]"
        )
    )
    doc = write(before)
    title = _thing(doc, "gebeld")["title"]
    title += " door Marlies"
    _thing(doc, "vraag")["touchpoint.others/app"] = ["z", "app"]
    blueprint = read(change(doc, diff(before, after)))
    assert step(blueprint, "gebeld").title == "Ik word snel gebeld door Marlies"
    touchpoint = step(blueprint, "vraag").touchpoint
    assert touchpoint is not None
    assert sorted(touchpoint.others) == ["app", "desk", "phone"]


def _thing(doc: Doc[Any], id_: str) -> Map[Any]:
    return next(one for one in doc.get("steps", type=Map).values() if one["id"] == id_)


def test_a_card_that_the_server_carries_to_another_cell_keeps_what_somebody_types_in_it(
    people: People,
) -> None:
    marlies, cynthia = people
    before = read(marlies.doc)
    cynthia.type(cynthia.thing("cards", "pagina"), "text", 0, "Let op: ")
    change(
        marlies.doc,
        diff(before, load(DOCUMENT.replace("frontstage: [{id: pagina", "backstage: [{id: pagina"))),
    )
    found = step(seen_by_all(*people), "vraag")
    assert found.frontstage == ()
    assert [card.text for card in found.backstage] == ["Let op: De zoekpagina begrijpt gewone woorden."]


def test_a_changed_letter_is_a_small_edit() -> None:
    before = load(DOCUMENT)
    doc = write(before)
    sent: list[bytes] = []
    heard = doc.observe(lambda event: sent.append(event.update))
    change(doc, diff(before, load(DOCUMENT.replace("Ik word gebeld", "Ik word gebelt"))))
    doc.unobserve(heard)
    assert sum(map(len, sent)) < 60


def test_moving_a_step_changes_its_place_and_nothing_else() -> None:
    before = load(DOCUMENT)
    journey = before.journey_by_id["nu"]
    phase = journey.phases[0].model_copy(update={"steps": journey.phases[0].steps[::-1]})
    turned = journey.model_copy(update={"phases": (phase,)})
    after = before.model_copy(update={"journeys": (turned, before.journeys[1])})
    doc = write(before)
    sent: list[bytes] = []
    heard = doc.observe(lambda event: sent.append(event.update))
    assert read(change(doc, diff(before, after))) == after
    doc.unobserve(heard)
    assert sum(map(len, sent)) < 60


def test_nothing_is_sent_when_nothing_changes() -> None:
    doc = write(load(DOCUMENT))
    sent: list[bytes] = []
    heard = doc.observe(lambda event: sent.append(event.update))
    change(doc, ())
    look(doc)
    doc.unobserve(heard)
    assert sent == []


def test_a_field_of_a_newer_page_stays_in_the_document(people: People) -> None:
    marlies, cynthia = people
    cynthia.thing("steps", "vraag")["later"] = Text("iets nieuws")
    before = seen_by_all(*people)
    after = load(DOCUMENT.replace("Ik zoek hulp in mijn eigen woorden", "Ik zoek"))
    change(marlies.doc, diff(before, after))
    assert seen_by_all(*people) == after
    assert str(cynthia.thing("steps", "vraag")["later"]) == "iets nieuws"


def test_nothing_is_half_when_a_change_cannot_be_made() -> None:
    before = load(DOCUMENT)
    doc = write(before)
    card = Card(id="x", text="Eerst")
    changes = diff(before, _with_card(before, card))
    change(doc, changes)
    with pytest.raises(ValueError, match="twice"):
        change(doc, changes)
    assert read(doc) == _with_card(before, card)


def _with_card(blueprint: Blueprint, card: Card) -> Blueprint:
    persona = blueprint.personas[0].model_copy(update={"pains": (*blueprint.personas[0].pains, card)})
    return blueprint.model_copy(update={"personas": (persona, *blueprint.personas[1:])})


def test_a_way_to_a_step_that_is_gone_is_left_out(people: People) -> None:
    marlies, cynthia = people
    del marlies.things("steps")[marlies.key("steps", "gebeld")]
    cynthia.thing("steps", "vraag")["next/1"] = ["1", {"to": "gebeld", "when": "Henk wil hulp"}]
    cynthia.thing("steps", "vraag")["next/2"] = ["2", {"to": "vraag"}]
    assert step(seen_by_all(*people), "vraag").next == (Next(to="vraag"),)


def test_places_that_are_no_places_do_not_matter(people: People) -> None:
    marlies, cynthia = people
    marlies.thing("steps", "gebeld")[AT] = 7
    cynthia.thing("steps", "vraag")[AT] = "0"
    cynthia.thing("cards", "pagina")[HOME] = ["x"]
    assert {one.id for one in seen_by_all(*people).journey_by_id["ideaal"].steps} == {"gebeld", "vraag"}


def test_undo_brings_back_what_hung_on_it(people: People) -> None:
    marlies, cynthia = people
    before = read(marlies.doc)
    undo = UndoManager(scopes=[marlies.things("steps")], capture_timeout_millis=0)
    del marlies.things("steps")[marlies.key("steps", "vraag")]
    assert [one.id for one in seen_by_all(*people).consequences] == ["bel"]
    assert undo.undo()
    assert seen_by_all(*people) == before
    check_update(marlies.doc.get_update(cynthia.doc.get_state()))


def test_a_card_that_was_put_in_a_step_that_comes_back_is_there() -> None:
    first = write(load(DOCUMENT))
    marlies, cynthia = Peer("marlies", first), Peer("cynthia", first)
    key = marlies.key("steps", "gebeld")
    undo = UndoManager(scopes=[marlies.things("steps")], capture_timeout_millis=0)
    del marlies.things("steps")[key]
    cynthia.add("cards", "nieuw", f"steps/{key}/support", text="Een nieuw kaartje")
    assert "Een nieuw kaartje" not in dump(seen_by_all(marlies, cynthia))
    undo.undo()
    assert [card.text for card in step(seen_by_all(marlies, cynthia), "gebeld").support] == [
        "Een nieuw kaartje"
    ]
