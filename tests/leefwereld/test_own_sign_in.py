"""Coming in through one's own organisation: the whole way, with a server that is as strict as the profile asks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.account.models import EmailAddress
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client
from django.utils import timezone
from entering import invited
from pytest_django import Settings
from server_of_a_municipality import CLIENT, Server, serving

from leefwereld.people import providers
from leefwereld.people.models import Organisation, Person, Role
from leefwereld.people.providers import Provider

pytestmark = pytest.mark.usefixtures("voorbeeldstad")
GATE = "/aanmelden/bij/voorbeeldstad/"


@pytest.fixture
def server(voorbeeldstad: Organisation) -> Iterator[Server]:
    """Voorbeeldstad's own sign-in; Anna stands before it."""
    with serving() as server:
        server.person = {"sub": "anna-1", "email": "anna@voorbeeldstad.nl", "name": "Anna"}
        allow(voorbeeldstad, server)
        yield server


def allow(organisation: Organisation, server: Server, **changed: Any) -> None:
    told = {"domains": ("voorbeeldstad.nl",), "joins": False, "acr": (), **changed}
    provider = Provider(server.address, CLIENT, **told)
    chuck = Person.objects.get(slug="chuck")
    providers.keep(organisation, provider, secret="geheim", by=chuck, now=timezone.now())  # noqa: S106


def came_back(server: Server, client: Client | None = None) -> Any:
    client = client or Client()
    return client.get(server.code_for(client.get(GATE)["Location"]))


def signed_in(client: Client) -> Person | None:
    return Person.objects.filter(pk=client.session.get("_auth_user_id")).first()


def test_who_was_invited_comes_in_and_needs_nothing_more(server: Server, voorbeeldstad: Organisation) -> None:
    anna, _ = invited("Anna", voorbeeldstad)
    client = Client()

    assert "Gemeente Voorbeeldstad" in client.get("/aanmelden/").content.decode()
    assert came_back(server, client)["Location"] == "/blauwdruk/"

    assert signed_in(client) == anna
    assert client.get("/").status_code == 200
    assert anna.invitations.get().used_at is not None
    assert server.told["client_secret"] == "geheim"  # noqa: S105


def test_the_second_time_the_number_of_the_server_is_enough(
    server: Server, voorbeeldstad: Organisation
) -> None:
    anna, _ = invited("Anna", voorbeeldstad)
    came_back(server)
    server.person = {"sub": "anna-1", "email": "anna.jansen@voorbeeldstad.nl"}
    client = Client()
    came_back(server, client)

    assert signed_in(client) == anna


def test_who_was_not_invited_hears_so(server: Server) -> None:
    client = Client()

    assert "Je bent nog niet uitgenodigd" in came_back(server, client).content.decode()
    assert signed_in(client) is None
    assert not Person.objects.filter(email="anna@voorbeeldstad.nl").exists()


def test_where_the_organisation_says_so_its_people_join_as_professionals(
    server: Server, voorbeeldstad: Organisation
) -> None:
    allow(voorbeeldstad, server, joins=True)
    client = Client()
    came_back(server, client)

    anna = Person.objects.get(email="anna@voorbeeldstad.nl")
    assert signed_in(client) == anna
    assert [(role.kind, role.organisation) for role in anna.roles.all()] == [("professional", voorbeeldstad)]


@pytest.mark.parametrize("email", ["rob@anderstad.nl", "anna@voorbeeldstad.nl.example"])
def test_it_speaks_only_for_its_own_addresses(
    server: Server, voorbeeldstad: Organisation, email: str
) -> None:
    allow(voorbeeldstad, server, joins=True)
    Person.objects.filter(slug="rob").update(email="rob@anderstad.nl", is_demo=False)
    server.person |= {"email": email, "email_verified": True}
    client = Client()
    came_back(server, client)

    assert signed_in(client) is None


def test_it_does_not_let_in_who_works_elsewhere_too(server: Server, voorbeeldstad: Organisation) -> None:
    anna, _ = invited("Anna", voorbeeldstad)
    Role.objects.create(
        person=anna, organisation=Organisation.objects.get(slug="anderstad"), kind=Role.Kind.FACILITATOR
    )
    client = Client()
    came_back(server, client)

    assert signed_in(client) is None


def test_an_address_that_the_server_itself_doubts_is_nobodys(
    server: Server, voorbeeldstad: Organisation
) -> None:
    invited("Anna", voorbeeldstad)
    server.person["email_verified"] = False
    client = Client()
    came_back(server, client)

    assert signed_in(client) is None


