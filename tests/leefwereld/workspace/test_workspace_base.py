"""Chuck keeps the national base; municipalities adopt it, tell it in their own way, and lend each other words."""

# ruff: noqa: ARG001 - fixtures ask for each other

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leefwereld.catalogue import queries, reviews
from leefwereld.catalogue.actions import adopt, keep_provision, publish_provision
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.provision import Provision as Value
from leefwereld.outbox.models import Message
from leefwereld.people.models import Organisation

BASE = "/werk/landelijk/aanbod/"
HOME = "/werk/voorbeeldstad/aanbod/"
TOLD = {
    "name": "Kinderbijslag", "provider.kind": "national", "provider.name": "SVB", "languages": "nl",
    "summary": "Geld voor wie een kind heeft.", "themes": "geld",
}  # fmt: skip


@pytest.fixture
def chuck(base: Provision, browsing: Callable[[str], Client]) -> Client:
    return browsing("chuck")


def of_base(key: str) -> Provision:
    return Provision.objects.get(organisation=None, key=key)


def adopted(base: Provision, town: Organisation, now: datetime, **told: object) -> Provision:
    """What a municipality made of it, on its shelf."""
    row = adopt(base, organisation=town, by=None, now=now)
    keep_provision(row.value.model_copy(update=told), organisation=town, by=None, now=now)
    row.refresh_from_db()
    publish_provision(row, by=None, now=now)
    return row


def test_who_adopts_stays_where_she_was_and_is_told_what_she_forgot(
    marlies: Client, base: Provision, now: datetime
) -> None:
    for nr in range(32):
        told = base.value.model_copy(update={"id": f"geld-{nr}", "name": f"Geld {nr}"})
        publish_provision(keep_provision(told, organisation=None, by=None, now=now), by=None, now=now)

    second = f"{HOME}basis/?q=geld&blad=2"
    assert 'href="?q=geld&amp;blad=2"' in marlies.get(f"{HOME}basis/?q=geld").content.decode()
    answer = marlies.post(second, follow=True)
    assert "Vink eerst aan wat je overneemt." in answer.content.decode()
    answer = marlies.post(second, {"key": ["geld-1"]}, follow=True)
    assert "1 voorziening overgenomen, als concept." in answer.content.decode()
    assert answer.redirect_chain == [(second, 302)]

    html = marlies.get(f"{HOME}basis/?q=zeppelin").content.decode()
    assert "Wij vonden niets met ‘zeppelin’." in html
    assert "Alles uit de basis staat al bij ons." not in html


def test_an_administrator_makes_changes_publishes_and_withdraws_what_everybody_can_adopt(
    chuck: Client, voorbeeldstad: Organisation
) -> None:
    html = chuck.post(f"{BASE}nieuw/", TOLD, follow=True).content.decode()
    assert "‘Kinderbijslag’ is een concept." in html
    assert "kinderbijslag" not in [one.key for one in queries.not_adopted(voorbeeldstad)]

    edit = f"{BASE}kinderbijslag/"
    chuck.post(edit, {**TOLD, "nr": "1", "costs": "Niets.", "note": "Prijs erbij.", "deed": "publish"})
    row = of_base("kinderbijslag")
    assert (row.nr, row.state, row.value.costs) == (2, Provision.State.PUBLISHED, "Niets.")
    assert "kinderbijslag" in [one.key for one in queries.not_adopted(voorbeeldstad)]
    assert "Prijs erbij." in chuck.get(f"{edit}versies/").content.decode()
    chuck.post(f"{edit}versies/", {"nr": "1"})
    assert of_base("kinderbijslag").value.costs == ""

    chuck.post(edit, {**TOLD, "nr": "3", "deed": "withdraw"})
    assert "kinderbijslag" not in [one.key for one in queries.not_adopted(voorbeeldstad)]


