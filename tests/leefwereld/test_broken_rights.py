"""What people may not do with a blueprint, however they go about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from person import person

from blauwdruk.document import load
from cast import DOCUMENT
from leefwereld.library import actions, rooms
from leefwereld.library.actions import members, personas, putting_away
from leefwereld.library.models import Member, SharedPersona, Version
from leefwereld.outbox.actions import send_due
from leefwereld.outbox.models import Message
from leefwereld.people.actions import deactivate, take_role
from leefwereld.people.models import Organisation, Person
from leefwereld.talk import actions as talk
from leefwereld.talk.models import ProposedChange
from leefwereld.talk.sight import sight
from leefwereld.talk.wanted import card_added

ONE = "/blauwdruk/voorbeeldstad/henk/"
STEP = "journeys/ideaal/steps/vraag"
Browsing = Callable[[str], Client]


@pytest.fixture
def rob(draft: Version, now: datetime) -> Member:
    """Rob, who works elsewhere, makes along."""
    return members.invite_member(
        draft.blueprint, who=person("rob"), kind=Member.Kind.MAKER, by=person("cynthia"), now=now
    )


def named(draft: Version, who: str) -> None:
    talk.begin(
        draft.blueprint, seen=sight(draft.blueprint), address=STEP, row="", text=f"Geheim, @{who}!",
        by=person("cynthia"), now=timezone.now(),
    )  # fmt: skip


# The bin


def test_what_a_facilitator_threw_away_no_maker_takes_back_by_sending_it_in(
    browsing: Browsing, draft: Version
) -> None:
    kept = draft.blueprint
    Member.objects.create(blueprint=kept, person=person("marlies"), kind=Member.Kind.MAKER)
    putting_away.throw_away(kept, by=person("cynthia"), now=timezone.now())
    sent = {"text": DOCUMENT, "organisation": kept.organisation_id}

    assert browsing("marlies").post("/insturen/", sent).status_code == 403
    kept.refresh_from_db()
    assert kept.trashed_at is not None
    assert browsing("cynthia").post("/insturen/", sent).status_code == 302
    kept.refresh_from_db()
    assert kept.trashed_at is None


# The organisation's own personas


def test_a_maker_from_elsewhere_takes_nobody_out_of_our_personas_and_puts_nobody_in(
    browsing: Browsing,
    draft: Version,
    rob: Member,  # noqa: ARG001 - he makes along
    voorbeeldstad: Organisation,
    now: datetime,
) -> None:
    text = DOCUMENT.replace("id: henk\ntitle: Henk krijgt weer lucht", "id: wonen\ntitle: Een huis", 1)
    wonen = actions.keep(text, organisation=voorbeeldstad, by=person("cynthia"), now=now).blueprint
    secret = load(DOCUMENT).persona_by_id["henk"].model_copy(update={"id": "geheim", "name": "Geheim"})
    shared = personas.share(wonen, secret, by=person("cynthia"), now=now)
    client = browsing("rob")

    assert client.post(f"{ONE}persona/erbij/", {"persona": "geheim"}).status_code == 403
    assert client.post(f"{ONE}persona/delen/", {"persona": "henk"}).status_code == 403
    personas.add(shared, draft.blueprint, by=person("cynthia"), now=now)
    collected = client.post(f"{ONE}persona/gelijk/", {"persona": "geheim", "deed": "collect"})
    assert collected.status_code == 403
    assert list(SharedPersona.objects.values_list("key", flat=True)) == ["geheim"]


# Messages


def test_who_is_taken_out_keeps_nothing_of_what_was_said(
    browsing: Browsing, draft: Version, rob: Member, now: datetime
) -> None:
    named(draft, "rob")
    assert "Geheim" in browsing("rob").get("/berichten/").content.decode()

    members.remove_member(rob, by=person("cynthia"), now=now)

    assert "Geheim" not in browsing("rob").get("/berichten/").content.decode()
    assert not Message.objects.filter(to=person("rob")).exists()


def test_who_keeps_another_part_keeps_her_messages(draft: Version, now: datetime) -> None:
    marlies = members.invite_member(
        draft.blueprint, who=person("marlies"), kind=Member.Kind.MAKER, by=None, now=now
    )
    named(draft, "marlies")

    members.remove_member(marlies, by=None, now=now)

    assert Message.objects.filter(to=person("marlies")).exists()


def test_who_lost_her_role_loses_her_messages(draft: Version, now: datetime) -> None:
    named(draft, "marlies")
    take_role(person("marlies").roles.get(), by=person("chuck"), now=now)

    members.look_again_for(person("marlies"), draft.blueprint.organisation)

    assert not Message.objects.filter(to=person("marlies")).exists()


def test_no_mail_goes_to_who_was_stopped(
    draft: Version, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leefwereld.connections.mail.is_set", lambda: True)
    Person.objects.filter(slug="marlies").update(email="marlies@voorbeeldstad.nl")
    named(draft, "marlies")
    deactivate(person("marlies"), by=person("chuck"), now=now)

    assert send_due(now=timezone.now()) == 0
    assert mail.outbox == []


def test_who_lost_her_part_does_not_hear_what_came_of_her_proposal(
    draft: Version, rob: Member, now: datetime
) -> None:
    seen = sight(draft.blueprint)
    proposed = talk.propose(
        draft.blueprint, [card_added(seen, STEP, "ideas", "Bel terug")], reason="", seen=seen,
        by=person("rob"), now=now,
    )  # fmt: skip
    members.remove_member(rob, by=person("cynthia"), now=now)

    change = ProposedChange.objects.get(proposal=proposed)
    talk.accept(change, seen=seen, by=person("cynthia"), now=now)

    assert "Bel terug" in [one.text for one in rooms.read(draft.blueprint).step_at["ideaal/vraag"].ideas]
    assert not Message.objects.filter(to=person("rob")).exists()
