"""Looking after an organisation: people, roles and teams, and never oneself."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from entering import with_password_and_app

from leefwereld.audit.models import Line
from leefwereld.library.models import Version
from leefwereld.outbox.models import Message
from leefwereld.people.models import Organisation, Person, Role, Team

HOME = "/beheer/voorbeeldstad/"
Browsing = Callable[[str], Client]
ANNA = {"name": "Anna", "email": "Anna@Voorbeeldstad.nl", "kind": "professional", "language": "nl"}


def anna() -> Person:
    return Person.objects.get(email="anna@voorbeeldstad.nl")


def link_in(html: str) -> str:
    found = re.search(r'value="https?://[^/]+(/uitnodiging/[^"]+)"', html)
    assert found
    return found[1]


def test_somebody_is_invited_and_the_link_is_seen_once(browsing: Browsing) -> None:
    chuck = browsing("chuck")
    html = chuck.post(HOME, ANNA).content.decode()
    client = Client()
    with_password_and_app(client, link_in(html))

    assert client.get("/").status_code == 200
    assert [role.kind for role in anna().roles.all()] == ["professional"]
    assert "/uitnodiging/" not in chuck.get(HOME).content.decode()
    told = Line.objects.filter(about__startswith="people.").values_list("action", flat=True).order_by("nr")
    assert list(told)[-3:] != []
    assert {"person-welcomed", "role-given", "person-invited", "invitation-accepted"} <= set(told)


def test_where_there_is_mail_the_link_goes_to_her_and_nobody_else_sees_it(
    browsing: Browsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leefwereld.connections.mail.is_set", lambda: True)
    html = browsing("chuck").post(HOME, ANNA, follow=True).content.decode()

    message = Message.objects.get(to=anna())
    assert "/uitnodiging/" not in html
    assert "De uitnodiging gaat naar anna@voorbeeldstad.nl" in html
    assert message.address.startswith("/uitnodiging/")
    assert mail.outbox == []


def test_who_is_known_elsewhere_gets_a_role_and_no_new_way_in(browsing: Browsing) -> None:
    Person.objects.filter(slug="rob").update(email="rob@anderstad.nl")
    html = browsing("chuck").post(HOME, {**ANNA, "email": "rob@anderstad.nl"}, follow=True).content.decode()

    rob = Person.objects.get(slug="rob")
    assert "Rob is er al, en doet nu ook hier mee." in html
    assert not rob.invitations.exists()
    assert "Alleen de eigen rol hier" in browsing("chuck").get(f"{HOME}mensen/rob/").content.decode()
    for deed in ("invite", "forget", "stop"):
        assert browsing("chuck").post(f"{HOME}mensen/rob/", {"deed": deed}).status_code == 403
    assert Person.objects.get(slug="rob").is_active


def test_nobody_changes_her_own_roles_or_teams(browsing: Browsing, voorbeeldstad: Organisation) -> None:
    chuck = browsing("chuck")
    team = Team.objects.create(organisation=voorbeeldstad, slug="team", name="Team")

    given = chuck.post(f"{HOME}mensen/chuck/", {"deed": "give", "kind": "facilitator"})
    joined = chuck.post(f"{HOME}teams/", {"deed": "join", "team": team.pk, "person": "chuck"})
    Person.objects.filter(slug="chuck").update(email="chuck@voorbeeldstad.nl")
    invited = chuck.post(HOME, {**ANNA, "email": "chuck@voorbeeldstad.nl", "kind": "facilitator"})

    assert [one.status_code for one in (given, joined, invited)] == [403, 403, 403]
    assert [role.kind for role in Person.objects.get(slug="chuck").roles.all()] == ["administrator"]
    assert not team.people.exists()


def test_a_role_is_given_and_taken_and_what_was_open_closes(browsing: Browsing, draft: Version) -> None:
    chuck, marlies = browsing("chuck"), browsing("marlies")
    role = Person.objects.get(slug="marlies").roles.get()
    assert marlies.get("/blauwdruk/voorbeeldstad/henk/").status_code == 200

    chuck.post(f"{HOME}mensen/marlies/", {"deed": "give", "kind": "resident"})
    chuck.post(f"{HOME}mensen/marlies/", {"deed": "take", "role": role.pk})

    assert [one.kind for one in Person.objects.get(slug="marlies").roles.all()] == ["resident"]
    assert marlies.get("/berichten/")["Location"].startswith("/aanmelden/"), "her visit is over"
    assert browsing("marlies").get("/blauwdruk/voorbeeldstad/henk/").status_code == 404
    assert draft.blueprint.key == "henk"


def test_who_lost_her_keys_begins_again_and_the_old_ones_are_worth_nothing(browsing: Browsing) -> None:
    chuck, old, new = browsing("chuck"), Client(), Client()
    with_password_and_app(old, link_in(chuck.post(HOME, ANNA).content.decode()))
    html = chuck.post(f"{HOME}mensen/{anna().slug}/", {"deed": "forget"}).content.decode()

    assert old.get("/berichten/")["Location"].startswith("/aanmelden/")
    assert not anna().has_usable_password()
    with_password_and_app(new, link_in(html))
    assert new.get("/berichten/").status_code == 200


def test_a_team_is_made_filled_and_ended(browsing: Browsing) -> None:
    chuck = browsing("chuck")
    chuck.post(f"{HOME}teams/", {"deed": "make", "name": "Geldzorgen"})
    team = Team.objects.get()
    chuck.post(f"{HOME}teams/", {"deed": "join", "team": team.pk, "person": "marlies"})
    assert "Marlies" in chuck.get(f"{HOME}teams/").content.decode()
    elsewhere = chuck.post(f"{HOME}teams/", {"deed": "join", "team": team.pk, "person": "rob"})
    chuck.post(f"{HOME}teams/", {"deed": "leave", "team": team.pk, "person": "marlies"})

    assert elsewhere.status_code == 404
    assert not team.people.exists()
    chuck.post(f"{HOME}teams/", {"deed": "end", "team": team.pk})
    assert not Team.objects.exists()
    actions = Line.objects.filter(action__startswith="team-").order_by("nr").values_list("action", flat=True)
    assert list(actions) == ["team-made", "team-joined", "team-left", "team-ended"]


def test_an_administrator_sees_no_work_and_another_organisation_not_at_all(
    browsing: Browsing, draft: Version
) -> None:
    chuck = browsing("chuck")

    assert draft.title not in chuck.get("/").content.decode()
    assert chuck.get("/beheer/anderstad/").status_code == 404
    assert chuck.get(f"{HOME}mensen/rob/").status_code == 404
    assert browsing("cynthia").get("/beheer/").status_code == 403


def test_who_adds_an_organisation_looks_after_it(browsing: Browsing) -> None:
    browsing("chuck").post("/beheer/", {"name": "Gemeente Nieuwstad", "slug": "nieuwstad"})

    assert Role.objects.get(organisation__slug="nieuwstad").person.slug == "chuck"
    taken = browsing("chuck").post("/beheer/", {"name": "Nog een", "slug": "anderstad"})
    assert taken.status_code == 422


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 302),
        ({"server": "ftp://login.voorbeeldstad.nl"}, 422),
        ({"domains": "@voorbeeldstad"}, 422),
        ({"domains": "anderstad.nl"}, 422),
    ],
)
def test_the_own_sign_in_is_set_by_the_administrator(
    browsing: Browsing, changed: dict[str, str], expected: int
) -> None:
    told = {"server": "https://login.voorbeeldstad.nl", "client": "leefwereld", "domains": "voorbeeldstad.nl"}
    ada = Person.objects.create(slug="ada", name="Ada", is_demo=True)
    anderstad = Organisation.objects.get(slug="anderstad")
    Role.objects.create(person=ada, organisation=anderstad, kind=Role.Kind.ADMINISTRATOR)
    browsing("ada").post("/beheer/anderstad/aanmelden/", {**told, "domains": "anderstad.nl"})

    answer = browsing("chuck").post(f"{HOME}aanmelden/", {**told, **changed})

    assert answer.status_code == expected
    assert ("/aanmelden/bij/voorbeeldstad/" in Client().get("/aanmelden/").content.decode()) == (
        expected == 302
    )
