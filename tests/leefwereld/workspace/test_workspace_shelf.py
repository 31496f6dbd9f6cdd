"""The list of the shelf, what was looked for in vain, the national base, and files in and out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leefwereld.catalogue.actions import adopt, keep_provision, publish_provision
from leefwereld.catalogue.finder import finder_for
from leefwereld.catalogue.finding.answer import Confidence
from leefwereld.catalogue.models import Provision, Search
from leefwereld.people.models import Organisation, Person

HOME = "/werk/voorbeeldstad/aanbod/"


def of_town(key: str) -> Provision:
    return Provision.objects.get(organisation__slug="voorbeeldstad", key=key)


def test_the_list_tells_what_there_is_and_can_be_narrowed(marlies: Client) -> None:
    html = marlies.get(HOME).content.decode()
    assert html.index("Hulp bij schulden") < html.index("Voedselbank")
    assert "Voedselbank" not in marlies.get(HOME, {"q": "plan"}).content.decode()
    assert "Hulp bij schulden" not in marlies.get(HOME, {"thema": "mensen"}).content.decode()
    assert "Hier staat nu niets" in marlies.get(HOME, {"toon": "draft"}).content.decode()


@pytest.mark.usefixtures("in_vain")
def test_lists_say_how_many_and_only_what_is_there(
    marlies: Client, browsing: Callable[[str], Client]
) -> None:
    def lists(**asked: str) -> list[str]:
        html = unescape(marlies.get(HOME, asked).content.decode())
        return re.findall(r">([^<>]+) <span class=\"wk-many\">(\d+)</span></a>", html)

    assert lists() == [
        ("alles", "2"),
        ("op het schap", "2"),
        ("Engels mist of is ouder", "2"),
        ("eenvoudig mist of is ouder", "2"),
        ("gezocht en niet gevonden", "1"),
    ]
    assert lists(q="plan")[:2] == [("alles", "1"), ("op het schap", "1")]
    browsing("cynthia").post(
        f"{HOME}nieuw/", {"name": "Aan de deur", "provider.kind": "municipality", "provider.name": "Wij"}
    )
    assert ("pas veranderd door een ander", "1") in lists()
    assert "Hulp bij schulden" not in marlies.get(HOME, {"toon": "changed"}).content.decode()
    newest = marlies.get(HOME, {"volgorde": "veranderd"}).content.decode()
    assert newest.index("Aan de deur") < newest.index("Voedselbank") < newest.index("Hulp bij schulden")
    often = marlies.get(HOME, {"volgorde": "gevonden"}).content.decode()
    assert often.index("Hulp bij schulden") < often.index("Aan de deur")


def test_a_search_that_failed_on_monday_is_found_on_tuesday(
    marlies: Client, in_vain: Search, voorbeeldstad: Organisation
) -> None:
    before = finder_for(voorbeeldstad).find(in_vain.asked)
    assert before.confidence in {Confidence.DOUBTFUL, Confidence.NOTHING}
    page = marlies.get(f"{HOME}niet-gevonden/").content.decode()
    assert f"“{in_vain.asked}”" in page

    html = marlies.post(
        f"{HOME}niet-gevonden/", {"search": in_vain.pk, "deed": "geldhulp"}, follow=True
    ).content.decode()
    after = finder_for(voorbeeldstad).find(in_vain.asked)

    assert "vindt nu ‘Hulp bij schulden’" in html
    assert "Alles wat inwoners zochten, is gevonden of bekeken." in html
    assert after.hits[0].id == "geldhulp"
    assert of_town("geldhulp").nr == 2


def test_what_was_said_of_a_search_by_mistake_is_taken_back(marlies: Client, in_vain: Search) -> None:
    queue = f"{HOME}niet-gevonden/"
    done = marlies.post(queue, {"search": in_vain.pk, "deed": "voedselbank"}, follow=True)
    assert in_vain.asked in of_town("voedselbank").value.phrases
    assert 'value="undo"' in done.content.decode()

    undone = marlies.post(queue, {"search": in_vain.pk, "deed": "undo", "bij": "voedselbank"}, follow=True)
    html = undone.content.decode()
    assert f"‘{in_vain.asked}’ wacht weer." in html
    assert f"“{in_vain.asked}”" in html
    assert in_vain.asked not in of_town("voedselbank").value.phrases

    html = marlies.post(queue, {"search": in_vain.pk, "deed": "nothing"}, follow=True).content.decode()
    assert "hoort niet op ons schap" in html
    assert "“" not in html
    marlies.post(queue, {"search": in_vain.pk, "deed": "undo"})
    assert f"“{in_vain.asked}”" in marlies.get(queue).content.decode()


def test_what_was_meant_can_be_typed_and_what_is_typed_stays(marlies: Client, in_vain: Search) -> None:
    ask = {"search": in_vain.pk, "deed": "other"}
    wrong = marlies.post(f"{HOME}niet-gevonden/", {**ask, "other": "Schuldenhulp"})
    assert wrong.status_code == 422
    assert "Schuldenhulp" in wrong.content.decode()
    marlies.post(f"{HOME}niet-gevonden/", {**ask, "other": "hulp bij schulden"})
    assert in_vain.asked in of_town("geldhulp").value.phrases


def test_what_is_not_for_our_shelf_leaves_the_list(marlies: Client, in_vain: Search) -> None:
    marlies.post(f"{HOME}niet-gevonden/", {"search": in_vain.pk, "deed": "nothing"})
    in_vain.refresh_from_db()
    assert in_vain.handled_by
    assert in_vain.handled_by.slug == "marlies"


def test_what_was_looked_for_in_vain_becomes_a_new_one(marlies: Client, in_vain: Search) -> None:
    page = marlies.get(f"{HOME}niet-gevonden/").content.decode()
    link = re.search(r'href="([^"]*nieuw/[^"]*)"', page)
    assert link
    html = marlies.get(unescape(link[1])).content.decode()
    assert in_vain.asked in html
    told = {"name": "Bij de deur", "provider.kind": "municipality", "provider.name": "Wij", "languages": "nl"}
    marlies.post(f"{HOME}nieuw/", {**told, "phrases": in_vain.asked, "search": in_vain.pk})
    in_vain.refresh_from_db()
    assert in_vain.handled_at
    assert of_town("bij-de-deur").value.phrases == (in_vain.asked,)


def test_a_small_number_of_searches_is_not_told(marlies: Client, in_vain: Search) -> None:
    html = marlies.get(f"{HOME}geldhulp/gezocht/").content.decode()
    assert "stond dit minder dan 5 keer bij de eerste vijf" in html
    for _ in range(5):
        Search.objects.create(
            organisation=in_vain.organisation, asked="honger", day=date(2026, 3, 3), language="nl",
            confidence="sure", found=["geldhulp", "voedselbank"], chosen="voedselbank",
        )  # fmt: skip
    html = marlies.get(f"{HOME}geldhulp/gezocht/").content.decode()
    assert "stond dit 6 keer bij de eerste vijf" in html
    assert re.search(r"Wel getoond, iets anders geopend.*Voedselbank.*5 keer", html, re.DOTALL)


def test_from_the_base_a_field_is_taken_over_and_the_rest_stays(
    marlies: Client, base: Provision, now: datetime
) -> None:
    marlies.post(f"{HOME}basis/", {"key": ["aow"]})
    ours = of_town("aow")
    assert (ours.state, ours.base) == (Provision.State.DRAFT, base)
    keep_provision(
        ours.value.model_copy(update={"summary": "Onze tekst."}),
        organisation=ours.organisation, by=None, now=now,
    )  # fmt: skip
    keep_provision(
        base.value.model_copy(update={"summary": "Nieuwe tekst.", "costs": "Niets."}),
        organisation=None, by=None, now=now,
    )  # fmt: skip
    html = marlies.get(f"{HOME}basis/aow/").content.decode()
    assert "Dit hebben wij zelf aangepast." in html
    assert "basis, door ons aangepast" in marlies.get(HOME).content.decode()
    assert "AOW" in marlies.get(f"{HOME}basis/").content.decode()

    marlies.post(f"{HOME}basis/aow/", {"field": ["costs", "name", "nonsense"]})
    assert (of_town("aow").value.costs, of_town("aow").value.summary) == ("Niets.", "Onze tekst.")
    assert "Alles loopt gelijk" in marlies.get(f"{HOME}basis/aow/").content.decode()


@pytest.mark.parametrize("kind", ["yaml", "xlsx", "csv", "sc", "open-product"])
def test_what_goes_out_comes_in_without_a_change_being_lost(marlies: Client, kind: str) -> None:
    taken = marlies.get(f"{HOME}in-en-uit/{kind}/")
    assert taken.status_code == 200
    file = SimpleUploadedFile("schap", taken.content)
    html = marlies.post(f"{HOME}in-en-uit/", {"file": file, "kind": kind}).content.decode()
    assert "0 nieuw" in html
    assert of_town("geldhulp").nr == 1


def test_a_file_is_looked_at_before_it_is_kept(marlies: Client) -> None:
    told = marlies.get(f"{HOME}in-en-uit/yaml/").content.replace(b"Gratis eten.", b"Een krat eten.")
    file = SimpleUploadedFile("lijst.yaml", told + b"\n- id: fout\n  name: Fout\n")
    html = marlies.post(f"{HOME}in-en-uit/", {"file": file}).content.decode()
    assert "0 nieuw, 1 anders, 1 hetzelfde" in html
    assert "Regel" in html
    assert of_town("voedselbank").value.summary == "Gratis eten."
    sealed = re.search(r'name="kept" value="([^"]*)"', html, re.DOTALL)
    assert sealed
    marlies.post(f"{HOME}in-en-uit/", {"kept": unescape(sealed[1]), "file_name": "lijst.yaml"})
    assert of_town("voedselbank").value.summary == "Een krat eten."
    assert not Provision.objects.filter(key="fout").exists()
    forged = marlies.post(f"{HOME}in-en-uit/", {"kept": unescape(sealed[1]) + "x"})
    assert forged.status_code == 422


def test_more_than_comes_back_in_one_form_is_refused_before_anybody_keeps_it(
    marlies: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leefwereld.workspace.coming_in._MOST_SEALED", 100)
    told = marlies.get(f"{HOME}in-en-uit/yaml/").content.replace(b"Gratis eten.", b"Een krat eten.")

    answer = marlies.post(f"{HOME}in-en-uit/", {"file": SimpleUploadedFile("lijst.yaml", told)})

    assert answer.status_code == 422
    assert "Verdeel het over meer bestanden" in answer.content.decode()


@pytest.mark.parametrize(
    "told", [b"", b"\0\0\0", b"%PDF-1.4", b"- &a [*a]", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"]
)
@pytest.mark.parametrize("kind", ["yaml", "xlsx", "csv", "sc", "open-product", "upl", "phrases"])
def test_a_hostile_file_is_refused_in_a_sentence(marlies: Client, told: bytes, kind: str) -> None:
    file = SimpleUploadedFile("x", told)
    answer = marlies.post(f"{HOME}in-en-uit/", {"file": file, "kind": kind})
    assert answer.status_code in {200, 422}
    assert "lw-trouble" in answer.content.decode()
    assert 'name="kept"' not in answer.content.decode()


def test_residents_phrases_go_to_another_town_and_come_back(marlies: Client) -> None:
    told = marlies.get(f"{HOME}in-en-uit/zinnen/").content.decode("utf-8-sig")
    assert "ik durf mijn post niet te openen" in told
    more = told + "geldhulp;;ik zie geen uitweg meer;nl\r\n"
    html = marlies.post(
        f"{HOME}in-en-uit/", {"file": SimpleUploadedFile("zinnen.csv", more.encode()), "kind": "phrases"}
    ).content.decode()
    assert "1 anders" in html
    assert "ik zie geen uitweg meer" in html


def test_a_shelf_begins_with_the_uniform_names(marlies: Client, voorbeeldstad: Organisation) -> None:
    told = b"""UniformeProductnaam,URI,Rijk,Provincie,Waterschap,Gemeente,Burger,Bedrijf,SDG
