"""Coming in: by invitation, with something that only she has; and a visit that ends."""

from __future__ import annotations

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from entering import PASSWORD, code, invited, with_password_and_app

from leefwereld.audit.models import Line
from leefwereld.library.models import Version
from leefwereld.people import actions, coming_in
from leefwereld.people.models import Invitation, Organisation, Person, Role

HELD = "/mijn-toegang/beveiligen/"


def is_in(client: Client) -> bool:
    """Say whether somebody is in: she gets to see where she is signed in."""
    return client.get("/mijn-toegang/bezoeken/").status_code == 200


def test_an_invitation_leads_to_a_password_and_an_app_and_then_in(voorbeeldstad: Organisation) -> None:
    client = Client()
    anna, link = invited("Anna", voorbeeldstad)

    assert "Welkom, Anna" in client.get(link).content.decode()
    assert client.post(link)["Location"] == HELD
    assert client.get("/")["Location"] == HELD, "she may do nothing else yet"
    client.post("/mijn-toegang/wachtwoord/kiezen/", {"password1": PASSWORD, "password2": PASSWORD})
    assert client.get("/")["Location"] == HELD, "a password alone is not enough"
    secret = client.get("/mijn-toegang/app/").context["form"].secret
    answer = client.post("/mijn-toegang/app/", {"code": code(secret)})

    assert answer["Location"] == "/mijn-toegang/herstelcodes/"
    assert is_in(client)
    assert anna.invitations.get().used_at is not None
    assert Line.objects.filter(action="invitation-accepted", by=anna).count() == 1


def test_a_password_asks_for_a_code_and_the_code_lets_in(voorbeeldstad: Organisation) -> None:
    secret = with_password_and_app(Client(), invited("Anna", voorbeeldstad)[1])
    client = Client()

    first = client.post("/aanmelden/", {"login": "Anna@Voorbeeldstad.NL", "password": PASSWORD})
    assert first["Location"].startswith("/aanmelden/code/")
    assert not is_in(client)
    assert "Deze code klopt niet" in client.post("/aanmelden/code/", {"code": "000000"}).content.decode()
    answer = client.post("/aanmelden/code/", {"code": code(secret, ahead=1)})

    assert answer["Location"] == "/blauwdruk/"
    assert is_in(client)


def test_a_recovery_code_works_once(voorbeeldstad: Organisation) -> None:
    first = Client()
    with_password_and_app(first, invited("Anna", voorbeeldstad)[1])
    codes = re.findall(r"<li><code>(\d+)</code>", first.get("/mijn-toegang/herstelcodes/").content.decode())
    assert len(codes) == 10

    for expected in (True, False):
        client = Client()
        client.post("/aanmelden/", {"login": "anna@voorbeeldstad.nl", "password": PASSWORD})
        client.post("/aanmelden/code/", {"code": codes[0]})
        assert is_in(client) == expected


def test_whoever_has_only_a_password_gets_no_further(voorbeeldstad: Organisation, draft: Version) -> None:
    anna, _ = invited("Anna", voorbeeldstad)
    anna.set_password(PASSWORD)
    anna.save()
    client = Client()
    client.post("/aanmelden/", {"login": anna.email, "password": PASSWORD})

    for address in (
        "/",
        f"/blauwdruk/voorbeeldstad/{draft.blueprint.key}/",
        "/berichten/",
        "/mijn-toegang/bezoeken/",
    ):
        assert client.get(address)["Location"] == HELD
    assert "Een wachtwoord alleen is niet genoeg" in client.get(HELD).content.decode()


def test_five_wrong_passwords_shut_the_door_also_for_the_right_one(voorbeeldstad: Organisation) -> None:
    with_password_and_app(Client(), invited("Anna", voorbeeldstad)[1])
    told = {"login": "anna@voorbeeldstad.nl", "password": "iets anders dan dat"}
    for _ in range(5):
        assert "Dit klopt niet" in Client().post("/aanmelden/", told).content.decode()

    answer = Client().post("/aanmelden/", {**told, "password": PASSWORD})

    assert "Dit ging te vaak mis" in answer.content.decode()
    assert Line.objects.filter(action="sign-in-refused").count() == 5


@pytest.mark.parametrize("email", ["anna@voorbeeldstad.nl", "niemand@voorbeeldstad.nl"])
def test_the_answer_does_not_tell_whether_somebody_is_known(voorbeeldstad: Organisation, email: str) -> None:
    with_password_and_app(Client(), invited("Anna", voorbeeldstad)[1])

    answer = Client().post("/aanmelden/", {"login": email, "password": "iets anders dan dat"})

    assert "Dit klopt niet. Kijk of je adres en wachtwoord goed zijn getypt." in answer.content.decode()


@pytest.mark.parametrize("password", ["kort", "1234567890123", "anna@voorbeeldstad.nl"])
def test_a_password_that_others_guess_is_refused(voorbeeldstad: Organisation, password: str) -> None:
    client = Client()
    client.post(invited("Anna", voorbeeldstad)[1])

    answer = client.post("/mijn-toegang/wachtwoord/kiezen/", {"password1": password, "password2": password})

    assert answer.status_code == 200
    assert "aria-invalid" in answer.content.decode()