def test_the_same_rules_on_language_hold_for_the_base(chuck: Client) -> None:
    seen = chuck.post(f"{BASE}kijk/", {**TOLD, "key": "aow", "costs": "De beschikking is conform."}).json()
    assert any("beschikking" in one for one in seen["remarks"]["costs"])
    assert "Geld voor wie een kind heeft." in seen["shown"]


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"ages.from": "oud"}, {"name": "x" * 500}, {"review_on": "morgen"}]
)
def test_what_is_typed_wrong_for_the_base_stays_and_is_told(chuck: Client, wrong: dict[str, str]) -> None:
    answer = chuck.post(f"{BASE}aow/", {**TOLD, "nr": "1", **wrong})
    assert answer.status_code == 422
    assert next(iter(wrong.values())) in answer.content.decode()
    assert of_base("aow").nr == 1


def test_the_base_tells_which_municipalities_adopted_it_and_what_they_changed(
    chuck: Client, voorbeeldstad: Organisation, base: Provision, now: datetime
) -> None:
    anderstad = Organisation.objects.get(slug="anderstad")
    adopted(base, voorbeeldstad, now, costs="Een euro.")
    secret = adopt(base, organisation=anderstad, by=None, now=now)
    keep_provision(
        secret.value.model_copy(update={"costs": "Nog geheim."}), organisation=anderstad, by=None, now=now
    )

    html = chuck.get(f"{BASE}aow/gemeenten/").content.decode()

    assert "2 gemeenten namen dit over." in html
    assert re.search(r"Voorbeeldstad.*Anders dan de basis:\s*kosten.*Een euro\.", html, re.DOTALL)
    assert "Nog geheim." not in html, "what is not on a shelf is its own business"
    assert re.search(r"2 gemeenten<span class=\"lw-hidden\">: AOW", chuck.get(BASE).content.decode())


def test_what_the_base_changed_is_seen_and_taken_over_per_field(
    chuck: Client, marlies: Client, voorbeeldstad: Organisation, base: Provision, now: datetime
) -> None:
    adopted(base, voorbeeldstad, now)
    told = {**TOLD, "name": "AOW", "nr": "1", "deed": "keep"}
    chuck.post(f"{BASE}aow/", {**told, "summary": "Pensioen van het Rijk.", "costs": "Niets."})

    assert "basis is veranderd" in marlies.get(HOME).content.decode()
    marlies.post(f"{HOME}basis/aow/", {"field": ["costs"]})

    value = Provision.objects.get(organisation=voorbeeldstad, key="aow").value
    assert (value.costs, value.summary) == ("Niets.", "Geld als u ouder bent.")
    assert "keek tot versie" not in chuck.get(f"{BASE}aow/gemeenten/").content.decode()


def test_what_the_base_takes_off_its_shelf_is_told_to_who_adopted_it(
    chuck: Client, marlies: Client, voorbeeldstad: Organisation, base: Provision, now: datetime
) -> None:
    adopted(base, voorbeeldstad, now)
    assert "Niet meer in de basis" not in marlies.get(f"{HOME}basis/").content.decode()
    chuck.post(f"{BASE}aow/", {**TOLD, "name": "AOW", "nr": "1", "deed": "withdraw"})
    assert "Niet meer in de basis" in marlies.get(f"{HOME}basis/").content.decode()
    assert Provision.objects.get(organisation=voorbeeldstad, key="aow").state == Provision.State.PUBLISHED


@pytest.mark.parametrize("name", ["marlies", "cynthia", "henk", "rob"])
@pytest.mark.parametrize("page", ["", "nieuw/", "aow/", "aow/versies/", "aow/gemeenten/"])
def test_nobody_else_opens_the_base_to_edit(
    base: Provision, browsing: Callable[[str], Client], name: str, page: str
) -> None:
    assert browsing(name).get(f"{BASE}{page}").status_code == 403
    assert Client().get(f"{BASE}{page}").status_code == 302
    browsing(name).post(f"{BASE}aow/", {**TOLD, "nr": "1"})
    assert of_base("aow").nr == 1


@pytest.mark.parametrize("page", ["basis/", "niet-gevonden/", "in-en-uit/", "aow/gezocht/"])
def test_the_base_has_no_page_that_only_a_municipality_has(chuck: Client, page: str) -> None:
    assert chuck.get(f"{BASE}{page}").status_code == 404


