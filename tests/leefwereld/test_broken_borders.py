"""What is of one blueprint is out of reach from another, and what is not shared from outside, whatever is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from django.utils import timezone
from person import person
from photo import photo

from cast import DOCUMENT
from leefwereld.audit.models import Line
from leefwereld.library import actions, rooms
from leefwereld.library.actions import members, moments, personas, pictures, putting_away
from leefwereld.library.models import Member, Moment, Version
from leefwereld.people.models import Organisation
from leefwereld.talk import actions as talk
from leefwereld.talk.models import ProposedChange
from leefwereld.talk.sight import sight
from leefwereld.talk.wanted import card_added
from leefwereld.workshop.actions import opening, table, voting, writing
from leefwereld.workshop.agendas import planned
from leefwereld.workshop.codes import sealed
from leefwereld.workshop.models import Dot, Note, Option, Session

HENK, WONEN = "/blauwdruk/voorbeeldstad/henk/", "/blauwdruk/voorbeeldstad/wonen/"
STEP = "journeys/ideaal/steps/vraag"
Browsing = Callable[[str], Client]


@pytest.fixture
def wonen(voorbeeldstad: Organisation, now: datetime) -> Version:
    """Another blueprint; Rob, who works elsewhere, leads it and has no part in Henk's."""
    text = DOCUMENT.replace("id: henk\ntitle: Henk krijgt weer lucht", "id: wonen\ntitle: Een huis", 1)
    kept = actions.keep(text, organisation=voorbeeldstad, by=person("cynthia"), now=now)
    for name, kind in (("rob", Member.Kind.FACILITATOR), ("charlotte", Member.Kind.MAKER)):
        members.invite_member(kept.blueprint, who=person(name), kind=kind, by=None, now=now)
    return kept


@pytest.fixture
def session(draft: Version) -> Session:
    return opening.start_session(
        draft.blueprint, title="Samen", agenda=planned("10 Stemmen"), by=person("cynthia"), now=timezone.now()
    )


def things_of(draft: Version, now: datetime) -> list[tuple[str, dict[str, object]]]:
    """Give what can be asked of things that are Henk's, by address and with what is sent."""
    henk, cynthia = draft.blueprint, person("cynthia")
    seen = sight(henk)
    thread = talk.begin(henk, seen=seen, address=STEP, row="", text="Geheim", by=cynthia, now=now)
    proposal = talk.propose(
        henk, [card_added(seen, STEP, "ideas", "Geheim")], reason="", seen=seen, by=cynthia, now=now
    )
    change = ProposedChange.objects.get(proposal=proposal)
    picture = pictures.keep_picture(photo(), blueprint=henk, about="", words="Geheim", by=cynthia, now=now)
    moment = moments.name(henk, "Geheim", by=cynthia, now=now)
    member = henk.members.get()
    return [
        (f"gesprek/{thread.pk}/", {"do": "resolve"}),
        (f"gesprek/opmerking/{thread.remarks.get().pk}/", {"do": "remove"}),
        (f"voorstel/{change.pk}/", {"do": "accept"}),
        (f"foto/{picture.pk}/", {}),
        (f"foto/{picture.pk}/weg/", {}),
        (f"?moment={moment.pk}", {}),
        (f"geschiedenis/vergelijken/?from=m{moment.pk}", {}),
        ("geschiedenis/naam/", {"name": "Van mij", "moment": moment.pk}),
        ("geschiedenis/waarom/", {"why": "Zomaar", "moment": moment.pk}),
        ("geschiedenis/terugzetten/", {"moment": moment.pk, "place": ""}),
        (f"deelnemers/{member.pk}/", {"out": "1"}),
        ("sessies/1/", {}),
        ("sessies/1/doe/einde/", {}),
    ]


def test_nothing_of_henks_blueprint_is_had_through_another(
    browsing: Browsing,
    draft: Version,
    wonen: Version,  # noqa: ARG001 - the other one
    session: Session,
    now: datetime,
) -> None:
    for name in ("rob", "charlotte"):
        client = browsing(name)
        for address, sent in things_of(draft, now):
            lines = Line.objects.count()
            assert client.get(WONEN + address).status_code in {403, 404, 405}, address
            assert client.post(WONEN + address, sent).status_code in {403, 404, 405}, address
            assert Line.objects.count() == lines, address
    assert rooms.read(draft.blueprint).step_at["ideaal/vraag"].ideas == ()
    session.refresh_from_db()
    assert session.is_open