aanleunwoning,http://standaarden.overheid.nl/owms/terms/aanleunwoning,,,,X,X,,
AOW,http://standaarden.overheid.nl/owms/terms/AOW,X,,,,X,,
paspoort,http://standaarden.overheid.nl/owms/terms/paspoort,,,,X,X,,C1
"""
    page = f"{HOME}in-en-uit/"

    def shown() -> str:
        sent = {"file": SimpleUploadedFile("upl.csv", told), "kind": "upl"}
        return unescape(marlies.post(page, sent).content.decode())

    html = shown()
    assert "2 nieuw, 0 anders, 0 hetzelfde" in html
    sealed = re.search(r'name="kept" value="([^"]+)"', html)
    assert sealed
    marlies.post(page, {"kept": sealed[1], "file_name": "upl.csv"})

    kept = Provision.objects.get(organisation=voorbeeldstad, key="paspoort")
    assert (kept.name, kept.value.upl, kept.value.sdg) == ("Paspoort", "paspoort", ("C1",))
    assert not kept.is_on_shelf(timezone.localdate()), "somebody tells what it is first"
    assert "0 nieuw" in shown(), "what has the name is left alone"
    publish_provision(kept, by=None, now=timezone.now())
    assert "paspoort,http://standaarden" in marlies.get(f"{page}upl/").content.decode()


def test_however_much_there_is_a_page_asks_as_often(
    browsing: Callable[[str], Client],
    voorbeeldstad: Organisation,
    base: Provision,
    now: datetime,
) -> None:
    client = browsing("marlies")
    pages = ["", "?q=hulp", "niet-gevonden/", "basis/", "in-en-uit/", "nieuw/", "geldhulp/", "geldhulp/gezocht/",
             "geldhulp/versies/"]  # fmt: skip

    def grown(nr: int) -> None:
        one = base.value.model_copy(update={"id": f"hulp-{nr}", "name": f"Hulp {nr}"})
        national = keep_provision(one, organisation=None, by=None, now=now)
        publish_provision(national, by=None, now=now)
        adopt(national, organisation=voorbeeldstad, by=None, now=now)
        keep_provision(one.model_copy(update={"costs": str(nr)}), organisation=None, by=None, now=now)
        debts = of_town("geldhulp").value
        more = debts.model_copy(update={"costs": f"{nr}", "together_with": (*debts.together_with, one.id)})
        keep_provision(more, organisation=voorbeeldstad, by=None, now=now)
        Search.objects.create(
            organisation=voorbeeldstad, asked=f"zin {nr}", day=date(2026, 3, 3), language="nl",
            confidence="doubtful", found=["geldhulp", one.id],
        )  # fmt: skip

    def counted() -> dict[str, int]:
        found = {}
        for page in pages:
            client.get(f"{HOME}{page}")
            with CaptureQueriesContext(connection) as asked:
                assert client.get(f"{HOME}{page}").status_code == 200
            found[page] = len(asked)
        return found

    for nr in range(2):
        grown(nr)
    few = counted()
    for nr in range(2, 7):
        grown(nr)
    assert counted() == few
    assert max(few.values()) <= 16


def test_what_was_not_understood_is_added_from_how_it_is_looked_for(marlies: Client, in_vain: Search) -> None:
    sought = f"{HOME}geldhulp/gezocht/"
    html = marlies.get(sought).content.decode()
    assert f'name="asked" value="{in_vain.asked}"' in html

    html = unescape(marlies.post(sought, {"asked": in_vain.asked}, follow=True).content.decode())
    assert f"Wie dit zo zegt, vindt nu ‘Hulp bij schulden’: ‘{in_vain.asked}’." in html
    assert "staat er nu bij" in html
    assert in_vain.asked in Provision.objects.get(key="geldhulp").value.phrases
    in_vain.refresh_from_db()
    assert in_vain.handled_by == Person.objects.get(slug="marlies"), "and it waits no longer"
    assert marlies.post(sought, {"asked": "dat vroeg niemand"}).status_code == 404
