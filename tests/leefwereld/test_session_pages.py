"""Every address of a work session, of paper and of guests, for everybody of the cast and for a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone
from photo import photo

from cast import EVERYBODY, OWN_MAKERS
from leefwereld.audit.models import Line
from leefwereld.library.models import Version
from leefwereld.people.models import Person
from leefwereld.studio.session import urls as session_urls
from leefwereld.workshop.actions import keeping, opening, table, voting, writing
from leefwereld.workshop.agendas import planned
from leefwereld.workshop.codes import sealed
from leefwereld.workshop.models import Participant, Session

ONE = "/blauwdruk/voorbeeldstad/henk/"
TABLE = f"{ONE}sessies/1/"
MEMBERS = [
    f"{ONE}sessies/",
    f"{ONE}sessies/?agenda=ochtend",
    f"{ONE}sessies/stand/",
    TABLE,
    f"{TABLE}stand/",
    f"{TABLE}scherm/",
    f"{TABLE}verslag/",
    f"{TABLE}fotos/",
    f"{ONE}papier/",
    f"{ONE}papier/ideaal/toneel.pdf",
]
GUESTS = ["/meedoen/", "/meedoen/?code=ABCDEF", "/meedoen/tafel/", "/meedoen/stand/"]
WRITING = {"session_start", "session_deed", "session_photo_take", "guest_deed"}
Browsing = Callable[[str], Client]
who = pytest.mark.parametrize("name", EVERYBODY)


@pytest.fixture
def session(draft: Version) -> Session:
    """A session with a bit of everything in it."""
    cynthia, now = Person.objects.get(slug="cynthia"), timezone.now()
    session = opening.start_session(
        draft.blueprint, title="Samen zoeken", agenda=planned("10 Stil schrijven"), by=cynthia, now=now
    )
    Session.objects.update(place="ideaal/vraag")
    session.refresh_from_db()
    marlies = table.sit(session, person=Person.objects.get(slug="marlies"), discipline="practice", now=now)
    for text in ("Bel mij", "Schrijf mij"):
        writing.write(session, text=text, place="ideaal/vraag", row="ideas", by=marlies, now=now)
    writing.feel(session, place="ideaal/vraag", feels=-2, by=marlies, now=now)
    writing.show(session, by=cynthia, now=now)
    writing.group(session, session.notes.all()[:1], name="Bellen", by=cynthia, now=now)
    for closes in (True, False):
        poll = voting.open_poll(
            session, title="Wat eerst?", options=[("Bellen", "")], dots=2, by=cynthia, now=now
        )
        if closes:
            voting.close_poll(poll, by=cynthia, now=now)
    keeping.keep_photo(session, photo(), by=cynthia, now=now)
    return session


@pytest.fixture
def phone(session: Session) -> Client:
    """Henk's phone, at the table."""
    client = Client(headers={"accept-language": "nl"})
    guest = table.join(session, name="Henk", discipline="resident", now=timezone.now())
    client.cookies["leefwereld_gast"] = sealed(guest.key)
    return client


@who
@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("address", MEMBERS)
def test_a_session_is_only_for_those_with_a_part_in_the_project(
    browsing: Browsing, address: str, name: str
) -> None:
    assert browsing(name).get(address).status_code == (200 if name in OWN_MAKERS else 404)


@who
@pytest.mark.parametrize("address", GUESTS)
def test_the_door_for_guests_is_there_for_everybody_and_tells_nothing(
    browsing: Browsing, session: Session, address: str, name: str
) -> None:
    answer = browsing(name).get(address)
    assert answer.status_code == 200
    assert session.title not in answer.content.decode()


@who
def test_a_photo_is_only_for_those_with_a_part_in_the_project(
    browsing: Browsing, session: Session, name: str
) -> None:
    kept = session.photos.get()
    assert browsing(name).get(f"{TABLE}fotos/{kept.pk}.jpg").status_code == (
        200 if name in OWN_MAKERS else 404
    )


