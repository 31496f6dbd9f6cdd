"""What is told in English and in simple Dutch: what is missing or older than the Dutch, and writing it beside it."""

from __future__ import annotations

from datetime import datetime
from html import unescape
from typing import Any

import pytest
from django.test import Client

from leefwereld.audit.models import Line
from leefwereld.catalogue.actions import keep_provision
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.owed import owed
from leefwereld.catalogue.provision import Condition, Wording
from leefwereld.people.models import Organisation

SHELF = "/werk/voorbeeldstad/aanbod/"
ENGLISH = f"{SHELF}geldhulp/taal/engels/"
ASKS = (Condition(ask="Woont u hier?"), Condition(ask="Heeft u genoeg?", needs="nee"))


@pytest.fixture
def debts(shelf: dict[str, Provision], voorbeeldstad: Organisation, now: datetime) -> Provision:
    """Debts, that asks two things and is told in English as far as its name goes."""
    wording = Wording(name="Help with debts", summary="Somebody makes a plan with you.")
    value = shelf["geldhulp"].value.model_copy(update={"conditions": ASKS, "english": wording})
    return keep_provision(value, organisation=voorbeeldstad, by=None, now=now)


def change(row: Provision, now: datetime, **fields: Any) -> Provision:
    row = Provision.objects.get(pk=row.pk)
    return keep_provision(
        row.value.model_copy(update=fields), organisation=row.organisation, by=None, now=now
    )


def read(client: Client, address: str, told: dict[str, Any] | None = None) -> str:
    answer = client.get(address) if told is None else client.post(address, told, follow=True)
    return unescape(answer.content.decode())


def test_what_is_missing_or_older_is_owed_until_it_is_written() -> None:
    first = {"name": ("Schuld", "Debt"), "costs": ("Gratis", ""), "term": ("", "")}
    assert owed(first, {}) == ["costs"], "nothing stands in Dutch for the term"
    later = {**first, "name": ("Schulden", "Debt")}
    assert owed(later, first, ["costs"]) == ["name", "costs"]
    assert owed({**later, "costs": ("Gratis", "Free")}, later, ["name", "costs"]) == ["name"], "still older"
    assert owed({**later, "name": ("Schulden", "Debts")}, later, ["name", "costs"]) == ["costs"]


def test_an_editor_sees_what_is_missing_and_writes_it_beside_the_dutch(
    marlies: Client, debts: Provision
) -> None:
    assert debts.owed["english"] == ["asks"]
    assert "Schrijf 1 tekst in het Engels" in read(marlies, f"{SHELF}?toon=english")
    html = read(marlies, ENGLISH)
    assert html.index("Woont u hier?") < html.index("mist nog") < html.index("english.asks")

    told = {
        "nr": str(debts.nr),
        "english.name": "Help with debts",
        "english.summary": "Somebody plans with you.",
    }
    assert "Bewaard." in read(
        marlies, ENGLISH, {**told, "english.asks": "Do you live here?\nDo you have enough?"}
    )
    kept = Provision.objects.get(pk=debts.pk)
    assert kept.value.english.asks == ("Do you live here?", "Do you have enough?")
    assert kept.value.conditions == ASKS, "nothing else changed"
    assert kept.owed["english"] == []
    assert "Hier is niets bij." in read(marlies, f"{SHELF}?toon=english&q=schulden")


def test_what_the_dutch_changed_is_older_until_somebody_read_both(
    marlies: Client, debts: Provision, now: datetime
) -> None:
    row = change(debts, now, summary="Iemand maakt met u een goed plan.")
    assert row.owed["english"] == ["summary", "asks"]
    assert "ouder dan het Nederlands" in read(marlies, ENGLISH)
    same = {
        "nr": str(row.nr),
        "english.name": "Help with debts",
        "english.summary": "Somebody makes a plan with you.",
    }
    read(marlies, ENGLISH, same)

    row = Provision.objects.get(pk=debts.pk)
    assert row.owed["english"] == ["asks"], "it still fits, said who read both"
    assert Line.objects.get(action="wording-confirmed").by.slug == "marlies"
    assert "ouder dan het Nederlands" not in read(marlies, ENGLISH)


def test_two_who_write_at_once_lose_nothing(marlies: Client, debts: Provision, now: datetime) -> None:
    told = {
        "nr": str(debts.nr),
        "english.name": "Debt help",
        "english.summary": "Somebody makes a plan with you.",
    }
    change(debts, now, costs="Gratis.")
    read(marlies, ENGLISH, told)
    row = Provision.objects.get(pk=debts.pk)
    assert (row.value.costs, row.value.english.name) == ("Gratis.", "Debt help")
    assert "costs" in row.owed["english"], "she had not read that"

    change(row, now, english=Wording(name="Money help", summary="Somebody helps."))
    answer = marlies.post(ENGLISH, {**told, "nr": str(row.nr), "english.name": "My words"})
    assert answer.status_code == 409
    assert "veranderde intussen hetzelfde" in answer.content.decode()
    assert "My words" in answer.content.decode()
    assert Provision.objects.get(pk=debts.pk).value.english.name == "Money help"


def test_what_cannot_be_kept_is_told_at_its_box(marlies: Client, debts: Provision) -> None:
    answer = marlies.post(
        ENGLISH, {"nr": str(debts.nr), "english.name": "", "english.summary": "", "english.costs": "Free."}
    )
    assert answer.status_code == 422
    assert "Er is nog niets bewaard." in answer.content.decode()
    assert "Free." in answer.content.decode()
    assert marlies.get(f"{SHELF}geldhulp/taal/frans/").status_code == 404
    assert "eenvoudiger" in read(marlies, f"{SHELF}geldhulp/taal/eenvoudig/")


def test_simple_words_are_fewer_words(debts: Provision, now: datetime) -> None:
    told = Wording(
        name="Hulp bij schulden", summary="Iemand helpt u.", asks=("Woont u hier?", "Heeft u geld?")
    )
    row = change(debts, now, costs="Gratis.", for_whom="Voor iedereen.", simple=told)
    assert row.owed["simple"] == []
    row = change(row, now, simple=told.model_copy(update={"costs": "Het kost niets."}))
    row = change(row, now, costs="Tien euro.")
    assert row.owed["simple"] == ["costs"], "but what is told in them may not be older"
