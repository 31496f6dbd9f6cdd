"""What people may not do in a phase that is locked, and not share whatever way they take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from django.utils import timezone
from person import person

from cast import DOCUMENT
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint, Member, Version
from leefwereld.talk import actions as talk
from leefwereld.talk.models import ProposedChange
from leefwereld.talk.sight import sight
from leefwereld.talk.wanted import card_added
from leefwereld.workshop.actions.leading import lock, unlock
from leefwereld.workshop.may import may_change_in

ONE = "/blauwdruk/voorbeeldstad/henk/"
STEP = "journeys/ideaal/steps/vraag"
CARD = {"address": STEP, "row": "ideas", "text": "Bel terug"}
Browsing = Callable[[str], Client]


def ideas(henk: Blueprint) -> list[str]:
    return [one.text for one in rooms.read(henk).step_at["ideaal/vraag"].ideas]


@pytest.fixture
def henk(draft: Version, now: datetime) -> Blueprint:
    """Marlies makes along; the phase in which Henk asks for help is locked."""
    draft.blueprint.members.create(person=person("marlies"), kind=Member.Kind.MAKER)
    lock(draft.blueprint, "ideaal/op-zoek", by=person("cynthia"), now=now)
    return draft.blueprint


@pytest.mark.parametrize("part", [None, *Member.Kind])
def test_a_lock_holds_for_its_own_phase_and_for_everybody_but_who_leads(part: Member.Kind | None) -> None:
    assert may_change_in(part, "ideaal/op-zoek", ["ideaal/op-zoek"]) == (part is Member.Kind.FACILITATOR)
    assert may_change_in(part, "ideaal/intake", ["ideaal/op-zoek"])
    assert may_change_in(part, "", ["ideaal/op-zoek"])


@pytest.mark.parametrize(
    ("address", "phase"),
    [
        (STEP, "ideaal/op-zoek"),
        (f"{STEP}/ideas/terugbellen", "ideaal/op-zoek"),
        ("journeys/ideaal/phases/op-zoek", "ideaal/op-zoek"),
        ("consequences/woorden", "ideaal/op-zoek"),
        ("consequences/weg", ""),
        ("journeys/ideaal/steps/weg", ""),
        ("personas/henk", ""),
        ("", ""),
    ],
)
def test_everything_of_a_step_stands_in_its_phase(henk: Blueprint, address: str, phase: str) -> None:
    assert sight(henk).phase_of(address) == phase


def test_a_maker_puts_no_card_in_a_locked_phase_and_the_facilitator_does(
    browsing: Browsing, henk: Blueprint, now: datetime
) -> None:
    assert browsing("marlies").post(f"{ONE}voorstel/kaartje/", CARD).status_code == 403
    needed = {**CARD, "row": "law"}
    assert browsing("marlies").post(f"{ONE}voorstel/kaartje/", needed).status_code == 403
    assert ideas(henk) == []

    assert browsing("cynthia").post(f"{ONE}voorstel/kaartje/", CARD).status_code == 302
    unlock(henk, "ideaal/op-zoek", by=person("cynthia"), now=now)
    assert browsing("marlies").post(f"{ONE}voorstel/kaartje/", CARD).status_code == 302
    assert ideas(henk) == ["Bel terug", "Bel terug"]


def test_a_proposal_in_a_locked_phase_waits_for_who_leads(browsing: Browsing, henk: Blueprint) -> None:
    seen, now = sight(henk), timezone.now()
    change = card_added(seen, STEP, "ideas", "Bel terug")
    talk.propose(henk, [change], reason="", seen=seen, by=person("marlies"), now=now)
    page = f"{ONE}voorstel/{ProposedChange.objects.get().pk}/"

    assert browsing("marlies").post(page, {"do": "accept"}).status_code == 403
    assert ideas(henk) == []
    assert browsing("cynthia").post(page, {"do": "accept"}).status_code == 302
    assert ideas(henk) == ["Bel terug"]


@pytest.mark.parametrize("article", ["", " ", "-", "\u200b", "\u00a0"])
@pytest.mark.parametrize("way", ["sent in", "kept from the room"])
def test_a_no_without_an_article_is_shared_in_no_way(
    browsing: Browsing, draft: Version, article: str, way: str
) -> None:
    client = browsing("cynthia")
    text = DOCUMENT.replace("article: AVG art. 6}", f'article: "{article}"}}')
    assert text != DOCUMENT
    kept = draft.blueprint
    if way == "sent in":
        assert (
            client.post("/insturen/", {"text": text, "organisation": kept.organisation_id}).status_code == 302
        )
    else:
        taken = {"text": text, "sure": "on", "everything": "on", "file_name": "henk.yaml"}
        assert client.post(f"{ONE}maken/opnemen/", taken).status_code == 302
        client.post(f"{ONE}versies/bewaren/", {"note": ""})
    assert kept.versions.count() == 2

    for audience in ("municipalities", "everyone"):
        answer = client.post(f"{ONE}versies/delen/", {"audience": audience, "knowing": "on"})
        assert answer.status_code == 409
    client.post(f"{ONE}versies/delen/?version=1", {"audience": "everyone", "knowing": "on"})
    client.post(f"{ONE}versies/delen/", {"audience": "own"})
    assert client.post(f"{ONE}versies/delen/", {"audience": "everyone", "knowing": "on"}).status_code == 409
    assert browsing("nobody").get(f"{ONE}?version=2").status_code == 404
