"""A work session: led by a facilitator, written in silence, voted without names, kept with the blueprint."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from blauwdruk.model import Discipline
from cast import EVERYBODY
from leefwereld.audit.models import Line
from leefwereld.library import rooms
from leefwereld.library.models import Member, Version
from leefwereld.people.models import Organisation, Person
from leefwereld.workshop import clock, queries
from leefwereld.workshop.actions import keeping, leading, opening, table, voting, writing
from leefwereld.workshop.actions.forgetting import forget_guests
from leefwereld.workshop.agendas import AGENDAS, planned
from leefwereld.workshop.codes import ALPHABET, read_code, sealed, unsealed
from leefwereld.workshop.may import EVERYBODY as EVERYBODY_AT_THE_TABLE
from leefwereld.workshop.may import MEMBERS, Deed, may_do
from leefwereld.workshop.models import Dot, Item, Knock, Note, Option, Outcome, Participant, Session
from leefwereld.workshop.seat import Seat

ONE = "/blauwdruk/voorbeeldstad/henk/"
TABLE = f"{ONE}sessies/1/"
Browsing = Callable[[str], Client]


@pytest.fixture
def cynthia(voorbeeldstad: Organisation) -> Person:
    return Person.objects.get(slug="cynthia", roles__organisation=voorbeeldstad)


@pytest.fixture
def session(draft: Version, cynthia: Person) -> Session:
    """Cynthia's session on Henk's blueprint, at the step in which he asks for help."""
    session = opening.start_session(
        draft.blueprint,
        title="Samen zoeken",
        agenda=planned("10 Stil schrijven\n15 Bespreken\n5 Stemmen"),
        by=cynthia,
        now=timezone.now(),
    )
    leading.go_to(session, "ideaal/vraag", by=cynthia, now=timezone.now())
    session.refresh_from_db()
    return session


@pytest.fixture
def guest(session: Session) -> Participant:
    return table.join(session, name="Henk de Vries", discipline="resident", now=timezone.now())


def phone(guest: Participant) -> Client:
    client = Client(headers={"accept-language": "nl"})
    client.cookies["leefwereld_gast"] = sealed(guest.key)
    return client


def member(session: Session, slug: str) -> Participant:
    return table.sit(session, person=Person.objects.get(slug=slug), now=timezone.now())


# Who may what


@pytest.mark.parametrize("part", [*Member.Kind, None])
@pytest.mark.parametrize("deed", Deed)
def test_who_may_do_what_in_an_open_session(session: Session, part: Member.Kind | None, deed: Deed) -> None:
    seat = Seat(session, part)
    leads, comments = part == Member.Kind.FACILITATOR, part not in {Member.Kind.READER, None}
    expected = part is not None if deed in EVERYBODY_AT_THE_TABLE else comments if deed in MEMBERS else leads
    assert may_do(seat, deed, timezone.now()) == expected


@pytest.mark.parametrize("deed", Deed)
def test_a_guest_does_what_everybody_at_the_table_does_and_no_more(
    session: Session, guest: Participant, deed: Deed
) -> None:
    assert may_do(Seat(session, participant=guest), deed, timezone.now()) == (deed in EVERYBODY_AT_THE_TABLE)


@pytest.mark.parametrize("deed", Deed)
def test_nobody_does_anything_once_it_has_ended(session: Session, deed: Deed) -> None:
    opening.end_session(session, by=None, now=timezone.now())
    assert not may_do(Seat(session, Member.Kind.FACILITATOR), deed, timezone.now())


def test_a_guest_is_not_welcome_after_twelve_hours_nor_when_removed_nor_at_another_table(
    session: Session, guest: Participant
) -> None:
    now = timezone.now()
    assert Seat(session, participant=guest).is_welcome(now + timedelta(hours=11, minutes=59))
    assert not Seat(session, participant=guest).is_welcome(now + timedelta(hours=12, minutes=1))
    assert not Seat(Session(pk=99), participant=guest).is_welcome(now)
    leading.remove(guest, by=None, now=now)
    guest.refresh_from_db()
    assert not Seat(session, participant=guest).is_welcome(now)
    assert guest.name == ""


def test_one_session_at_a_time(session: Session) -> None:
    with pytest.raises(opening.AlreadyOpen):
        opening.start_session(session.blueprint, title="Nog een", agenda=[], by=None, now=timezone.now())


# The agenda and the clock


def test_an_agenda_is_read_as_people_type_it() -> None:
    read = planned("10 Stil schrijven\n\n 15 min. Bespreken\nIets zonder tijd\n5 – Pauze\n999 Stemmen")

    assert [(one.minutes, one.title, one.kind.value) for one in read] == [
        (10, "Stil schrijven", "write"),
        (15, "Bespreken", "talk"),
        (10, "Iets zonder tijd", "talk"),
        (5, "Pauze", "break"),
        (240, "Stemmen", "vote"),
    ]


@pytest.mark.parametrize("key", AGENDAS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_ready_made_agenda_is_read_back_as_it_is(key: str, language: str) -> None:
    agenda = AGENDAS[key]
    read = planned(agenda.text(language))  # type: ignore[arg-type]
    assert sum(one.minutes for one in read) == agenda.minutes
    assert Item.Kind.WRITE in {one.kind for one in read}


def test_the_clock_runs_pauses_gets_a_minute_and_goes_on(session: Session, cynthia: Person) -> None:
    now = timezone.now()
    leading.next_item(session, by=cynthia, now=now)
    session.refresh_from_db()
    assert session.item is not None
    assert session.item.title == "Stil schrijven"
    assert clock.left(session, now + timedelta(minutes=4)) == 360

    leading.pause(session, by=cynthia, now=now + timedelta(minutes=4))
    leading.give_minute(session, by=cynthia, now=now + timedelta(minutes=30))
    session.refresh_from_db()
    assert clock.left(session, now + timedelta(hours=1)) == 420

    leading.resume(session, by=cynthia, now=now + timedelta(hours=1))
    session.refresh_from_db()
    assert clock.left(session, now + timedelta(hours=1, minutes=8)) == -60


# Joining


def test_a_code_is_read_however_it_is_typed() -> None:
    assert read_code(" abc-def ") == "ABCDEF"
    assert read_code("ABCDE") == read_code("ABCDE0") == read_code("ÀBCDEF") == ""
    assert len(ALPHABET) ** 6 > 480_000_000


def test_a_guest_gives_no_more_than_a_first_name(guest: Participant) -> None:
    assert guest.name == "Henk"
    assert guest.person is None


def test_a_cookie_that_somebody_made_up_opens_nothing(session: Session, guest: Participant) -> None:
    assert unsealed(sealed(guest.key)) == guest.key
    for forged in ("", guest.key.hex, sealed(guest.key)[:-1], "a:b:c"):
        client = Client()
        client.cookies["leefwereld_gast"] = forged
        assert session.title not in client.get("/meedoen/tafel/").content.decode()


def test_guessing_stops_and_a_right_code_is_no_news_then(session: Session) -> None:
    client = Client(headers={"accept-language": "nl"})
    for _ in range(table.MOST_KNOCKS):
        assert client.post("/meedoen/", {"code": "AAAAAA"}).status_code == 400
    refused = client.post("/meedoen/", {"code": session.code})

    assert refused.status_code == 429
    assert "leefwereld_gast" not in refused.cookies
    assert Knock.objects.first().door != "127.0.0.1"  # type: ignore[union-attr]
    elsewhere = client.post("/meedoen/", {"code": session.code}, REMOTE_ADDR="10.0.0.9")
    assert elsewhere.status_code == 302


def test_a_closed_door_says_the_same_as_a_wrong_code(session: Session, cynthia: Person) -> None:
    client = Client(headers={"accept-language": "nl"})
    wrong = client.post("/meedoen/", {"code": "AAAAAA"}).content.decode()
    leading.set_joinable(session, is_joinable=False, by=cynthia, now=timezone.now())
    shut = client.post("/meedoen/", {"code": session.code}).content.decode()

    assert "Deze code hoort niet bij een werksessie" in wrong
    assert "Deze code hoort niet bij een werksessie" in shut


def test_the_cookie_is_only_for_the_guest_pages(session: Session) -> None:
    client = Client()
    answer = client.post("/meedoen/", {"code": session.code, "name": "Charlotte"})
    cookie = answer.cookies["leefwereld_gast"]

    assert cookie["path"] == "/meedoen/"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 12 * 3600
    assert client.get(TABLE).status_code == 404


def test_whoever_has_a_part_in_the_project_comes_to_her_own_place(
    browsing: Browsing, session: Session
) -> None:
    answer = browsing("marlies").post("/meedoen/", {"code": session.code})
    assert answer["Location"] == TABLE
    assert not session.participants.exists()


# Written in silence

SHAME = "Ik schaam me voor mijn schulden"


def everything_that_is_answered(browsing: Browsing, name: str) -> str:
    client = browsing(name)
    return "".join(
        client.get(address).content.decode()
        for address in (
            TABLE,
            f"{TABLE}stand/",
            f"{ONE}sessies/stand/",
            f"{TABLE}scherm/",
            f"{TABLE}verslag/",
            f"{ONE}sessies/",
        )
    )


def test_a_note_is_its_writers_alone_until_it_is_shown(
    browsing: Browsing, session: Session, guest: Participant, cynthia: Person
) -> None:
    other = table.join(session, name="Charlotte", discipline="", now=timezone.now())
    phone(guest).post("/meedoen/doe/schrijf/", {"text": SHAME, "place": "ideaal/vraag", "row": "pains"})

    assert SHAME in phone(guest).get("/meedoen/tafel/").content.decode()
    assert SHAME not in phone(other).get("/meedoen/tafel/").content.decode()
    for name in ("cynthia", "marlies"):
        assert SHAME not in everything_that_is_answered(browsing, name)
    assert SHAME not in rooms.read(session.blueprint).model_dump_json()

    writing.show(session, by=cynthia, now=timezone.now())
    assert SHAME in phone(other).get("/meedoen/tafel/").content.decode()
    assert SHAME in everything_that_is_answered(browsing, "marlies")


def test_a_silent_note_does_not_even_show_that_something_happened(
    session: Session, guest: Participant
) -> None:
    session.refresh_from_db()
    before = session.turn
    writing.write(session, text=SHAME, by=guest, now=timezone.now())
    session.refresh_from_db()
    assert session.turn == before


def test_the_log_says_that_a_note_was_written_and_not_by_whom(session: Session) -> None:
    marlies = member(session, "marlies")
    writing.write(session, text=SHAME, by=marlies, now=timezone.now())

    line = Line.objects.get(action="note-written")
    assert line.by is None
    assert SHAME not in json.dumps(line.details)


def test_shown_notes_become_cards_in_their_own_cell(
    session: Session, guest: Participant, cynthia: Person
) -> None:
    now = timezone.now()
    writing.write(session, text=SHAME, place="ideaal/vraag", row="pains", by=guest, now=now)
    writing.write(session, text="Mag dat?", place="ideaal/vraag", row="law", by=guest, now=now)
    writing.write(session, text="Nergens bij", by=guest, now=now)
    assert writing.place(session, session.notes.all(), step="", row="", by=cynthia, now=now) == 0

    writing.show(session, by=cynthia, now=now)
    assert writing.place(session, session.notes.all(), step="", row="", by=cynthia, now=now) == 2

    blueprint = rooms.read(session.blueprint)
    assert [card.text for card in blueprint.step_at["ideaal/vraag"].pains] == [SHAME]
    assert "Mag dat?" in {one.text for one in blueprint.consequences_at["ideaal/vraag"]}
    assert writing.place(session, session.notes.all(), step="", row="", by=cynthia, now=now) == 0


def test_notes_are_grouped_and_a_group_is_placed_as_one_card(session: Session, cynthia: Person) -> None:
    now, marlies = timezone.now(), member(session, "marlies")
    notes = [
        writing.write(session, text=text, by=marlies, now=now) for text in ("Bel mij", "Bel terug", "Post")
    ]
    assert writing.group(session, session.notes.all(), name="Bellen", by=cynthia, now=now) is not None
    assert not session.notes.filter(cluster__isnull=False).exists()  # not shown yet

    writing.show(session, by=cynthia, now=now)
    cluster = writing.group(session, session.notes.all()[:2], name="Bellen", by=cynthia, now=now)
    assert cluster is not None
    assert writing.place_cluster(cluster, step="ideaal/vraag", row="ideas", by=cynthia, now=now)

    assert [card.text for card in rooms.read(session.blueprint).step_at["ideaal/vraag"].ideas] == ["Bellen"]
    assert len(notes) == 3


def test_a_guest_proposes_a_card_and_the_facilitator_takes_it_over(
    browsing: Browsing, session: Session, guest: Participant
) -> None:
    phone(guest).post(
        "/meedoen/doe/stel-voor/", {"text": "Bel mij terug", "place": "ideaal/vraag", "row": "ideas"}
    )
    note = Note.objects.get()
    assert "Bel mij terug" not in browsing("marlies").get(TABLE).content.decode()
    assert "Bel mij terug" in browsing("cynthia").get(TABLE).content.decode()

    browsing("cynthia").post(f"{TABLE}doe/plaats/", {"note": note.pk})

    assert [card.text for card in rooms.read(session.blueprint).step_at["ideaal/vraag"].ideas] == [
        "Bel mij terug"
    ]


def test_what_people_feel_is_shown_without_names_and_taken_over(
    browsing: Browsing, session: Session, guest: Participant, cynthia: Person
) -> None:
    now = timezone.now()
    phone(guest).post("/meedoen/doe/voel/", {"feels": "-1"})
    writing.feel(session, place="ideaal/vraag", feels=2, by=member(session, "marlies"), now=now)
    writing.feel(session, place="ideaal/vraag", feels=1, by=member(session, "cynthia"), now=now)
    assert "Wat mensen voelen" not in everything_that_is_answered(browsing, "cynthia")

    writing.show(session, by=cynthia, now=now)
    assert "Wat mensen voelen" in browsing("marlies").get(TABLE).content.decode()
    assert writing.take_feeling(session, "ideaal/vraag", by=cynthia, now=now) == 1
    side = rooms.read(session.blueprint).step_at["ideaal/vraag"].resident
    assert side is not None
    assert side.feels == 1


# Votes


def test_dots_are_spent_taken_back_and_counted_only_at_the_end(
    browsing: Browsing, session: Session, guest: Participant, cynthia: Person
) -> None:
    now = timezone.now()
    poll = voting.open_poll(
        session, title="Wat eerst?", options=[("Bellen", ""), ("Post", "")], dots=2, by=cynthia, now=now
    )
    calls, post = poll.options.all()
    marlies = member(session, "marlies")
    turn = Session.objects.get().turn
    for option, done in [(calls, True), (calls, True), (post, False)]:
        assert voting.put_dot(option, by=guest, now=now) == done
    assert voting.take_dot(calls, by=guest, now=now)
    assert voting.put_dot(post, by=guest, now=now)
    assert voting.put_dot(calls, by=marlies, now=now)
    assert Session.objects.get().turn == turn

    for name in ("cynthia", "marlies"):
        seen = browsing(name).get(f"{TABLE}stand/").json()["session"]
        assert "count" not in json.dumps(seen["poll"])
        assert [one["mine"] for one in seen["poll"]["options"]] == ([1, 0] if name == "marlies" else [0, 0])
    assert all(option.count is None for option in Option.objects.all())

    voting.close_poll(poll, by=cynthia, now=now)

    assert Dot.objects.count() == 0
    assert [(one.text, one.count) for one in poll.options.all()] == [("Bellen", 2), ("Post", 1)]
    assert not voting.put_dot(calls, by=guest, now=now)
    assert "2 stippen" in browsing("marlies").get(TABLE).content.decode()
    assert {line.by for line in Line.objects.filter(action__in=["dot-put", "dot-taken"])} == {None}


@pytest.mark.parametrize("dots", [1, 2, 5])
def test_the_pages_of_everybody_else_are_the_same_however_the_dots_fall(
    browsing: Browsing, session: Session, guest: Participant, cynthia: Person, dots: int
) -> None:
    now = timezone.now()
    poll = voting.open_poll(
        session, title="Wat eerst?", options=[("Bellen", ""), ("Post", "")], dots=5, by=cynthia, now=now
    )
    other = browsing("marlies")

    def state() -> object:
        told = other.get(f"{TABLE}stand/").json()["session"]
        told["clock"].pop("now")
        return told

    before = state()
    option = poll.options.all()[0]
    for _ in range(dots):
        voting.put_dot(option, by=guest, now=now)
    assert state() == before


# The end


def test_at_the_end_nobody_is_with_a_note_and_the_guests_are_gone(
    session: Session, guest: Participant, cynthia: Person
) -> None:
    now = timezone.now()
    writing.write(session, text="Getoond", by=guest, now=now)
    writing.show(session, by=cynthia, now=now)
    writing.write(session, text="Nooit getoond", by=guest, now=now)
    writing.feel(session, place="ideaal/vraag", feels=-2, by=guest, now=now)
    member(session, "marlies")
    opening.end_session(session, by=cynthia, now=now)

    assert [(note.text, note.by) for note in session.notes.all()] == [("Getoond", None)]
    assert list(session.participants.filter(person=None)) == []
    assert session.code is None
    assert session.feelings == {"ideaal/vraag": {"-2": 1}}
    assert session.present == {"resident": 1, "": 1}


def test_at_the_end_no_phase_stays_locked(session: Session, cynthia: Person) -> None:
    leading.lock(session.blueprint, "ideaal/op-zoek", by=cynthia, now=timezone.now())
    opening.end_session(session, by=cynthia, now=timezone.now())

    assert queries.locks_of(session.blueprint) == []
    assert Line.objects.filter(action="phase-unlocked").exists()


@pytest.mark.usefixtures("guest")
def test_the_blueprint_says_who_was_there_and_what_was_learned(session: Session, cynthia: Person) -> None:
    now = timezone.now()
    keeping.note_outcome(session, kind=Outcome.Kind.WORKED, text="Stil beginnen helpt", by=cynthia, now=now)
    keeping.note_outcome(session, kind=Outcome.Kind.PARKED, text="De website", by=cynthia, now=now)
    table.sit(session, person=cynthia, discipline="it", now=now)
    opening.end_session(session, by=cynthia, now=now)

    blueprint = rooms.read(session.blueprint)
    held = blueprint.sessions[-1]
    assert (held.text, held.people) == ("Samen zoeken", 2)
    assert held.disciplines == (Discipline.RESIDENT, Discipline.IT)
    assert [(one.text, one.worked) for one in blueprint.lessons] == [("Stil beginnen helpt", True)]


def test_guests_are_forgotten_after_the_days_that_were_agreed(draft: Version, now: datetime) -> None:
    session = opening.start_session(draft.blueprint, title="Samen", agenda=[], keep_days=7, by=None, now=now)
    table.join(session, name="Henk", discipline="", now=now)
    opening.end_session(session, by=None, now=now)
    assert forget_guests(now=now + timedelta(days=6, hours=23)) == 0
    assert forget_guests(now=now + timedelta(days=7)) == 1
    assert Participant.objects.count() == 0


def test_a_session_that_nobody_ended_forgets_its_guests_too(
    session: Session, guest: Participant, capsys: pytest.CaptureFixture[str]
) -> None:
    writing.write(session, text="Getoond", by=guest, now=timezone.now())
    Participant.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    call_command("forget_guests")

    assert "1" in capsys.readouterr().out
    assert Participant.objects.count() == 0
    assert Note.objects.get().by is None


def test_a_guest_who_leaves_takes_her_silent_notes_with_her(session: Session, guest: Participant) -> None:
    writing.write(session, text=SHAME, by=guest, now=timezone.now())
    client = phone(guest)
    client.post("/meedoen/doe/vertrek/")
    assert Note.objects.count() == Participant.objects.count() == 0
    assert client.cookies["leefwereld_gast"].value == ""


# Who is missing


def test_who_is_missing_is_said_by_role() -> None:
    assert queries.missing([]) == list(queries.NEEDED)
    there = ["expert_by_experience", "practice", "policy", "communication", "information", "it", "finance"]
    assert queries.missing(there) == [Discipline.LAW, Discipline.PRIVACY]


# Every write, and every page


def test_every_write_has_one_line_in_the_log(
    browsing: Browsing, session: Session, guest: Participant
) -> None:
    client = browsing("cynthia")
    item = session.items.first()
    assert item is not None
    for deed, data in {
        "begin": {"item": item.pk},
        "pauze": {},
        "verder": {},
        "minuut": {},
        "hierheen": {"place": "ideaal/op-zoek"},
        "slot": {"place": "ideaal/op-zoek"},
        "open": {"place": "ideaal/op-zoek"},
        "deur": {"open": "0"},
        "toon": {},
        "noteer": {"kind": "action", "text": "Bellen", "who": "KCC", "until": "2026-04-01"},
        "weg": {"participant": guest.pk},
    }.items():
        before = Line.objects.count()
        assert client.post(f"{TABLE}doe/{deed}/", data).status_code == 302, deed
        assert Line.objects.count() == before + 1, deed


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("name", EVERYBODY)
@pytest.mark.parametrize("deed", [Deed.NEXT, Deed.SHOW, Deed.END, Deed.DOOR, Deed.OPEN_POLL])
def test_only_the_facilitator_leads(browsing: Browsing, name: str, deed: Deed) -> None:
    answer = browsing(name).post(f"{TABLE}doe/{deed.value}/")
    assert answer.status_code == {"cynthia": 302, "marlies": 403}.get(name, 404)


@pytest.mark.usefixtures("session")
def test_what_belongs_to_another_session_can_not_be_touched(browsing: Browsing) -> None:
    for deed, data in [("begin", {"item": 10**9}), ("weg", {"participant": 5}), ("plaats", {"cluster": 7}),
                       ("stip", {"option": 3}), ("wis", {"note": 1}), ("schrap", {"outcome": "x"}),
                       ("slot", {"place": "nergens/niets"}), ("bestaat-niet", {})]:  # fmt: skip
        assert browsing("cynthia").post(f"{TABLE}doe/{deed}/", data).status_code == 404, deed


@pytest.mark.usefixtures("guest")
@pytest.mark.parametrize("address", [TABLE, f"{TABLE}stand/", f"{TABLE}scherm/", f"{TABLE}verslag/"])
def test_a_page_asks_the_database_as_often_with_many_notes_as_with_few(
    browsing: Browsing, session: Session, cynthia: Person, address: str
) -> None:  # fmt: skip
    client, now = browsing("cynthia"), timezone.now()
    client.get(address)

    def fill(many: int) -> None:
        for nr in range(many):
            guest = table.join(session, name=f"Gast{nr}", discipline="", now=now)
            writing.write(session, text=f"Briefje {nr}", by=guest, now=now)
            writing.show(session, by=cynthia, now=now)
            writing.group(session, session.notes.all()[:1], name=f"Groep {nr}", by=cynthia, now=now)
            voting.open_poll(session, title="?", options=[(f"{nr}", "")], dots=1, by=cynthia, now=now)

    def asked() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address).status_code == 200
        return len(seen)

    fill(2)
    few = asked()
    fill(6)
    assert asked() == few
    assert few <= 30
