"""A forgotten password, another address, and hearing of it when somebody changes how one comes in."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from entering import PASSWORD, code, invited, with_password_and_app

from leefwereld.audit.models import Line
from leefwereld.outbox import actions, queries
from leefwereld.outbox.models import Message, Wish
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation, Person

ANOTHER = "een heel andere zin, ook lang"
ANNA = "anna@voorbeeldstad.nl"
Named = Callable[[str], Asker]


@pytest.fixture(autouse=True)
def mail_goes(settings: Any) -> None:
    settings.DEMO = False
    settings.MAIL_URL = "smtp://mail.voorbeeldstad.example"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.SITE = "https://leefwereld.example"
    settings.SECURE_SSL_REDIRECT = False


@pytest.fixture
def anna(voorbeeldstad: Organisation) -> Person:
    """She comes in with a password and an app."""
    anna, link = invited("Anna", voorbeeldstad)
    with_password_and_app(Client(), link)
    actions.send_due(now=timezone.now())
    return anna


def path_in(mailbox: list[Any]) -> str:
    """Give where the newest mail leads."""
    found = re.search(r"https://leefwereld\.example(/\S+)", str(mailbox[-1].body))
    assert found
    return found[1]


def asked(email: str, mailbox: list[Any]) -> str:
    """Say at the door that one forgot; give where the mail leads."""
    Client().post("/aanmelden/wachtwoord/", {"email": email})
    actions.send_due(now=timezone.now())
    return path_in(mailbox)


def chosen(path: str, password: str = ANOTHER) -> Any:
    client = Client()
    form = client.get(path)
    return client.post(form["Location"], {"password1": password, "password2": password}, follow=True)


def signed_in(password: str, secret_code: str) -> Client:
    client = Client()
    client.post("/aanmelden/", {"login": ANNA, "password": password})
    client.post("/aanmelden/code/", {"code": secret_code})
    return client


def test_who_forgot_her_password_chooses_another_and_still_needs_her_phone(
    voorbeeldstad: Organisation, mailoutbox: list[Any]
) -> None:
    before = Client()
    secret = with_password_and_app(before, invited("Anna", voorbeeldstad)[1])
    path = asked("Anna@Voorbeeldstad.NL", mailoutbox)
    assert mailoutbox[-1].to == [ANNA]
    assert "Je hebt een nieuw wachtwoord" in chosen(path).content.decode()

    assert before.get("/mijn-toegang/")["Location"].startswith("/aanmelden/"), "what was open is closed"
    client = Client()
    answer = client.post("/aanmelden/", {"login": ANNA, "password": ANOTHER})
    assert answer["Location"].startswith("/aanmelden/code/"), "a password alone is not enough"
    client.post("/aanmelden/code/", {"code": code(secret, ahead=1)})
    assert client.get("/mijn-toegang/").status_code == 200
    told = list(Line.objects.filter(about__startswith="people.person").values_list("action", flat=True))
    assert {"password-forgotten", "door-changed"} <= set(told)


@pytest.mark.usefixtures("anna")
def test_the_answer_is_the_same_for_an_address_that_nobody_has(mailoutbox: list[Any]) -> None:
    before = len(mailoutbox)
    known, unknown = Client(), Client()
    answers = [
        one.post("/aanmelden/wachtwoord/", {"email": email}, follow=True)
        for one, email in ((known, ANNA), (unknown, "niemand@voorbeeldstad.nl"))
    ]
    actions.send_due(now=timezone.now())

    pages = [re.sub(r"csrf\S+ value=\S+", "", one.content.decode()) for one in answers]
    assert pages[0] == pages[1]
    assert [one.redirect_chain for one in answers] == [[("/aanmelden/wachtwoord/gevraagd/", 302)]] * 2
    assert len(mailoutbox) == before + 1, "nobody gets mail because somebody typed an address"


@pytest.mark.parametrize("email", [ANNA, "niemand@voorbeeldstad.nl"])
@pytest.mark.usefixtures("anna")
def test_asking_again_and_again_stops_for_everybody_alike(email: str) -> None:
    answers = [Client().post("/aanmelden/wachtwoord/", {"email": email}).status_code for _ in range(4)]

    assert answers == [302, 302, 302, 429]


@pytest.mark.usefixtures("anna")
def test_a_link_works_once_and_for_an_hour(mailoutbox: list[Any], settings: Any) -> None:
    path = asked(ANNA, mailoutbox)
    chosen(path)
    assert "Deze link is voorbij" in Client().get(path).content.decode()

    settings.PASSWORD_RESET_TIMEOUT = -1
    assert "Deze link is voorbij" in Client().get(asked(ANNA, mailoutbox)).content.decode()


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("password", ["kort", "1234567890123", ANNA])
def test_a_password_that_others_guess_is_refused_here_too(mailoutbox: list[Any], password: str) -> None:
    assert "aria-invalid" in chosen(asked(ANNA, mailoutbox), password).content.decode()


def test_what_stood_in_the_mail_is_kept_nowhere_once_it_has_gone(anna: Person, mailoutbox: list[Any]) -> None:
    path = asked(ANNA, mailoutbox)

    row = Message.objects.get(kind="password-forgotten")
    assert row.sent_at is not None
    assert path not in str(list(Message.objects.values()))
    assert row not in queries.inbox(Asker(anna))


def test_who_has_no_password_hears_how_she_does_come_in(
    voorbeeldstad: Organisation, mailoutbox: list[Any]
) -> None:
    invited("Bart", voorbeeldstad)

    assert asked("bart@voorbeeldstad.nl", mailoutbox) == "/aanmelden/"
    assert "Je hebt hier geen wachtwoord" in mailoutbox[-1].subject
    assert not Person.objects.get(email="bart@voorbeeldstad.nl").has_usable_password()


def test_who_was_stopped_gets_no_link(anna: Person, mailoutbox: list[Any]) -> None:
    before = len(mailoutbox)
    Person.objects.filter(pk=anna.pk).update(is_active=False)
    Client().post("/aanmelden/wachtwoord/", {"email": ANNA})
    actions.send_due(now=timezone.now())

    assert len(mailoutbox) == before


@pytest.mark.usefixtures("anna")
def test_where_there_is_no_mail_the_page_says_what_to_do(settings: Any) -> None:
    settings.MAIL_URL = ""
    assert "stuurt geen e-mail" in Client().get("/aanmelden/wachtwoord/").content.decode()

    Client().post("/aanmelden/wachtwoord/", {"email": ANNA})
    assert not Message.objects.filter(kind="password-forgotten").exists()


def test_in_the_demo_the_letter_is_with_her_messages(anna: Person, settings: Any) -> None:
    settings.DEMO, settings.MAIL_URL = True, ""
    Client().post("/aanmelden/wachtwoord/", {"email": ANNA})

    [letter] = queries.inbox(Asker(anna)).filter(kind="password-forgotten")
    assert chosen(letter.address).status_code == 200
    assert signed_in(ANOTHER, "000000").get("/mijn-toegang/")["Location"].startswith("/aanmelden/")


def changing(client: Client, email: str) -> Any:
    return client.post("/mijn-toegang/e-mail/", {"email": email})


def test_another_address_is_hers_after_she_said_so_from_there(
    voorbeeldstad: Organisation, mailoutbox: list[Any]
) -> None:
    client = Client()
    secret = with_password_and_app(client, invited("Anna", voorbeeldstad)[1])
    assert changing(client, "Anna.Jansen@Voorbeeldstad.nl").status_code == 302
    actions.send_due(now=timezone.now())
    assert mailoutbox[-1].to == ["anna.jansen@voorbeeldstad.nl"]
    assert Person.objects.get(name="Anna").email == ANNA, "not before it is confirmed"

    path = path_in(mailoutbox)
    assert "Is dit je e-mailadres?" in client.get(path).content.decode()
    assert client.post(path)["Location"] == "/mijn-toegang/"
    assert Person.objects.get(name="Anna").email == "anna.jansen@voorbeeldstad.nl"
    actions.send_due(now=timezone.now())
    assert mailoutbox[-1].to == [ANNA], "the old address hears of it"
    assert "anna.jansen@voorbeeldstad.nl" in str(mailoutbox[-1].body)

    again = Client()
    again.post("/aanmelden/", {"login": "anna.jansen@voorbeeldstad.nl", "password": PASSWORD})
    again.post("/aanmelden/code/", {"code": code(secret, ahead=1)})
    assert again.get("/mijn-toegang/").status_code == 200
    assert "Deze link is voorbij" in Client().get(path).content.decode()


def test_an_address_of_somebody_else_is_not_taken_nor_told(
    voorbeeldstad: Organisation, anna: Person, mailoutbox: list[Any]
) -> None:
    client, before = Client(), len(mailoutbox)
    with_password_and_app(client, invited("Bart", voorbeeldstad)[1])
    said = changing(client, ANNA)
    actions.send_due(now=timezone.now())

    assert said.status_code == 302
    assert len(mailoutbox) == before
    anna.refresh_from_db()
    assert anna.email == ANNA


def test_asking_for_an_address_asks_first_whether_it_is_still_her(voorbeeldstad: Organisation) -> None:
    client = Client()
    with_password_and_app(client, invited("Anna", voorbeeldstad)[1])
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()

    assert changing(client, "elders@voorbeeldstad.nl")["Location"].startswith("/mijn-toegang/bevestigen/")
    assert not Message.objects.filter(kind="address-asked").exists()


def test_she_hears_that_her_password_was_changed(voorbeeldstad: Organisation, mailoutbox: list[Any]) -> None:
    client = Client()
    with_password_and_app(client, invited("Anna", voorbeeldstad)[1])
    assert not Message.objects.filter(kind="door-changed").exists(), "she chose it at this very moment"

    told = {"oldpassword": PASSWORD, "password1": ANOTHER, "password2": ANOTHER}
    client.post("/mijn-toegang/wachtwoord/", told)
    actions.send_due(now=timezone.now())

    assert "Je hebt een ander wachtwoord." in str(mailoutbox[-1].body)
    assert client.get("/mijn-toegang/").status_code == 200, "she goes on where she is"


def test_all_devices_are_signed_out_at_once_this_one_too(voorbeeldstad: Organisation) -> None:
    here = Client()
    secret = with_password_and_app(here, invited("Anna", voorbeeldstad)[1])
    there = signed_in(PASSWORD, code(secret, ahead=1))
    assert there.get("/mijn-toegang/").status_code == 200

    answer = here.post("/mijn-toegang/bezoeken/", {"deed": "all"})

    assert answer["Clear-Site-Data"] == '"storage"'
    for client in (here, there):
        assert client.get("/mijn-toegang/")["Location"].startswith("/aanmelden/")
    assert Line.objects.filter(action="every-visit-ended").count() == 1


def test_recovery_codes_are_made_anew_and_the_old_ones_are_worth_nothing(voorbeeldstad: Organisation) -> None:
    client = Client()
    with_password_and_app(client, invited("Anna", voorbeeldstad)[1])

    def codes() -> list[str]:
        return re.findall(r"<code>(\d+)</code>", client.get("/mijn-toegang/herstelcodes/").content.decode())

    old = codes()
    client.post("/mijn-toegang/herstelcodes/nieuw/")
    new = codes()

    assert (len(old), len(new), set(old) & set(new)) == (10, 10, set())
    assert signed_in(PASSWORD, old[0]).get("/mijn-toegang/").status_code == 302
    assert signed_in(PASSWORD, new[0]).get("/mijn-toegang/").status_code == 200


def test_a_letter_about_the_door_goes_whatever_she_wished(anna: Person, mailoutbox: list[Any]) -> None:
    now = timezone.now()
    actions.wish(Wish.How.ONLY_HERE, by=anna, now=now)
    asked(ANNA, mailoutbox)

    assert mailoutbox[-1].subject == "Kies een nieuw wachtwoord"
    assert actions.send_due(now=now + timedelta(days=1)) == 0
