"""Marlies looks again at what is due, and what somebody kept who left is kept by somebody else."""

# ruff: noqa: ARG001 - fixtures ask for each other

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leefwereld.audit.models import Line
from leefwereld.catalogue import queries, reviews
from leefwereld.catalogue.actions import hand_over, keep_provision
from leefwereld.catalogue.models import Provision
from leefwereld.outbox.models import Message
from leefwereld.people.actions import deactivate
from leefwereld.people.models import Organisation, Person

SHELF = "/werk/voorbeeldstad/aanbod/"
DUE = f"{SHELF}?toon=review"


@pytest.fixture
def due(shelf: dict[str, Provision], voorbeeldstad: Organisation, now: datetime) -> Provision:
    """Debts should be looked at again, every half year."""
    told = {"review_on": date(2026, 3, 1), "review_every": "P6M"}
    value = shelf["geldhulp"].value.model_copy(update=told)
    return keep_provision(value, organisation=voorbeeldstad, by=None, now=now)


@pytest.fixture
def sami(voorbeeldstad: Organisation, due: Provision, now: datetime) -> Person:
    """Cynthia's colleague, who keeps debts."""
    person = Person.objects.get(slug="cynthia")
    hand_over([due], to=person, by=person, now=now)
    return person


def read(client: Client, address: str, told: dict[str, str] | None = None) -> str:
    answer = client.get(address) if told is None else client.post(address, told, follow=True)
    return unescape(answer.content.decode())


def test_what_is_still_right_is_looked_at_with_one_press(marlies: Client, due: Provision) -> None:
    assert "Nagekeken" in read(marlies, DUE)
    html = read(marlies, DUE, {"deed": "reviewed:geldhulp"})

    due = Provision.objects.get(pk=due.pk)
    assert due.review_on == timezone.localdate() + timedelta(days=180)
    assert "‘Hulp bij schulden’ is nagekeken. De volgende keer is" in html
    version = due.versions.first()
    assert version is not None
    assert (version.note, version.made_by) == (
        "Nagekeken: het klopt nog.",
        Person.objects.get(slug="marlies"),
    )
    assert "Niets wacht: alles is nagekeken." in html, "it is due no longer"


def test_what_was_looked_at_by_mistake_is_due_again_and_nothing_else_is_lost(
    marlies: Client, due: Provision, voorbeeldstad: Organisation, now: datetime
) -> None:
    read(marlies, DUE, {"deed": "reviewed:geldhulp"})
    reviewed = Provision.objects.get(pk=due.pk)
    dearer = reviewed.value.model_copy(update={"costs": "Gratis."})
    keep_provision(dearer, organisation=voorbeeldstad, by=None, now=now)
    html = read(marlies, DUE, {"deed": "undo:geldhulp", "nr": str(reviewed.nr)})

    due = Provision.objects.get(pk=due.pk)
    assert (due.review_on, due.value.costs) == (date(2026, 3, 1), "Gratis.")
    assert "staat weer op de oude dag" in html
    assert marlies.post(DUE, {"deed": "undo:geldhulp", "nr": "999"}).status_code == 404
    assert marlies.post(DUE, {"deed": "reviewed:niets"}).status_code == 404


def test_without_a_term_a_year_goes_by(marlies: Client, shelf: dict[str, Provision]) -> None:
    read(marlies, SHELF, {"deed": "reviewed:voedselbank"})

    food = Provision.objects.get(key="voedselbank")
    assert food.review_on == timezone.localdate() + timedelta(days=365)


def test_who_keeps_it_is_picked_and_hears_of_the_day(marlies: Client, due: Provision, now: datetime) -> None:
    html = read(marlies, f"{SHELF}geldhulp/")
    assert "niemand in het bijzonder" in html
    cynthia = Person.objects.get(slug="cynthia")
    sent = {
        "name": "Hulp bij schulden",
        "provider.kind": "municipality",
        "provider.name": "Gemeente",
        "nr": str(due.nr),
    }
    read(marlies, f"{SHELF}geldhulp/", {**sent, "review_on": "2026-03-01", "keeper": str(cynthia.pk)})

    due = Provision.objects.get(pk=due.pk)
    assert due.keeper == cynthia
    assert Line.objects.get(action="provision-handed-over").by.slug == "marlies"
    assert reviews.remind(now=now) == 1
    assert Message.objects.get(kind="provision-review").to == cynthia


