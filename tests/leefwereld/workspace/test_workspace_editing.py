"""Editing a voorziening: nothing that was typed is lost, and two people can do it at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from leefwereld.catalogue import actions
from leefwereld.catalogue.actions import keep_provision
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.provision import Provision as Value
from leefwereld.catalogue.provision import Wording
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.people.models import Person

HOME = "/werk/voorbeeldstad/aanbod/"
DEBTS = f"{HOME}geldhulp/"
MUST = {"name": "Hulp bij schulden", "summary": "Iemand maakt met u een plan.", "provider.kind": "municipality",
        "provider.name": "Gemeente Voorbeeldstad", "themes": ["geld"], "languages": "nl"}  # fmt: skip


def filled_in(**changed: Any) -> dict[str, Any]:
    """What a browser would send: as the page has it, with what she changed."""
    return {**MUST, "phrases": "ik durf mijn post niet te openen", "nr": "1", **changed}


def debts() -> Provision:
    return Provision.objects.get(key="geldhulp")


def test_what_is_kept_unchanged_stays_one_version(marlies: Client) -> None:
    html = marlies.get(DEBTS).content.decode()
    boxes = dict(re.findall(r'name="([\w.]+)" id="veld[^"]*" value="([^"]*)"', html))
    marlies.post(DEBTS, filled_in(**{name: unescape(text) for name, text in boxes.items()}))

    assert debts().nr == 1


def test_a_changed_text_is_a_version_with_who_and_what(marlies: Client) -> None:
    answer = marlies.post(
        DEBTS,
        filled_in(
            costs="Gratis.",
            note="Mensen vroegen het",
            **{
                "conditions.ask": ["Woont u hier?", "", "Bent u failliet?"],
                "conditions.needs": ["ja", "ja", "nee"],
                "term.text": "U hoort het snel.",
                "term.within": "8 weken",
                "valid_to": "2030-12-31",
                "together_with.more": ["voedselbank"],
                "places": ["stadhuis"],
            },
        ),
        follow=True,
    )
    value = debts().value
    told = marlies.get(f"{DEBTS}versies/").content.decode()

    assert "Bewaard." in answer.content.decode()
    assert [(one.ask, one.needs) for one in value.conditions] == [
        ("Woont u hier?", "ja"),
        ("Bent u failliet?", "nee"),
    ]
    assert (value.together_with, value.places) == (("voedselbank",), ("stadhuis",))
    assert value.term
    assert str(value.term.within) == "P8W"
    for said in ("Marlies", "Mensen vroegen het", "Kosten", "Gratis.", "Woont u hier? (ja)"):
        assert said in told


def test_what_was_typed_stays_when_something_is_wrong(marlies: Client) -> None:
    answer = marlies.post(
        DEBTS,
        filled_in(name="", costs="Tien euro", upl="schuldhulp", valid_to="ooit", **{"ages.from": "jong"}),
    )
    html = unescape(answer.content.decode())

    assert answer.status_code == 422
    assert debts().nr == 1
    for said in (
        "Tien euro",
        "ooit",
        "jong",
        "staat niet in de Uniforme Productnamenlijst",
        "Schrijf hier een getal",
    ):
        assert said in html
    assert "Alles wat je typte, staat er nog." in html


def test_what_a_colleague_changed_meanwhile_is_kept_too(marlies: Client) -> None:
    cynthia = Person.objects.get(slug="cynthia")
    keep_provision(
        debts().value.model_copy(update={"costs": "Gratis."}),
        organisation=debts().organisation, by=cynthia, now=timezone.now(),
    )  # fmt: skip
    html = marlies.post(DEBTS, filled_in(for_whom="Wie schulden heeft."), follow=True).content.decode()

    assert (debts().value.costs, debts().value.for_whom) == ("Gratis.", "Wie schulden heeft.")
    assert "Cynthia veranderde intussen ook iets: kosten" in html


def test_what_a_colleague_kept_at_the_very_same_instant_is_kept_too(
    marlies: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    hers = debts().value.model_copy(update={"costs": "Gratis."})

    def just_before(value: Value, **told: Any) -> Provision:
        keep_provision(hers, organisation=debts().organisation, by=None, now=timezone.now())
        monkeypatch.setattr(actions, "keep_provision", keep_provision)
        return keep_provision(value, **told)

    monkeypatch.setattr(actions, "keep_provision", just_before)
    marlies.post(DEBTS, filled_in(for_whom="Wie schulden heeft."))

    assert (debts().value.costs, debts().value.for_whom) == ("Gratis.", "Wie schulden heeft.")


def test_what_two_make_at_the_very_same_instant_stands_beside_each_other(
    marlies: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def just_before(value: Value, **told: Any) -> Provision:
        hers = value.model_copy(update={"costs": "Gratis."})
        keep_provision(hers, organisation=told["organisation"], by=None, now=told["now"])
        monkeypatch.setattr(actions, "keep_provision", keep_provision)
        return keep_provision(value, **told)

    monkeypatch.setattr(actions, "keep_provision", just_before)
    marlies.post(f"{HOME}nieuw/", {**MUST, "name": "Kookles", "costs": "Een euro."})

    costs = {row.key: row.value.costs for row in Provision.objects.filter(name="Kookles")}
    assert costs == {"kookles": "Gratis.", "kookles-2": "Een euro."}


def test_who_changed_the_same_is_shown_both_and_loses_nothing(marlies: Client) -> None:
    cynthia = Person.objects.get(slug="cynthia")
    keep_provision(
        debts().value.model_copy(update={"summary": "Samen naar rust."}),
        organisation=debts().organisation, by=cynthia, now=timezone.now(),
    )  # fmt: skip
    mine = filled_in(summary="Iemand helpt u met geld.")
    answer = marlies.post(DEBTS, mine)
    html = answer.content.decode()

    assert answer.status_code == 409
    assert "Cynthia veranderde intussen hetzelfde" in html
    assert "Samen naar rust." in html
    assert html.count("Iemand helpt u met geld.") >= 2
    assert debts().value.summary == "Samen naar rust."
    marlies.post(DEBTS, {**mine, "nr": "2"})
    assert debts().value.summary == "Iemand helpt u met geld."


def test_an_old_version_comes_back_as_a_new_one(marlies: Client) -> None:
    marlies.post(DEBTS, filled_in(costs="Tien euro"))
    html = marlies.post(f"{DEBTS}versies/", {"nr": "1"}, follow=True).content.decode()

    assert (debts().nr, debts().value.costs) == (3, "")
    assert "Terug naar versie 1." in html
    assert marlies.post(f"{DEBTS}versies/", {"nr": "99"}).status_code == 404


def test_while_she_types_she_reads_what_could_be_plainer(marlies: Client) -> None:
    typed = filled_in(
        key="voedselbank",
        costs="De beschikking is conform.",
        phrases="Ik durf mijn post niet te openen\nhonger",
    )
    told = marlies.post(f"{HOME}kijk/", typed).json()

    assert "‘beschikking’ → ‘besluit’" in told["remarks"]["costs"][0]
    assert "2 zinnen. 16 of meer werkt het best." in told["count"]
    assert told["twice"] == ["‘Ik durf mijn post niet te openen’ staat ook bij ‘Hulp bij schulden’."]
    assert "De beschikking is conform." in told["shown"]
    assert debts().nr == 1


def test_without_a_script_the_same_is_said(marlies: Client) -> None:
    html = marlies.post(DEBTS, filled_in(costs="De beschikking.", deed="look")).content.decode()
    assert "‘beschikking’ → ‘besluit’" in html
    assert debts().nr == 1


def test_a_new_one_is_a_draft_until_somebody_can_read_and_find_it(marlies: Client) -> None:
    begun = {**MUST, "name": "Fietsles", "summary": "", "themes": [], "phrases": "leren fietsen"}
    marlies.post(f"{HOME}nieuw/", begun)
    row = Provision.objects.get(key="fietsles")
    page = f"{HOME}fietsles/"

    assert row.state == Provision.State.DRAFT
    assert marlies.post(page, {**begun, "nr": "1", "deed": "publish"}).status_code == 422
    whole = {**begun, "nr": "1", "summary": "U leert fietsen.", "themes": ["mensen"], "deed": "publish"}
    assert "Het staat nu op het schap." in marlies.post(page, whole, follow=True).content.decode()
    assert "van het schap" in marlies.post(page, {**whole, "deed": "withdraw"}, follow=True).content.decode()
    row.refresh_from_db()
    assert row.state == Provision.State.WITHDRAWN


def test_two_of_one_name_get_a_key_each(marlies: Client) -> None:
    for _ in range(2):
        marlies.post(f"{HOME}nieuw/", {**MUST, "name": "Basis"})
    assert set(Provision.objects.filter(name="Basis").values_list("key", flat=True)) == {"basis-2", "basis-3"}


def test_a_changed_question_loses_its_old_translation_and_says_so(marlies: Client) -> None:
    told = {
        "conditions.ask": ["Woont u hier?"], "conditions.needs": ["ja"], "english.name": "Debts", "english.summary": "Help.",
        "english.asks": "Do you live here?", "simple.name": "Schulden", "simple.summary": "Hulp.", "simple.asks": "Woont u hier?",
    }  # fmt: skip
    marlies.post(DEBTS, filled_in(**told))
    marlies.post(DEBTS, filled_in(**told, nr="2", costs="Gratis."))
    kept = debts().value
    assert kept.english
    assert kept.english.asks == ("Do you live here?",), "the question is as it was"

    told |= {"conditions.ask": ["Heeft u schulden?"]}
    html = marlies.post(DEBTS, filled_in(**told, nr="3", costs="Gratis."), follow=True).content.decode()
    kept = debts().value
    assert kept.english
    assert kept.simple
    assert (kept.english.asks, kept.simple.asks, kept.english.name) == ((), (), "Debts")
    assert "de Engelse en eenvoudige vragen zijn weggehaald. Schrijf ze opnieuw." in html

    told |= {
        "conditions.ask": ["Heeft u veel schulden?"],
        "english.asks": "Are you deep in debt?",
        "simple.asks": "",
    }
    html = marlies.post(DEBTS, filled_in(**told, nr="4", costs="Gratis."), follow=True).content.decode()
    kept = debts().value
    assert kept.english
    assert kept.english.asks == ("Are you deep in debt?",), "translated along with the question"
    assert "weggehaald" not in html


@pytest.mark.parametrize(
    ("days", "sentence", "tag"),
    [
        (
            {"valid_from": "2099-05-01"},
            "Inwoners zien het vanaf 1 mei 2099.",
            "op het schap vanaf 1 mei 2099",
        ),
        ({"valid_to": "2020-05-01"}, "het is voorbij sinds 1 mei 2020.", "voorbij sinds 1 mei 2020"),
    ],
)
def test_what_begins_later_or_is_over_says_so(
    marlies: Client, days: dict[str, str], sentence: str, tag: str
) -> None:
    html = unescape(marlies.post(DEBTS, filled_in(**days, deed="publish"), follow=True).content.decode())
    assert sentence in html
    assert tag in html
    assert "Hulp bij schulden" in unescape(marlies.get(HOME, {"toon": "not_now"}).content.decode())
    assert marlies.get("/hulp/voorbeeldstad/v/geldhulp/").status_code == 404


def test_days_and_ages_that_are_turned_round_are_told(marlies: Client) -> None:
    wrong = {"valid_from": "2026-05-01", "valid_to": "2026-04-01", "ages.from": "40", "ages.to": "20"}
    answer = marlies.post(DEBTS, filled_in(**wrong))
    assert answer.status_code == 422
    assert answer.content.decode().count("Draai") >= 2


def test_the_theme_that_fits_best_stays_first(marlies: Client) -> None:
    row = debts()
    told = row.value.model_copy(update={"themes": (Theme.WORK, Theme.LIVING, Theme.MONEY)})
    keep_provision(told, organisation=row.organisation, by=None, now=timezone.now())
    html = marlies.get(DEBTS).content.decode()
    shown = re.findall(r'name="themes" value="(\w+)" checked', html)
    assert shown == [str(one) for one in told.themes]
    marlies.post(DEBTS, filled_in(themes=shown, costs="Gratis.", nr="2"))
    assert debts().value.themes == told.themes

    marlies.post(DEBTS, filled_in(themes=shown[::-1], costs="Gratis.", nr="3"))
    versions = unescape(marlies.get(f"{DEBTS}versies/").content.decode())
    assert "was: </span>Werk en inkomen · Wonen · Geld en schulden" in versions, "another order is told"


def test_what_was_taken_off_the_shelf_by_mistake_is_back_in_one_press(marlies: Client) -> None:
    html = marlies.post(DEBTS, filled_in(deed="withdraw"), follow=True).content.decode()
    assert "Inwoners vinden het niet meer." in html
    assert debts().state == Provision.State.WITHDRAWN

    html = marlies.post(DEBTS, {"deed": "back"}, follow=True).content.decode()
    assert "Het staat weer op het schap." in html
    assert "Inwoners vinden het niet meer." not in html
    assert (debts().state, debts().nr) == (Provision.State.PUBLISHED, 1)


def test_a_new_one_is_on_the_shelf_at_once_when_it_can_be_read_and_found(marlies: Client) -> None:
    told = {**MUST, "name": "Aan de deur", "deed": "publish"}
    refused = marlies.post(f"{HOME}nieuw/", {**told, "themes": []})
    assert refused.status_code == 422
    assert not Provision.objects.filter(name="Aan de deur").exists()
    html = marlies.post(f"{HOME}nieuw/", told, follow=True).content.decode()
    assert "Het staat nu op het schap." in html
    assert Provision.objects.get(name="Aan de deur").state == Provision.State.PUBLISHED


def test_what_is_written_beside_the_dutch_stays_when_the_dutch_is_kept(marlies: Client) -> None:
    english = Wording(name="Help with debts", summary="Somebody makes a plan with you.")
    keep_provision(
        debts().value.model_copy(update={"english": english}),
        organisation=debts().organisation, by=None, now=timezone.now(),
    )  # fmt: skip
    assert "english.name" not in marlies.get(DEBTS).content.decode()
    marlies.post(DEBTS, filled_in(nr="2", costs="Gratis."))
    assert (debts().value.costs, debts().value.english) == ("Gratis.", english)


def test_who_keeps_it_goes_from_what_residents_read_to_where_it_is_changed(
    marlies: Client, browsing: Callable[[str], Client]
) -> None:
    page, way = "/hulp/voorbeeldstad/v/geldhulp/", f'href="{DEBTS}"'
    assert way in marlies.get(page).content.decode()
    assert [way in browsing(one).get(page).content.decode() for one in ("nobody", "rob", "chuck")] == [
        False
    ] * 3


@pytest.mark.parametrize("page", ["", "gezocht/", "versies/", "taal/engels/", "taal/eenvoudig/"])
def test_from_every_page_of_one_she_goes_to_what_residents_see(marlies: Client, page: str) -> None:
    assert 'href="/hulp/voorbeeldstad/v/geldhulp/"' in marlies.get(f"{DEBTS}{page}").content.decode()