@who
def test_paper_is_typed_over_by_makers(browsing: Browsing, session: Session, name: str) -> None:
    answer = browsing(name).get(f"/p/{session.blueprint_id}/ideaal/1/d/")
    assert answer.status_code == {"nobody": 302, "cynthia": 200, "marlies": 403}.get(name, 404)


@who
@pytest.mark.usefixtures("draft")
def test_only_the_facilitator_begins_a_session(browsing: Browsing, name: str) -> None:
    answer = browsing(name).post(f"{ONE}sessies/begin/", {"title": "Samen", "agenda": "10 Stil schrijven"})
    assert answer.status_code == {"cynthia": 302, "marlies": 403}.get(name, 404)
    assert Session.objects.exists() == (name == "cynthia")


@who
def test_only_makers_keep_a_photo(browsing: Browsing, session: Session, name: str) -> None:
    sent = SimpleUploadedFile("blad.jpg", photo(), "image/jpeg")
    answer = browsing(name).post(f"{TABLE}fotos/nieuw/", {"photo": sent})
    assert answer.status_code == {"cynthia": 302, "marlies": 403}.get(name, 404)
    assert session.photos.count() == (2 if name == "cynthia" else 1)


def test_a_phone_at_the_table_sees_the_table_and_nothing_else(phone: Client, session: Session) -> None:
    html = phone.get("/meedoen/tafel/").content.decode()

    assert "Ik zoek hulp in mijn eigen woorden" in html
    assert "Schrijf mij" in html
    assert "Marlies" not in html.replace("Marlies leest mee.", "")
    assert phone.get("/meedoen/stand/").json()["open"]
    for address in [*MEMBERS, f"{TABLE}fotos/{session.photos.get().pk}.jpg"]:
        assert phone.get(address).status_code == 404, address


@pytest.mark.parametrize("deed", ["volgende", "toon", "einde", "groepeer", "noteer", "slot", "weg"])
def test_a_phone_leads_nothing(phone: Client, deed: str) -> None:
    before = Line.objects.count()
    assert phone.post(f"/meedoen/doe/{deed}/").status_code == 403
    assert Line.objects.count() == before


def test_a_phone_that_was_sent_away_finds_a_friendly_page(phone: Client) -> None:
    Participant.objects.filter(person=None).update(removed_at=timezone.now())
    answer = phone.get("/meedoen/tafel/")

    assert "Bedankt voor het meedoen" in answer.content.decode()
    assert phone.get("/meedoen/stand/").json() == {"open": False}
    phone.post("/meedoen/doe/schrijf/", {"text": "Nog iets"})
    assert not Session.objects.get().notes.filter(text="Nog iets").exists()


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("address", [*MEMBERS, *GUESTS])
def test_looking_changes_nothing_whatever_is_sent(browsing: Browsing, address: str) -> None:
    client = browsing("cynthia")
    before = Line.objects.count()
    client.get(address)
    for method in ("PUT", "PATCH", "DELETE"):
        assert client.generic(method, address).status_code == 405
    assert client.head(address).status_code == 200
    assert Line.objects.count() == before


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_page_speaks_the_language_of_its_reader(
    browsing: Browsing, phone: Client, language: str
) -> None:
    word = {"nl": "Stil schrijven", "en": "Silent writing"}[language]
    headers = {"accept-language": language}
    assert word in browsing("cynthia").get(TABLE, headers=headers).content.decode()
    assert word in phone.get("/meedoen/tafel/", headers=headers).content.decode()


def test_every_address_is_tried_above(session: Session) -> None:
    resolver = get_resolver()
    asked = [*MEMBERS, *GUESTS, f"/p/{session.blueprint_id}/ideaal/1/d/", f"{TABLE}fotos/1.jpg"]
    tried = {str(resolver.resolve(address.split("?")[0]).url_name) for address in asked}
    assert {str(one.name) for one in session_urls.urlpatterns} == tried | WRITING