def test_an_invitation_is_good_once_and_for_a_week(voorbeeldstad: Organisation) -> None:
    _, link = invited("Anna", voorbeeldstad)
    with_password_and_app(Client(), link)
    assert Client().get(link).status_code == 410

    _, old = invited("Bart", voorbeeldstad, now=timezone.now() - timedelta(days=8))
    assert Client().post(old).status_code == 410
    carla, first = invited("Carla", voorbeeldstad)
    coming_in.invite(carla, organisation=voorbeeldstad, by=None, now=timezone.now())
    assert Client().get(first).status_code == 410, "a newer one takes its place"
    assert PASSWORD not in str(list(Invitation.objects.values()))


def test_who_opened_the_same_link_elsewhere_is_out_when_it_is_accepted(voorbeeldstad: Organisation) -> None:
    thief, anna = Client(), Client()
    _, link = invited("Anna", voorbeeldstad)
    thief.post(link)
    with_password_and_app(anna, link)
    assert is_in(anna)

    assert thief.get(HELD)["Location"].startswith("/aanmelden/")


@pytest.mark.usefixtures("voorbeeldstad")
def test_nobody_registers() -> None:
    for address in ("/aanmelden/nieuw/", "/accounts/signup/", "/signup/"):
        assert Client().get(address).status_code == 404
    assert Person.objects.filter(is_demo=False).count() == 0


@pytest.mark.parametrize(
    ("key", "ago", "expected"),
    [
        ("visit_seen", timedelta(minutes=59), True),
        ("visit_seen", timedelta(minutes=61), False),
        ("visit_began", timedelta(hours=11, minutes=59), True),
        ("visit_began", timedelta(hours=12, minutes=1), False),
    ],
)
def test_a_visit_ends_after_an_idle_hour_and_after_twelve_whatever_happens(
    voorbeeldstad: Organisation, key: str, ago: timedelta, expected: bool
) -> None:
    client = Client()
    with_password_and_app(client, invited("Anna", voorbeeldstad)[1])
    session = client.session
    session[key] = (timezone.now() - ago).timestamp()
    session.save()

    assert is_in(client) == expected


def test_she_sees_where_she_is_signed_in_and_ends_all_but_here(voorbeeldstad: Organisation) -> None:
    here, there = Client(), Client()
    secret = with_password_and_app(here, invited("Anna", voorbeeldstad)[1])
    there.post("/aanmelden/", {"login": "anna@voorbeeldstad.nl", "password": PASSWORD})
    there.post("/aanmelden/code/", {"code": code(secret, ahead=1)})
    assert is_in(there)
    assert len(here.get("/mijn-toegang/bezoeken/").context["visits"]) == 2

    here.post("/mijn-toegang/bezoeken/")

    assert (is_in(here), is_in(there)) == (True, False)


def test_a_role_taken_or_a_stop_ends_what_was_open(voorbeeldstad: Organisation) -> None:
    client = Client()
    anna, link = invited("Anna", voorbeeldstad)
    with_password_and_app(client, link)
    cynthia = Person.objects.get(slug="cynthia")

    actions.take_role(anna.roles.get(kind=Role.Kind.PROFESSIONAL), by=cynthia, now=timezone.now())

    assert not is_in(client)
    assert Line.objects.filter(action="role-taken").count() == 1


def test_who_was_stopped_cannot_come_in_with_the_right_password(voorbeeldstad: Organisation) -> None:
    anna, link = invited("Anna", voorbeeldstad)
    with_password_and_app(Client(), link)
    actions.deactivate(anna, by=Person.objects.get(slug="chuck"), now=timezone.now())

    answer = Client().post("/aanmelden/", {"login": anna.email, "password": PASSWORD}, follow=True)

    assert "Je kunt hier niet meer aanmelden" in answer.content.decode()


def test_changing_how_she_comes_in_asks_whether_it_is_still_her(voorbeeldstad: Organisation) -> None:
    client = Client()
    secret = with_password_and_app(client, invited("Anna", voorbeeldstad)[1])
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()

    answer = client.get("/mijn-toegang/passkeys/erbij/")
    assert answer["Location"].startswith("/mijn-toegang/bevestigen/")
    assert client.get(answer["Location"]).status_code == 200
    client.post("/mijn-toegang/bevestigen/code/", {"code": code(secret, ahead=1)})
    assert client.get("/mijn-toegang/passkeys/erbij/").status_code == 200


def test_the_last_safe_way_in_stays(voorbeeldstad: Organisation) -> None:
    client = Client()
    with_password_and_app(client, invited("Anna", voorbeeldstad)[1])

    html = client.post("/mijn-toegang/app/weg/").content.decode()

    assert "Kies eerst een andere" in html
    assert Person.objects.get(email="anna@voorbeeldstad.nl").authenticator_set.filter(type="totp").exists()


def test_the_secret_of_the_app_is_not_readable_in_the_database(voorbeeldstad: Organisation) -> None:
    anna, link = invited("Anna", voorbeeldstad)
    secret = with_password_and_app(Client(), link)

    kept = anna.authenticator_set.get(type="totp")
    assert secret not in str(kept.data)


@pytest.mark.usefixtures("voorbeeldstad")
def test_the_first_administrator_gets_a_link() -> None:
    said = StringIO()
    call_command(
        "welcome_administrator", name="Ada", email="ada@nieuwstad.nl", organisation="nieuwstad", stdout=said
    )
    link = re.sub(r"^https?://[^/]+", "", said.getvalue().strip())
    client = Client()
    with_password_and_app(client, link)

    assert client.get("/beheer/nieuwstad/").status_code == 200
    assert client.get("/beheer/voorbeeldstad/").status_code == 404
