"""However much there is, a page asks the database as often as it did for a little."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zlib import compress

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from person import person
from test_matrix import ALL, addressed
from test_pictures import photo

from cast import DOCUMENT
from leefwereld.library import actions, rooms
from leefwereld.library.actions import members, personas, pictures, putting_away
from leefwereld.library.models import (
    Blueprint,
    Member,
    Moment,
    PersonaLink,
    ReviewCall,
    SharedPersona,
    Version,
)
from leefwereld.outbox.models import Message
from leefwereld.people.models import Invitation, Organisation, Person, Role, Team
from leefwereld.talk import actions as talk
from leefwereld.talk.models import ProposedChange, Thread
from leefwereld.talk.sight import sight
from leefwereld.talk.wanted import card_added
from leefwereld.workshop.actions import keeping, opening, table, voting, writing
from leefwereld.workshop.agendas import planned
from leefwereld.workshop.codes import sealed
from leefwereld.workshop.models import Outcome, Session

STEP = "journeys/ideaal/steps/vraag"
ASKED = {
    "studio:talk_about": f"?address={STEP}",
    "studio:talk": "?toon=los",
    "studio:screens": "?journey=ideaal",
    "studio:compare": "?from=v1&to=nu",
}
AT_MOST = 25
"""No page asks more often than this."""
Browsing = Callable[[str], Client]


@pytest.fixture
def session(draft: Version) -> Session:
    begun = opening.start_session(
        draft.blueprint,
        title="Samen",
        agenda=planned("10 Schrijven"),
        by=person("cynthia"),
        now=timezone.now(),
    )
    Session.objects.update(place="ideaal/vraag")
    begun.refresh_from_db()
    return begun


@pytest.fixture
def henk(draft: Version, now: datetime) -> SharedPersona:
    told = rooms.read(draft.blueprint).persona_by_id["henk"]
    return personas.share(draft.blueprint, told, by=person("cynthia"), now=now)


def grow(session: Session, henk: SharedPersona, nr: int) -> None:
    """Have one more of everything."""
    blueprint, now = session.blueprint, timezone.now()
    who = people_come(blueprint, nr, now)
    blueprints_come(henk, nr, now)
    time_goes_by(blueprint, who, nr, now)
    people_talk(blueprint, who, now)
    people_work(session, nr, now)


def people_come(blueprint: Blueprint, nr: int, now: datetime) -> Person:
    town, other = blueprint.organisation, Organisation.objects.create(slug=f"stad-{nr}", name=f"Stad {nr}")
    who = Person.objects.create(slug=f"anna-{nr}", name=f"Anna {nr}", email=f"anna{nr}@voorbeeldstad.example")
    Role.objects.create(person=who, organisation=town, kind=Role.Kind.PROFESSIONAL)
    Role.objects.create(person=person("cynthia"), organisation=other, kind=Role.Kind.FACILITATOR)
    Role.objects.create(person=person("chuck"), organisation=other, kind=Role.Kind.ADMINISTRATOR)
    Invitation.objects.create(
        person=who, organisation=town, digest=str(nr), made_at=now, made_by=None, ends_at=now + timedelta(3)
    )
    team = Team.objects.create(organisation=town, slug=f"team-{nr}", name=f"Team {nr}")
    team.people.add(who, person("marlies"))
    members.invite_member(blueprint, who=team, kind=Member.Kind.COMMENTER, by=None, now=now)
    members.invite_member(blueprint, who=who, kind=Member.Kind.MAKER, by=None, now=now)
    return who


def blueprints_come(henk: SharedPersona, nr: int, now: datetime) -> None:
    put: dict[str, Callable[..., None] | None] = {
        "hier": None,
        "archief": putting_away.archive,
        "weg": putting_away.throw_away,
    }
    for word, away in put.items():
        text = DOCUMENT.replace("id: henk\n", f"id: {word}-{nr}\n", 1)
        kept = actions.keep(text, organisation=henk.organisation, by=None, now=now)
        actions.publish(kept, audience=Version.Audience.EVERYONE, by=None, now=now)
        ReviewCall.objects.create(
            blueprint=kept.blueprint, reason="law", day=now, told_at=now, told_by=person("marlies")
        )
        PersonaLink.objects.create(shared=henk, blueprint=kept.blueprint, persona="henk", taken=henk.told)
        if away:
            away(kept.blueprint, by=person("cynthia"), now=now)
    SharedPersona.objects.create(
        organisation=henk.organisation, key=f"iris-{nr}", told={"name": f"Iris {nr}"}, changed_at=now
    )


def time_goes_by(blueprint: Blueprint, who: Person, nr: int, now: datetime) -> None:
    newer = DOCUMENT.replace("Ik wacht op een brief", f"Ik wacht op brief {nr}")
    kept = actions.keep(newer, organisation=blueprint.organisation, by=who, now=now)
    actions.publish(kept, audience=Version.Audience.EVERYONE, by=who, now=now)
    Moment.objects.create(
        blueprint=blueprint,
        nr=10_000 + nr,
        begun_at=now,
        made_at=now,
        packed=compress(newer.encode()),
        story=[{"at": STEP, "of": STEP, "by": [who.pk], "nl": "Iets veranderd.", "en": "Something changed."}],
        whys={str(who.pk): "Daarom."},
        name=f"Moment {nr}",
    )
    ReviewCall.objects.create(blueprint=blueprint, reason="law", day=now, told_at=now, told_by=who)
    pictures.keep_picture(
        photo(), blueprint=blueprint, about="evidence/gesprekken", words="Brief", by=who, now=now
    )


def people_talk(blueprint: Blueprint, who: Person, now: datetime) -> None:
    seen = sight(blueprint)
    for is_done in (False, True):
        thread = talk.begin(
            blueprint, seen=seen, address=STEP, row="", text="Klopt dit, @cynthia?", by=who, now=now
        )
        talk.reply(thread, text="Ik kijk, @marlies en @chuck.", by=person("cynthia"), now=now)
        talk.assign(thread, person("cynthia"), by=who, now=now)
        if is_done:
            talk.resolve(thread, by=who, now=now)
        change = card_added(seen, STEP, "ideas", f"Bel {who}")
        proposal = talk.propose(blueprint, [change], reason="", seen=seen, by=who, now=now)
        if is_done:
            talk.decline(proposal.changes.get(), answer="Nee", by=person("cynthia"), now=now)
    Thread.objects.filter(pk=thread.pk).update(at="steps/weg", address="journeys/ideaal/steps/weg")
    Message.objects.create(
        to=person("cynthia"), kind="mention", key=f"failed-{who}", subject="?", body="?", address="/",
        made_at=now, due_at=now, tries=9, last_error="refused", given_up_at=now,
    )  # fmt: skip


def people_work(session: Session, nr: int, now: datetime) -> None:
    cynthia = person("cynthia")
    guest = table.join(session, name=f"Gast{nr}", discipline="", now=now)
    for by in (guest, table.sit(session, person=cynthia, now=now)):
        writing.write(session, text=f"Briefje {nr}", place="ideaal/vraag", row="ideas", by=by, now=now)
        writing.feel(session, place="ideaal/vraag", feels=-1, by=by, now=now)
    writing.show(session, by=cynthia, now=now)
    writing.group(session, session.notes.all()[:1], name=f"Groep {nr}", by=cynthia, now=now)
    writing.write(session, text="Nog niet", place="ideaal/vraag", row="ideas", by=guest, now=now)
    writing.write(session, text="Liever zo", is_proposal=True, by=guest, now=now)
    for is_closed in (True, False):
        poll = voting.open_poll(session, title="?", options=[(f"{nr}", "")], dots=1, by=cynthia, now=now)
        if is_closed:
            voting.close_poll(poll, by=cynthia, now=now)
    keeping.note_outcome(
        session,
        kind=Outcome.Kind.DECISION,
        text="Zo",
        who="Anna",
        until=date(2030, 1, 1),
        by=cynthia,
        now=now,
    )
    keeping.keep_photo(session, photo(), by=cynthia, now=now)
    Session.objects.create(
        blueprint=session.blueprint, nr=100 + nr, title="Eerder", started_at=now, ended_at=now
    )


def pages(session: Session) -> dict[str, str]:
    """Every address, of things that are there."""
    mine = Message.objects.filter(to=person("cynthia")).latest("pk")
    nrs = {
        "studio:thread": session.blueprint.threads.earliest("pk").pk,
        "studio:remark": session.blueprint.threads.earliest("pk").remarks.latest("pk").pk,
        "studio:proposal": ProposedChange.objects.earliest("pk").pk,
        "studio:message": mine.pk,
        "studio:paper_row": session.blueprint.pk,
    }
    samples: dict[str, object] = {
        "uidb36": "x",
        "row": "a",
        "view": "toneel",
        "photo": session.photos.earliest("pk").pk,
        "member": session.blueprint.members.earliest("pk").pk,
    }
    names = {
        "studio:picture": session.blueprint.pictures.earliest("made_at").pk,
        "studio:our_persona": "henk",
        "theme:paper": "glossary",
    }
    return {
        name: addressed(pattern, **samples, nr=nrs.get(name, session.nr), name=names.get(name, "x"))
        + ASKED.get(name, "")
        for name, pattern in ALL.items()
        if "<path" not in pattern
    }


def questions(client: Client, address: str, before: int | None = None) -> int | None:
    """Count the questions of a page that is there for her.

    Unless it is as many as before it is asked for twice: what is worked out once, was already.
    """
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address)
        if answer.status_code != 200:
            return None
        if len(asked) == before:
            break
    return len(asked)


@pytest.mark.parametrize("name", ["cynthia", "chuck", "nobody", "a phone"])
def test_every_page_asks_as_often_however_much_there_is(
    browsing: Browsing, session: Session, henk: SharedPersona, name: str
) -> None:
    client = browsing("nobody" if name == "a phone" else name)
    if name == "a phone":
        guest = table.join(session, name="Henk", discipline="resident", now=timezone.now())
        client.cookies["leefwereld_gast"] = sealed(guest.key)
    for nr in range(2):
        grow(session, henk, nr)
    few = {one: asked for one, at in pages(session).items() if (asked := questions(client, at)) is not None}
    for nr in range(2, 6):
        grow(session, henk, nr)
    many = {one: questions(client, at, few[one]) for one, at in pages(session).items() if one in few}

    assert {one: (few[one], many[one]) for one in few if many[one] != few[one]} == {}
    assert {one: asked for one, asked in few.items() if asked > AT_MOST} == {}
    assert len(few) >= {"cynthia": 60, "chuck": 40, "nobody": 30, "a phone": 30}[name]
