"""One step is put back as it was; what others did elsewhere stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blauwdruk.changes import apply, diff, restored
from blauwdruk.document import load
from blauwdruk.model import Blueprint
from cast import DOCUMENT
from core.strategies import blueprints

HENK = load(DOCUMENT)


def changed(old: str, new: str) -> Blueprint:
    assert old in DOCUMENT
    return load(DOCUMENT.replace(old, new))


def test_a_step_gets_its_words_back_and_its_neighbour_keeps_the_new_ones() -> None:
    now = load(
        DOCUMENT.replace("Henk typt wat er is.", "Henk vult het formulier in.").replace(
            "Henk vertelt.", "Henk praat."
        )
    )

    back = restored(now, HENK, "ideaal/vraag")

    assert back.step_at["ideaal/vraag"] == HENK.step_at["ideaal/vraag"]
    assert back.step_at["ideaal/gebeld"].resident.does == "Henk praat."  # type: ignore[union-attr]
    assert [change.address for change in diff(now, back)] == ["journeys/ideaal/steps/vraag"]


def test_what_had_to_be_arranged_for_it_comes_back_too_and_nothing_else() -> None:
    now = changed("text: Zoekwoorden van inwoners", "text: Niets").model_copy(
        update={"consequences": HENK.consequences[2:]}
    )

    back = restored(now, HENK, "ideaal/vraag")

    assert {one.id for one in back.consequences} == {"woorden", "naam", "bel"}
    assert back.consequences_at["ideaal/vraag"] == HENK.consequences_at["ideaal/vraag"]


def test_a_step_that_went_comes_back_behind_its_neighbour() -> None:
    ideal = HENK.journey_by_id["ideaal"]
    phase = ideal.phases[0]
    without = ideal.model_copy(update={"phases": (phase.model_copy(update={"steps": phase.steps[:1]}),)})
    now = HENK.model_copy(update={"journeys": (HENK.journeys[0], without)})

    assert restored(now, HENK, "ideaal/gebeld") == HENK.model_copy(
        update={"journeys": HENK.journeys, "consequences": HENK.consequences}
    )


def test_when_its_journey_went_too_it_comes_back_alone_in_its_phase() -> None:
    now = HENK.model_copy(update={"journeys": HENK.journeys[:1], "consequences": ()})

    back = restored(now, HENK, "ideaal/gebeld")

    phase = back.journey_by_id["ideaal"].phases[0]
    assert (phase.title, [step.id for step in phase.steps]) == ("Op zoek", ["gebeld"])


def test_a_step_that_was_never_there_cannot_come_back() -> None:
    with pytest.raises(KeyError):
        restored(HENK, HENK, "ideaal/nooit")


@settings(max_examples=60)
@given(now=blueprints(), then=blueprints(with_steps=True), data=st.data())
def test_whatever_both_hold_the_step_is_as_it_was_and_the_others_as_they_are(
    now: Blueprint, then: Blueprint, data: st.DataObject
) -> None:
    place = data.draw(st.sampled_from(sorted(then.step_at)))

    back = restored(now, then, place)

    assert back.step_at[place] == then.step_at[place]
    assert set(back.consequences_at.get(place, ())) == set(then.consequences_at.get(place, ()))
    assert {other: step for other, step in back.step_at.items() if other != place} == {
        other: step for other, step in now.step_at.items() if other != place
    }
    assert (back.personas, back.evidence, back.artefacts) == (now.personas, now.evidence, now.artefacts)


@settings(max_examples=60)
@given(now=blueprints(), then=blueprints(with_steps=True), data=st.data())
def test_putting_back_is_an_edit_like_any_other(now: Blueprint, then: Blueprint, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(sorted(then.step_at)))

    back = restored(now, then, place)

    assert apply(diff(now, back), now) == back