def test_only_who_edits_the_shelf_can_be_picked(marlies: Client, due: Provision) -> None:
    rob = Person.objects.get(slug="rob")
    sent = {"name": "Hulp bij schulden", "provider.kind": "municipality", "provider.name": "Gemeente"}
    read(marlies, f"{SHELF}geldhulp/", {**sent, "keeper": str(rob.pk)})

    assert Provision.objects.get(pk=due.pk).keeper is None
    assert marlies.post(SHELF, {"deed": f"hand_over:{rob.pk}", "to": str(rob.pk)}).status_code == 404


def test_who_left_is_told_and_hands_over_everything_at_once(
    marlies: Client, sami: Person, due: Provision, now: datetime
) -> None:
    deactivate(sami, by=Person.objects.get(slug="chuck"), now=now)

    html = read(marlies, f"{SHELF}?toon=left")
    assert "Cynthia werkt hier niet meer. Nog 1 voorziening staat op die naam." in " ".join(
        html.replace("<strong>", "").replace("</strong>", "").split()
    )
    assert "Cynthia (werkt hier niet meer)" in read(marlies, f"{SHELF}geldhulp/")
    due = Provision.objects.get(pk=due.pk)
    assert list(queries.keepers_of(due)) == [], "she hears nothing of it any more"
    marlies_self = Person.objects.get(slug="marlies")
    html = read(marlies, SHELF, {"deed": f"hand_over:{sami.pk}", "to": str(marlies_self.pk)})
    assert "Marlies houdt nu 1 voorziening bij." in html
    assert "werkt hier niet meer" not in html
    assert "Hulp bij schulden" in read(marlies, f"{SHELF}?toon=mine")


def test_keeping_what_somebody_left_does_not_hide_that_she_left(
    marlies: Client, sami: Person, due: Provision, now: datetime
) -> None:
    deactivate(sami, by=Person.objects.get(slug="chuck"), now=now)
    sent = {"name": "Hulp bij schulden", "provider.kind": "municipality", "provider.name": "Gemeente"}
    read(marlies, f"{SHELF}geldhulp/", {**sent, "nr": str(due.nr), "keeper": str(sami.pk)})

    assert Provision.objects.get(pk=due.pk).keeper == sami
    assert "werkt hier niet meer" in read(marlies, SHELF)


def test_a_shelf_of_three_hundred_asks_as_much_as_one_of_ten(
    marlies: Client, sami: Person, voorbeeldstad: Organisation, shelf: dict[str, Provision], now: datetime
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            marlies.get(SHELF)
        return len(seen)

    few = asked()
    for nr in range(60):
        value = shelf["voedselbank"].value.model_copy(
            update={"id": f"eten-{nr}", "review_on": date(2026, 1, 1)}
        )
        keep_provision(value, organisation=voorbeeldstad, by=None, now=now)
    assert asked() == few


def test_an_administrator_looks_after_the_base(
    browsing: Callable[[str], Client], base: Provision, now: datetime
) -> None:
    chuck = browsing("chuck")
    read(chuck, "/werk/landelijk/aanbod/", {"deed": "reviewed:aow"})

    assert Provision.objects.get(organisation=None, key="aow").review_on
    assert browsing("marlies").post("/werk/landelijk/aanbod/", {"deed": "reviewed:aow"}).status_code == 403


def test_what_a_file_brought_goes_on_the_shelf_with_one_press(
    marlies: Client, voorbeeldstad: Organisation, shelf: dict[str, Provision], now: datetime
) -> None:
    for nr, change in enumerate(({}, {"costs": "Gratis."}, {"summary": ""}, {"themes": ()})):
        value = shelf["voedselbank"].value.model_copy(update={"id": f"eten-{nr}", **change})
        keep_provision(value, organisation=voorbeeldstad, by=None, now=now)

    drafts = f"{SHELF}?toon=draft"
    html = read(marlies, drafts)
    assert "Zet deze 2 concepten op het schap" in html
    assert "Wat nog geen korte tekst of geen thema heeft, blijft een concept." in html
    assert "Intussen zijn het er meer of minder." in read(marlies, drafts, {"deed": "publish", "many": "1"})
    assert not Provision.objects.get(key="eten-0").is_on_shelf(date(2026, 3, 2))

    html = read(marlies, drafts, {"deed": "publish", "many": "2"})
    assert "2 voorzieningen staan nu op het schap." in html
    assert "op het schap</summary>" not in html, "nothing is left that can go there"
    drafts_left = Provision.objects.filter(state=Provision.State.DRAFT)
    assert {one.key for one in drafts_left} == {"eten-2", "eten-3"}
