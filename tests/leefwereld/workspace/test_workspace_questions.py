"""What residents asked: read on a ground, by professionals of the municipality itself, and by nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from leefwereld.audit.models import Line
from leefwereld.catalogue.actions import ask_question
from leefwereld.catalogue.actions.questions import Slot, withdraw_question
from leefwereld.catalogue.models import Place, Provision, Question
from leefwereld.catalogue.vocabulary import Peril
from leefwereld.outbox.models import Message
from leefwereld.people.models import Organisation

PAGE = "/werk/voorbeeldstad/vragen/"
WHY = {"reden": "terugbellen"}


@pytest.fixture
def henk(voorbeeldstad: Organisation, shelf: dict[str, Provision]) -> Question:
    """Henk wants to be called in the afternoon, and has a list."""
    return ask_question(
        voorbeeldstad,
        how=Question.How.CALL,
        name="Henk",
        reach="06-12345678",
        now=timezone.now(),
        provision=shelf["geldhulp"],
        slot=Slot(date(2030, 3, 5), Question.Part.AFTERNOON),
        words="Liever niet te vroeg.",
        listed=["voedselbank"],
    )


def test_nobody_reads_before_saying_what_for(marlies: Client, henk: Question) -> None:
    first = marlies.get(PAGE).content.decode()
    assert "Waarvoor lees je de vragen?" in first
    assert "06-12345678" not in first
    assert "06-12345678" not in marlies.get(PAGE, {"reden": "anders", "anders": " "}).content.decode()
    assert not Line.objects.filter(action="questions-read").exists()

    html = marlies.get(PAGE, WHY).content.decode()
    for said in ("Terugbellen: dinsdag 5 maart 2030, middag", "Henk", "06-12345678", "Liever niet te vroeg.",
                 "Op het lijstje:", "Voedselbank"):  # fmt: skip
        assert said in html
    line = Line.objects.get(action="questions-read")
    assert (line.details["ground"], line.details["questions"]) == ("Ik bel mensen terug", [henk.pk])


@pytest.mark.usefixtures("henk")
def test_where_there_may_be_danger_comes_first_and_is_told_at_once(
    marlies: Client, voorbeeldstad: Organisation
) -> None:
    ask_question(
        voorbeeldstad,
        how=Question.How.MESSAGE,
        name="Charlotte",
        reach="charlotte@voorbeeld.nl",
        now=timezone.now(),
        words="Mijn man slaat mij.",
        perils=(Peril.VIOLENCE,),
    )

    html = marlies.get(PAGE, WHY).content.decode()
    assert html.index("er kan gevaar zijn") < html.index("Charlotte") < html.index("Henk")
    (told,) = Message.objects.filter(to__slug="marlies", kind="question-danger")
    assert "slaat" not in f"{told.subject} {told.body}"
    assert "Charlotte" not in f"{told.subject} {told.body}"


@pytest.mark.parametrize("name", ["chuck", "rob", "cynthia", "henk", "nobody"])
def test_nobody_else_sees_anything(browsing: Callable[[str], Client], henk: Question, name: str) -> None:
    for answer in (browsing(name).get(PAGE, WHY), browsing(name).post(PAGE, {**WHY, "question": henk.pk})):
        assert answer.status_code in {302, 403, 404}
        assert b"06-12345678" not in answer.content


def test_marlies_takes_a_question_and_notes_what_was_agreed(marlies: Client, henk: Question) -> None:
    one = {**WHY, "question": henk.pk}
    assert "nu van jou" in marlies.post(PAGE, {**one, "deed": "take"}, follow=True).content.decode()
    assert "Van jou." in marlies.get(PAGE, WHY).content.decode()
    assert "was je voor" in marlies.post(PAGE, {**one, "deed": "take"}, follow=True).content.decode()
    html = marlies.post(PAGE, {**one, "deed": "done", "agreed": "Dinsdag samen de post."}, follow=True)
    henk.refresh_from_db()
    assert henk.agreed == "Dinsdag samen de post."
    assert "Niemand wacht." in html.content.decode()
    assert marlies.post(PAGE, {**one, "question": "0"}).status_code == 404


def test_marlies_gives_back_what_she_took_and_takes_back_what_was_not_done(
    marlies: Client, henk: Question
) -> None:
    def does(deed: str, **told: str) -> str:
        answer = marlies.post(PAGE, {**WHY, "question": henk.pk, "deed": deed, **told}, follow=True)
        henk.refresh_from_db()
        return answer.content.decode()

    assert 'href="tel:0612345678"' in does("take")
    assert henk.taken_by
    assert "Een collega kan deze vraag nu pakken." in does("leave")
    assert henk.taken_by is None
    assert "was je voor" in does("leave"), "it is hers no longer"
    assert "Toch niet klaar" in does("done", agreed="Morgen bellen.")
    assert "Deze vraag wacht weer." in does("reopen")
    assert (henk.done_at, henk.agreed) == (None, "")


def test_a_deed_needs_a_ground_too(marlies: Client, henk: Question) -> None:
    assert marlies.post(PAGE, {"question": henk.pk, "deed": "done"}).status_code == 422
    henk.refresh_from_db()
    assert henk.done_at is None


def test_who_works_there_sees_the_way_and_others_do_not(
    browsing: Callable[[str], Client],
) -> None:
    seen = {
        name: browsing(name).get("/blauwdruk/").content.decode() for name in ("marlies", "cynthia", "chuck")
    }
    assert [PAGE in seen[name] for name in seen] == [True, False, False]
    assert ["/werk/voorbeeldstad/aanbod/" in seen[name] for name in seen] == [True, True, False]


def test_marlies_reads_where_somebody_comes_and_hears_who_needs_nothing_any_more(
    marlies: Client, henk: Question, voorbeeldstad: Organisation
) -> None:
    Question.objects.update(place=Place.objects.get(organisation=voorbeeldstad, key="stadhuis").key)
    assert "Stadhuis ·" in marlies.get(PAGE, WHY).content.decode()

    marlies.post(PAGE, {**WHY, "question": henk.pk, "deed": "take"})
    withdraw_question(henk, now=timezone.now())

    html = marlies.get(PAGE, WHY).content.decode()
    assert "Zegt af: het hoeft niet meer" in html
    assert "06-12345678" not in html