@pytest.mark.parametrize("name", ["nobody", "henk", "rob", "chuck"])
@pytest.mark.parametrize("asked", ["?live=1", "?moment={}"])
def test_how_it_is_being_made_is_for_nobody_outside(
    browsing: Browsing, shared: Version, now: datetime, name: str, asked: str
) -> None:
    moments.name(shared.blueprint, "Nu", by=person("cynthia"), now=now)
    asked = asked.format(Moment.objects.get().pk)
    for page in ("", "downloads/document/yaml/", "stap/ideaal/vraag/", "demo/los/", "onderbouwing/"):
        assert browsing(name).get(f"{HENK}{page}").status_code == 200
        assert browsing(name).get(f"{HENK}{page}{asked}").status_code == 404


def test_what_lies_in_the_bin_is_out_of_reach_for_who_worked_on_it(
    browsing: Browsing, draft: Version, now: datetime
) -> None:
    asked = things_of(draft, now)
    putting_away.throw_away(draft.blueprint, by=person("cynthia"), now=now)
    for name in ("cynthia", "marlies"):
        client = browsing(name)
        for address, sent in [("", {}), ("?live=1", {}), ("maken/", {}), ("versies/bewaren/", {}), *asked]:
            assert client.get(HENK + address).status_code in {404, 405}, address
            assert client.post(HENK + address, sent).status_code in {404, 405}, address


def test_a_guest_of_one_table_touches_nothing_on_another(wonen: Version, session: Session) -> None:
    now = timezone.now()
    other = opening.start_session(
        wonen.blueprint, title="Elders", agenda=planned("10 Stemmen"), by=person("rob"), now=now
    )
    poll = voting.open_poll(session, title="Wat?", options=[("A", ""), ("B", "")], dots=2, by=None, now=now)
    mine = table.join(session, name="Anna", discipline="", now=now)
    note = writing.write(session, text="Van mij", by=mine, now=now)
    assert note is not None
    phone = Client()
    phone.cookies["leefwereld_gast"] = sealed(table.join(other, name="Piet", discipline="", now=now).key)

    for deed, sent in (
        ("stip", {"option": Option.objects.filter(poll=poll)[0].pk}),
        ("terug", {"option": Option.objects.filter(poll=poll)[0].pk}),
        ("wis", {"note": note.pk}),
    ):
        assert phone.post(f"/meedoen/doe/{deed}/", sent).status_code == 404
    assert not Dot.objects.exists()
    assert Note.objects.filter(pk=note.pk).exists()


@pytest.mark.parametrize(
    ("address", "field", "after"),
    [("", "id", "anders"), (STEP, "id", "anders"), ("", "format", 9), ("personas/henk", "id", "x")],
)
def test_a_proposal_gives_nothing_another_name(
    browsing: Browsing, draft: Version, address: str, field: str, after: object
) -> None:
    draft.blueprint.members.create(person=person("marlies"), kind=Member.Kind.COMMENTER)
    before = rooms.read(draft.blueprint)
    answer = browsing("marlies").post(
        f"{HENK}voorstel/",
        {"changes": [{"address": address, "field": field, "before": "henk", "after": after}]},
        content_type="application/json",
    )
    assert answer.status_code == 422
    for change in ProposedChange.objects.all():
        browsing("cynthia").post(f"{HENK}voorstel/{change.pk}/", {"do": "accept"})
    assert rooms.read(draft.blueprint) == before


def test_a_persona_of_another_municipality_is_not_ours(
    browsing: Browsing,
    draft: Version,  # noqa: ARG001 - where she would come
    now: datetime,
) -> None:
    anderstad = Organisation.objects.get(slug="anderstad")
    theirs = actions.keep(DOCUMENT, organisation=anderstad, by=None, now=now).blueprint
    told = rooms.read(theirs).persona_by_id["henk"].model_copy(update={"id": "geheim"})
    personas.share(theirs, told, by=person("rob"), now=now)

    assert browsing("cynthia").post(f"{HENK}persona/erbij/", {"persona": "geheim"}).status_code == 404
    assert browsing("cynthia").get("/personas/anderstad/geheim/").status_code == 404