LIES: dict[str, Callable[[Server], Any]] = {
    "another nonce": lambda server: server.lies.update(nonce="x"),
    "another issuer": lambda server: server.lies.update(iss="https://elders.example"),
    "for somebody else": lambda server: server.lies.update(aud="elders"),
    "too old": lambda server: server.lies.update(exp=1),
    "another person than userinfo": lambda server: server.lies.update(sub="bart-2"),
    "on behalf of": lambda server: server.lies.update(represents={"sub": "bart-2"}),
    "signed with our own secret": lambda server: setattr(server, "algorithm", "HS256"),
    "signed with another key": lambda server: setattr(server, "key", "2"),
    "signed with no key that it names": lambda server: setattr(server, "key", None),
    "no nonce": lambda server: server.lies.update(nonce=None),
    "for two, and asked by the other": lambda server: server.lies.update(aud=[CLIENT, "x"], azp="x"),
    "a clock that is two minutes slow": lambda server: setattr(server, "ahead", -180),
    "a clock that is two minutes fast": lambda server: setattr(server, "ahead", 120),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_token_that_is_not_as_it_must_be_lets_nobody_in(
    server: Server, voorbeeldstad: Organisation, lie: str
) -> None:
    invited("Anna", voorbeeldstad)
    LIES[lie](server)
    client = Client()
    answer = came_back(server, client)

    assert answer.status_code == 401
    assert "Aanmelden lukte niet" in answer.content.decode()
    assert signed_in(client) is None


@pytest.mark.parametrize("ahead", [-100, -30, 30])
def test_a_clock_that_is_half_a_minute_off_keeps_nobody_out(
    server: Server, voorbeeldstad: Organisation, ahead: int
) -> None:
    """A token holds a minute from when the server made it, and a minute more."""
    invited("Anna", voorbeeldstad)
    server.ahead = ahead
    client = Client()
    came_back(server, client)

    assert signed_in(client)


def test_a_code_is_good_for_one_visit_and_once(server: Server, voorbeeldstad: Organisation) -> None:
    invited("Anna", voorbeeldstad)
    client = Client()
    back = server.code_for(client.get(GATE)["Location"])
    client.get(back)
    client.post("/afmelden/")

    assert client.get(back).status_code == 401
    assert signed_in(client) is None


def test_a_server_that_does_not_answer_is_said_in_plain_words(
    server: Server, voorbeeldstad: Organisation
) -> None:
    allow(voorbeeldstad, Server(address="http://127.0.0.1:9"))

    answer = Client().get(GATE)

    assert server.address
    assert answer.status_code == 401
    assert "Je organisatie gaf geen goed antwoord" in answer.content.decode()


def test_who_signs_out_here_signs_out_there_too(server: Server, voorbeeldstad: Organisation) -> None:
    invited("Anna", voorbeeldstad)
    client = Client()
    came_back(server, client)
    page = client.post("/afmelden/")

    assert signed_in(client) is None
    onward = urlsplit(page.context["onward"])
    asked = {name: values[0] for name, values in parse_qs(onward.query).items()}
    assert f"{onward.scheme}://{onward.netloc}{onward.path}" == f"{server.address}/logout"
    assert asked["client_id"] == CLIENT
    assert asked["post_logout_redirect_uri"] == "http://testserver/afgemeld/"
    said = jwt.decode(asked["id_token_hint"], options={"verify_signature": False})
    assert said["sub"] == "anna-1"
    assert f'content="0;url={server.address}/logout?' in page.content.decode()
    assert page["Clear-Site-Data"] == '"storage"'
    assert "Hier, en bij je organisatie." in client.get("/afgemeld/").content.decode()


def test_all_devices_signed_out_means_there_too(server: Server, voorbeeldstad: Organisation) -> None:
    invited("Anna", voorbeeldstad)
    client = Client()
    came_back(server, client)

    assert "/logout?" in client.post("/mijn-toegang/bezoeken/", {"deed": "all"}).context["onward"]
    assert signed_in(client) is None


def test_a_server_without_a_way_out_changes_nothing(server: Server, voorbeeldstad: Organisation) -> None:
    server.lets_out = False
    invited("Anna", voorbeeldstad)
    client = Client()
    came_back(server, client)

    assert client.post("/afmelden/")["Location"] == "/blauwdruk/"
    assert signed_in(client) is None


def test_who_came_in_otherwise_is_sent_nowhere(server: Server) -> None:
    client = Client()
    client.post("/aanmelden/", {"person": "henk"})

    assert server.lets_out
    assert client.post("/afmelden/")["Location"] == "/blauwdruk/"


def test_the_next_person_on_the_same_machine_signs_out_as_herself(
    server: Server, voorbeeldstad: Organisation
) -> None:
    invited("Anna", voorbeeldstad)
    client = Client()
    client.post("/aanmelden/", {"person": "henk"})
    came_back(server, client)

    assert "/logout?" in client.post("/afmelden/").context["onward"]


def test_an_address_that_her_organisation_tells_is_changed_there(
    server: Server, voorbeeldstad: Organisation
) -> None:
    anna, _ = invited("Anna", voorbeeldstad)
    client = Client()
    came_back(server, client)
    session = client.session
    session["account_authentication_methods"] = [
        {**one, "at": time.time()} for one in session["account_authentication_methods"]
    ]
    session.save()

    answer = client.post("/mijn-toegang/e-mail/", {"email": "anna@elders.nl"})

    assert answer.status_code in {302, 403}
    assert not anna.emailaddress_set.filter(email="anna@elders.nl").exists()
    assert "Ander e-mailadres" not in client.get("/mijn-toegang/").content.decode()


def test_that_somebody_asked_for_an_address_keeps_nobody_out(
    server: Server, voorbeeldstad: Organisation
) -> None:
    allow(voorbeeldstad, server, joins=True)
    bart, _ = invited("Bart", voorbeeldstad)
    EmailAddress.objects.create(user=bart, email="anna@voorbeeldstad.nl", verified=False)
    client = Client()
    came_back(server, client)

    assert str(signed_in(client)) == "Anna"


def test_an_answer_to_a_question_that_this_visit_did_not_ask_is_refused(
    server: Server, voorbeeldstad: Organisation
) -> None:
    invited("Anna", voorbeeldstad)
    back = server.code_for(Client().get(GATE)["Location"])
    other = Client()

    assert other.get(back).status_code == 401
    assert signed_in(other) is None


def test_it_must_be_as_sure_as_we_ask(server: Server, voorbeeldstad: Organisation) -> None:
    invited("Anna", voorbeeldstad)
    allow(voorbeeldstad, server, acr=("http://eidas.europa.eu/LoA/high",))
    low, high = Client(), Client()
    server.person["acr"] = "http://eidas.europa.eu/LoA/low"
    assert came_back(server, low).status_code == 401
    assert server.asked["acr_values"] == "http://eidas.europa.eu/LoA/high"
    server.person["acr"] = "http://eidas.europa.eu/LoA/high"
    came_back(server, high)

    assert signed_in(low) is None
    assert signed_in(high)


def test_with_a_key_we_sign_who_we_are(
    server: Server, voorbeeldstad: Organisation, settings: Settings, tmp_path: Path
) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    settings.OIDC_KEY = tmp_path / "sleutel.pem"
    settings.OIDC_KEY.write_bytes(pem)
    invited("Anna", voorbeeldstad)
    client = Client()
    came_back(server, client)

    assert signed_in(client)
    assert "client_secret" not in server.told
    said = jwt.decode(
        server.told["client_assertion"],
        key.public_key(),
        algorithms=["PS256"],
        audience=f"{server.address}/token",
    )
    assert (said["iss"], said["sub"]) == (CLIENT, CLIENT)


def test_nobody_is_sent_on_to_another_site(server: Server, voorbeeldstad: Organisation) -> None:
    invited("Anna", voorbeeldstad)
    client = Client()
    answer = client.get(server.code_for(client.get(f"{GATE}?next=https://elders.example/")["Location"]))

    assert answer["Location"] == "/blauwdruk/"


def test_what_the_server_tells_beside_is_not_kept(server: Server, voorbeeldstad: Organisation) -> None:
    anna, _ = invited("Anna", voorbeeldstad)
    server.person["bsn"] = "999990019"
    came_back(server)

    assert "999990019" not in str(anna.socialaccount_set.get().extra_data)


def test_stopping_there_changes_nothing(server: Server) -> None:
    client = Client()
    server.code_for(client.get(GATE)["Location"])
    answer = client.get(f"{GATE}terug/?error=access_denied&state={server.asked['state']}", follow=True)

    assert "Je bent niet aangemeld" in answer.content.decode()


def test_an_organisation_without_its_own_sign_in_has_no_gate() -> None:
    assert Client().get("/aanmelden/bij/anderstad/").status_code == 404