def test_no_organisation_is_called_as_the_base_is(chuck: Client) -> None:
    html = chuck.post("/beheer/", {"name": "Landelijk", "slug": "landelijk"}).content.decode()
    assert "Deze korte naam is al in gebruik." in html
    assert not Organisation.objects.filter(slug="landelijk").exists()


def test_who_keeps_the_base_is_reminded_to_look_again(base: Provision, now: datetime) -> None:
    told = base.value.model_copy(update={"review_on": now.date()})
    keep_provision(told, organisation=None, by=None, now=now)
    assert reviews.remind(now=now) == 1
    (message,) = Message.objects.filter(kind="provision-review")
    assert (message.to.slug, message.address) == ("chuck", f"{BASE}aow/")


@pytest.fixture
def heard(base: Provision, voorbeeldstad: Organisation, now: datetime) -> None:
    """Anderstad heard how people say it; we adopted it too."""
    anderstad = Organisation.objects.get(slug="anderstad")
    adopted(base, anderstad, now, phrases=("grijs en geen geld", "pensioentje"))
    adopted(base, voorbeeldstad, now, phrases=("Pensioentje",))


def test_words_of_another_municipality_are_taken_over_one_by_one(marlies: Client, heard: None) -> None:
    edit = f"{HOME}aow/"
    html = marlies.get(edit).content.decode()
    assert re.search(r"Zo zeggen inwoners het elders <span[^>]*>1</span>", html)
    assert re.search(r"grijs en geen geld <span[^>]*>1 gemeente<", html)
    assert 'value="pensioentje"' not in html, "we have it already"

    told = {**TOLD, "name": "Mijn AOW", "nr": "2", "phrases": "Pensioentje"}
    html = marlies.post(edit, {**told, "taken": "grijs en geen geld"}).content.decode()
    assert "Pensioentje\ngrijs en geen geld</textarea>" in html
    assert 'value="Mijn AOW"' in html, "what was typed stays"
    assert "Zo zeggen inwoners het elders" not in html
    row = Provision.objects.get(organisation__slug="voorbeeldstad", key="aow")
    assert row.value.phrases == ("Pensioentje",), "it is kept when she keeps it"

    marlies.post(edit, {**told, "nr": str(row.nr), "phrases": "Pensioentje\ngrijs en geen geld"})
    row = Provision.objects.get(organisation__slug="voorbeeldstad", key="aow")
    assert row.value.phrases == ("Pensioentje", "grijs en geen geld")


def test_the_base_hears_what_residents_say_in_municipalities(chuck: Client, heard: None) -> None:
    html = chuck.get(f"{BASE}aow/").content.decode()
    assert re.search(r"pensioentje <span[^>]*>2 gemeenten<", html)
    assert html.index("pensioentje") < html.index("grijs en geen geld")


def test_however_many_adopt_it_the_pages_of_the_base_ask_as_often(
    chuck: Client, base: Provision, now: datetime
) -> None:
    def grown(nr: int) -> None:
        town = Organisation.objects.create(slug=f"stad-{nr}", name=f"Stad {nr}")
        adopted(base, town, now, costs=f"{nr} euro", phrases=(f"zin {nr}",))
        more = Value.model_validate(
            {**base.value.model_dump(), "id": f"hulp-{nr}", "name": f"Hulp {nr}", "costs": ""}
        )
        keep_provision(more, organisation=None, by=None, now=now)

    def counted() -> dict[str, int]:
        found = {}
        for page in ["", "nieuw/", "aow/", "aow/gemeenten/", "aow/versies/"]:
            chuck.get(f"{BASE}{page}")
            with CaptureQueriesContext(connection) as asked:
                assert chuck.get(f"{BASE}{page}").status_code == 200
            found[page] = len(asked)
        return found

    grown(1)
    few = counted()
    for nr in range(2, 7):
        grown(nr)
    assert counted() == few
    assert max(few.values()) <= 14
