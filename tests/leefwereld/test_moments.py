"""The story of a blueprint that is being made: who did what, how it was, and back to it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from blauwdruk.changes import diff
from blauwdruk.model import Blueprint
from leefwereld.library import queries, rooms
from leefwereld.library.actions import moments
from leefwereld.library.models import Moment, Version
from leefwereld.people.models import Person
from leefwereld.studio.history.scenes import going_on, of_step, scenes


@pytest.fixture
def cynthia(draft: Version) -> Person:  # noqa: ARG001 - she kept it
    return Person.objects.get(slug="cynthia")


@pytest.fixture
def marlies(draft: Version) -> Person:  # noqa: ARG001 - it brought her
    return Person.objects.get(slug="marlies")


def does(draft: Version, place: str, words: str, by: Person, now: datetime) -> None:
    """Have somebody write what Henk does in a step."""
    document = rooms.read(draft.blueprint)
    rooms.change(draft.blueprint, diff(document, with_deed(document, place, words)), by=by, now=now)


def with_deed(document: Blueprint, place: str, words: str) -> Blueprint:
    journeys = tuple(
        journey.model_copy(
            update={
                "phases": tuple(
                    phase.model_copy(
                        update={
                            "steps": tuple(
                                step.model_copy(
                                    update={"resident": step.resident.model_copy(update={"does": words})}
                                )
                                if f"{journey.id}/{step.id}" == place and step.resident
                                else step
                                for step in phase.steps
                            )
                        }
                    )
                    for phase in journey.phases
                )
            }
        )
        for journey in document.journeys
    )
    return document.model_copy(update={"journeys": journeys})


def deed(document: Blueprint, place: str) -> str:
    side = document.step_at[place].resident
    return side.does if side else ""


def test_a_sitting_tells_who_did_what(
    draft: Version, cynthia: Person, marlies: Person, now: datetime
) -> None:
    does(draft, "ideaal/vraag", "Henk vertelt.", cynthia, now)
    does(draft, "ideaal/gebeld", "Henk luistert.", marlies, now + timedelta(minutes=2))

    moments.rest(draft.blueprint, now=now)

    (scene,) = scenes(queries.moments_of(draft.blueprint))
    assert [(group.names, len(group.changes)) for group in scene.groups] == [
        (("Marlies",), 1),
        (("Cynthia",), 1),
    ]
    assert "‘Henk vertelt.’ in plaats van ‘Henk typt wat er is.’" in scene.groups[1].changes[0].nl
    assert [moment.nr for moment in scene.moments] == [2, 0]


def test_what_goes_on_is_told_before_anybody_kept_it(draft: Version, cynthia: Person, now: datetime) -> None:
    does(draft, "ideaal/vraag", "Henk vertelt.", cynthia, now)

    (scene,) = going_on(draft.blueprint)

    assert scene.groups[0].names == ("Cynthia",)
    assert not Moment.objects.exists()


def test_a_room_at_rest_keeps_its_moment_once(draft: Version, cynthia: Person, now: datetime) -> None:
    does(draft, "ideaal/vraag", "Henk vertelt.", cynthia, now)
    moments.rest(draft.blueprint, now=now)
    moments.rest(draft.blueprint, now=now)
    moments.rest(draft.blueprint, now=now)

    assert [bool(one.text) for one in Moment.objects.all()] == [True, True]
    assert not going_on(draft.blueprint)


def test_after_a_rest_the_story_goes_on(draft: Version, cynthia: Person, now: datetime) -> None:
    does(draft, "ideaal/vraag", "Henk vertelt.", cynthia, now)
    moments.rest(draft.blueprint, now=now)
    does(draft, "ideaal/vraag", "Henk fluistert.", cynthia, now + timedelta(minutes=3))
    moments.rest(draft.blueprint, now=now)

    newest = Moment.objects.order_by("-nr").first()
    assert newest is not None
    assert [
        "fluistert" in told["nl"] and "in plaats van ‘Henk vertelt.’" in told["nl"] for told in newest.story
    ] == [True]
    (scene,) = scenes(queries.moments_of(draft.blueprint))
    assert [len(group.changes) for group in scene.groups] == [1]  # quoted once, as it became


def test_one_step_comes_back_and_what_others_did_elsewhere_stays(
    draft: Version, cynthia: Person, marlies: Person, now: datetime
) -> None:
    then = moments.name(draft.blueprint, "Voor de sessie", by=cynthia, now=now)
    does(draft, "ideaal/vraag", "Henk vult een formulier in.", cynthia, now)
    does(draft, "ideaal/gebeld", "Henk luistert.", marlies, now)

    moments.bring_back(
        draft.blueprint, moments.document_of(then), why="Terug", place="ideaal/vraag", by=cynthia, now=now
    )

    live = rooms.read(draft.blueprint)
    assert (deed(live, "ideaal/vraag"), deed(live, "ideaal/gebeld")) == (
        "Henk typt wat er is.",
        "Henk luistert.",
    )


def test_everything_comes_back_as_a_new_edit_that_can_be_undone(
    draft: Version, cynthia: Person, now: datetime
) -> None:
    then = moments.name(draft.blueprint, "Voor de sessie", by=cynthia, now=now)
    does(draft, "ideaal/vraag", "Henk vult een formulier in.", cynthia, now)

    moments.bring_back(draft.blueprint, moments.document_of(then), why="Alles terug", by=cynthia, now=now)
    assert rooms.read(draft.blueprint) == moments.document_of(then)

    restored, before, *_ = Moment.objects.order_by("-nr")
    assert restored.whys == {str(cynthia.pk): "Alles terug"}
    moments.bring_back(draft.blueprint, moments.document_of(before), why="", by=cynthia, now=now)
    assert deed(rooms.read(draft.blueprint), "ideaal/vraag") == "Henk vult een formulier in."


def test_a_step_has_a_story_of_its_own(
    draft: Version, cynthia: Person, marlies: Person, now: datetime
) -> None:
    does(draft, "ideaal/vraag", "Henk vertelt.", cynthia, now)
    does(draft, "ideaal/gebeld", "Henk luistert.", marlies, now)
    moments.rest(draft.blueprint, now=now)

    (scene,) = of_step(draft.blueprint, "ideaal", "gebeld")

    assert [group.names for group in scene.groups] == [("Marlies",)]


def test_old_moments_are_thinned_but_never_one_with_a_name(
    draft: Version, cynthia: Person, now: datetime
) -> None:
    for hour, words in enumerate(("Een.", "Twee.", "Drie.", "Vier.")):
        does(draft, "ideaal/vraag", words, cynthia, now + timedelta(hours=hour))
    moments.rest(draft.blueprint, now=now)
    second = Moment.objects.order_by("nr")[1]
    moments.rename(second, "Na de sessie", by=cynthia, now=now)

    assert moments.thin_out(now=now + timedelta(days=29)) == 0
    assert moments.thin_out(now=now + timedelta(days=31)) == 3

    kept = [bool(one.text) for one in Moment.objects.order_by("nr")]
    assert kept == [False, True, False, False, True]
    assert all(one.story for one in Moment.objects.filter(nr__gt=0))
