"""One person in several blueprints stays one person; her situation is of each of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from blauwdruk.changes import diff
from blauwdruk.document import load
from cast import DOCUMENT, EVERYBODY, OWN_MAKERS
from leefwereld.library import actions, rooms
from leefwereld.library.actions import personas
from leefwereld.library.models import Blueprint, Member, PersonaLink, SharedPersona, Version
from leefwereld.people.models import Organisation, Person
from leefwereld.talk.models import Proposal

ONE = "/blauwdruk/voorbeeldstad/henk/"
OTHER = "/blauwdruk/voorbeeldstad/wonen/"
Browsing = Callable[[str], Client]


@pytest.fixture
def wonen(voorbeeldstad: Organisation, now: datetime) -> Blueprint:
    """Another blueprint, in which nobody lives yet but Marlies."""
    text = DOCUMENT.replace("id: henk\ntitle: Henk krijgt weer lucht", "id: wonen\ntitle: Een eigen huis", 1)
    text = text.replace("Drie maanden huurachterstand.", "Henk moet uit zijn huis.")
    return actions.keep(text, organisation=voorbeeldstad, by=None, now=now).blueprint


@pytest.fixture
def henk(draft: Version, wonen: Blueprint, now: datetime) -> SharedPersona:
    """Henk, who lives in both."""
    cynthia = Person.objects.get(slug="cynthia")
    shared = personas.share(draft.blueprint, load(DOCUMENT).persona_by_id["henk"], by=cynthia, now=now)
    personas.add(shared, wonen, by=cynthia, now=now)
    return shared


def older(blueprint: Blueprint, now: datetime) -> None:
    """Have Henk become 43 in one blueprint."""
    document = rooms.read(blueprint)
    people = tuple(
        one.model_copy(update={"age": 43}) if one.id == "henk" else one for one in document.personas
    )
    rooms.change(
        blueprint, diff(document, document.model_copy(update={"personas": people})), by=None, now=now
    )


def test_what_is_of_each_blueprint_is_not_kept_in_the_collection(henk: SharedPersona) -> None:
    assert henk.told == {"name": "Henk", "age": 42, "quote": "Ik wil mijn schulden afbetalen."}


def test_a_change_in_one_blueprint_reaches_the_other_and_leaves_her_situation(
    browsing: Browsing, henk: SharedPersona, draft: Version, wonen: Blueprint, now: datetime
) -> None:
    older(draft.blueprint, now)
    client = browsing("cynthia")
    page = client.get("/personas/voorbeeldstad/henk/").content.decode()
    assert "is 1 ding anders opgeschreven" in page

    client.post(f"{ONE}persona/gelijk/", {"persona": "henk", "deed": "collect"})
    henk.refresh_from_db()
    assert henk.told["age"] == 43
    assert "Werk deze blauwdruk bij" in client.get("/personas/voorbeeldstad/henk/").content.decode()

    client.post(f"{OTHER}persona/gelijk/", {"persona": "henk", "deed": "bring"})
    there = rooms.read(wonen).persona_by_id["henk"]
    assert (there.age, there.situation) == (43, "Henk moet uit zijn huis.")
    assert client.get("/personas/voorbeeldstad/henk/").content.decode().count("Loopt gelijk") == 2


@pytest.mark.usefixtures("henk")
def test_who_may_not_change_a_blueprint_proposes_it(
    browsing: Browsing, draft: Version, wonen: Blueprint, now: datetime
) -> None:
    older(draft.blueprint, now)
    browsing("cynthia").post(f"{ONE}persona/gelijk/", {"persona": "henk", "deed": "collect"})
    marlies = Person.objects.get(slug="marlies")
    Member.objects.create(blueprint=wonen, person=marlies, kind=Member.Kind.COMMENTER)

    assert "Stel dit daar voor" in browsing("marlies").get("/personas/voorbeeldstad/henk/").content.decode()
    assert (
        browsing("marlies").post(f"{OTHER}persona/gelijk/", {"persona": "henk", "deed": "bring"}).status_code
        == 403
    )
    browsing("marlies").post(f"{OTHER}persona/gelijk/", {"persona": "henk", "deed": "propose"})

    assert Proposal.objects.get().blueprint == wonen
    assert rooms.read(wonen).persona_by_id["henk"].age == 42


def test_somebody_of_ours_comes_into_a_blueprint_without_a_situation(
    browsing: Browsing, henk: SharedPersona, voorbeeldstad: Organisation
) -> None:
    client = browsing("cynthia")
    client.post("/nieuw/", {"origin": "leeg", "title": "Werk", "organisation": voorbeeldstad.pk})

    client.post("/blauwdruk/voorbeeldstad/werk/persona/erbij/", {"persona": henk.key})

    newcomer = rooms.read(Blueprint.objects.get(key="werk")).persona_by_id["henk"]
    assert (newcomer.name, newcomer.age, newcomer.situation, newcomer.pains) == ("Henk", 42, "", ())


@pytest.mark.usefixtures("henk")
def test_letting_go_changes_nothing_in_the_blueprint(browsing: Browsing, wonen: Blueprint) -> None:
    before = rooms.read(wonen)

    browsing("cynthia").post(f"{OTHER}persona/gelijk/", {"persona": "henk", "deed": "part"})

    assert rooms.read(wonen) == before
    assert not PersonaLink.objects.filter(blueprint=wonen).exists()


@pytest.mark.parametrize("name", EVERYBODY)
@pytest.mark.usefixtures("henk")
def test_our_personas_are_for_our_makers(browsing: Browsing, name: str) -> None:
    client = browsing(name)

    assert client.get("/personas/voorbeeldstad/henk/").status_code == (200 if name in OWN_MAKERS else 404)
    assert client.get("/personas/").status_code == (200 if name in {*OWN_MAKERS, "rob"} else 404)
    assert name == "rob" or "Henk" in client.get("/personas/").content.decode() or name not in OWN_MAKERS
    for deed in ("delen", "erbij", "gelijk"):
        answer = client.post(f"{ONE}persona/{deed}/", {"persona": "marlies", "deed": "bring"})
        assert answer.status_code in ({302, 404} if name == "cynthia" else {403, 404})


def test_the_database_is_asked_as_often_for_one_blueprint_as_for_twenty(
    browsing: Browsing,
    henk: SharedPersona,
    voorbeeldstad: Organisation,
    django_assert_num_queries: Any,
    now: datetime,
) -> None:
    client = browsing("marlies")
    PersonaLink.objects.exclude(blueprint__key="henk").delete()

    def lives(many: int) -> None:
        page = client.get("/personas/voorbeeldstad/henk/")
        assert page.content.decode().count("Loopt gelijk") == many

    lives(1)
    with CaptureQueriesContext(connection) as asked:
        lives(1)
    few = len(asked)

    for nr in range(19):
        text = DOCUMENT.replace("id: henk\ntitle: Henk krijgt weer lucht", f"id: h{nr}\ntitle: Huis {nr}", 1)
        kept = actions.keep(text, organisation=voorbeeldstad, by=None, now=now).blueprint
        PersonaLink.objects.create(shared=henk, blueprint=kept, persona="henk", taken=henk.told)
    lives(20)
    with django_assert_num_queries(few):
        lives(20)
