"""A program of another municipality reads the shelf."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator
from pytest_django import DjangoAssertNumQueries

from leefwereld.catalogue import actions
from leefwereld.catalogue.api import answering, openapi, views
from leefwereld.catalogue.calling import numbers_in
from leefwereld.catalogue.exchange import phrases, samenwerkende_catalogi
from leefwereld.catalogue.models import Place, Provision
from leefwereld.catalogue.vocabulary import Peril
from leefwereld.people.models import Organisation
from leefwereld.portal.danger import alarms

HERE = "/api/v1/voorbeeldstad"
DOCUMENT = openapi.document("https://voorbeeldstad.example/api/v1", "api@voorbeeldstad.example")


def _keeps_to(shape: str, answer: Any) -> None:
    schema = {"$ref": f"#/components/schemas/{shape}", "components": DOCUMENT["components"]}
    Draft202012Validator(schema).validate(answer)


@pytest.mark.usefixtures("shelf")
def test_the_shelf_is_read_page_by_page(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(6):
        answer = client.get(f"{HERE}/voorzieningen?perPagina=2")
    told = answer.json()
    _keeps_to("Lijst", told)
    assert [one["naam"] for one in told["resultaten"]] == ["Hulp bij schulden", "Voedselbank"]
    assert (told["aantal"], told["pagina"], told["perPagina"]) == (3, 1, 2)
    following = told["_links"]["next"]["href"]
    assert f'<{following}>; rel="next"' in answer["Link"]
    assert [one["id"] for one in client.get(following).json()["resultaten"]] == ["sova-training"]


@pytest.mark.usefixtures("shelf")
def test_one_voorziening_is_told_whole(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(5):
        told = client.get(f"{HERE}/voorzieningen/schuldhulpverlening").json()
    _keeps_to("Voorziening", told)
    assert told["officieleNaam"] == "Schuldhulpverlening"
    assert told["themas"] == [{"code": "geld", "naam": "Geld en schulden"}]
    assert told["vaakSamenNodig"] == ["voedselbank"]
    assert told["_links"]["pagina"]["href"] == "http://testserver/hulp/voorbeeldstad/v/schuldhulpverlening/"
    assert not {"owner", "reviewOn", "misread", "phrases"} & told.keys()


@pytest.mark.usefixtures("shelf")
def test_linked_data_is_given_to_who_asks_for_it(client: Client) -> None:
    answer = client.get(f"{HERE}/voorzieningen/voedselbank", headers={"Accept": "application/ld+json"})
    assert answer["Content-Type"] == "application/ld+json"
    assert answer.json()["@type"] == ["GovernmentService", "cpsv:PublicService"]
    assert "Accept" in answer["Vary"]


@pytest.mark.usefixtures("shelf")
def test_a_list_is_narrowed_by_theme_and_life_event(client: Client) -> None:
    def ids(asked: str) -> list[str]:
        return [one["id"] for one in client.get(f"{HERE}/voorzieningen?{asked}").json()["resultaten"]]

    assert ids("thema=geld") == ["schuldhulpverlening", "voedselbank"]
    assert ids("thema=geld&levensgebeurtenis=schulden") == ["schuldhulpverlening"]
    assert ids("doelgroep=business") == []


@pytest.mark.parametrize(
    "asked",
    ["thema=financien", "pagina=0", "pagina=2", "pagina=x", "perPagina=101", "perPagina=²", "doelgroep=x"],
)
@pytest.mark.usefixtures("shelf")
def test_a_wrong_parameter_is_told_by_name(client: Client, asked: str) -> None:
    answer = client.get(f"{HERE}/voorzieningen?{asked}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    _keeps_to("Probleem", answer.json())
    assert [one["parameter"] for one in answer.json()["errors"]] == [asked.partition("=")[0]]


@pytest.mark.usefixtures("shelf")
def test_problems_are_told_in_english_too(client: Client) -> None:
    answer = client.get(f"{HERE}/voorzieningen/nergens", headers={"Accept-Language": "en"})
    assert answer.status_code == 404
    assert answer.json()["title"] == "There is nothing here."


@pytest.mark.usefixtures("shelf")
def test_help_is_found_in_ones_own_words_and_nothing_is_kept(client: Client) -> None:
    told = client.get(f"{HERE}/zoek", {"q": "ik durf mijn post niet te openen"}).json()
    _keeps_to("Antwoord", told)
    first = told["resultaten"][0]
    assert first["voorziening"]["id"] == "schuldhulpverlening"
    assert "post" in first["redenen"][0]["tekst"]
    assert Organisation.objects.get(slug="voorbeeldstad").searches.count() == 0


@pytest.mark.usefixtures("shelf")
def test_danger_in_a_question_is_said(client: Client) -> None:
    told = client.get(f"{HERE}/zoek", {"q": "ik wil niet meer leven"}).json()
    _keeps_to("Antwoord", told)
    assert told["gevaar"] == [
        {"code": "suicide", "naam": "denken aan zelfdoding", "bel": ["113", "0800-0113", "112"]}
    ]


@pytest.mark.usefixtures("shelf")
def test_who_has_no_food_is_given_the_number_of_the_municipality(
    client: Client, voorbeeldstad: Organisation
) -> None:
    asked = {"q": "wij hebben geen eten meer"}
    assert client.get(f"{HERE}/zoek", asked).json()["gevaar"][0]["bel"] == ["1400"]
    hall = {
        "id": "stadhuis",
        "name": "Stadhuis",
        "street": "Plein 1",
        "postcode": "1234 AB",
        "town": "Voorbeeldstad",
    }
    Place.objects.create(organisation=voorbeeldstad, key="stadhuis", body={**hall, "phone": "14 0123"})
    assert client.get(f"{HERE}/zoek", asked).json()["gevaar"][0]["bel"] == ["14 0123"]


@pytest.mark.usefixtures("shelf")
def test_the_numbers_are_those_that_residents_see() -> None:
    for peril in Peril:
        (shown,) = alarms([peril])
        assert shown.needs_town or numbers_in(peril) == tuple(one.phone for one in shown.numbers)


@pytest.mark.usefixtures("shelf")
def test_of_a_long_story_the_beginning_is_read_and_danger_in_all_of_it_heard(client: Client) -> None:
    story = "Ik durf mijn post niet te openen. " * 40 + "Mijn man slaat mij."
    told = client.get(f"{HERE}/zoek", {"q": story}).json()
    _keeps_to("Antwoord", told)
    assert told["ingekort"]
    assert story.startswith(told["vraag"])
    assert told["resultaten"][0]["voorziening"]["id"] == "schuldhulpverlening"
    assert told["gevaar"][0]["bel"] == ["0800-2000", "112"]


@pytest.mark.parametrize("question", ["", "   "])
@pytest.mark.usefixtures("shelf")
def test_who_asks_nothing_is_refused(client: Client, question: str) -> None:
    assert client.get(f"{HERE}/zoek", {"q": question}).status_code == 400


@pytest.mark.parametrize(
    "odd", ["ik wil \0 dood \x1b", "<script>ik wil dood</script>", "ik wil dood" + "😀" * 400]
)
@pytest.mark.usefixtures("shelf")
def test_whatever_else_was_sent_danger_is_heard(client: Client, odd: str) -> None:
    told = client.get(f"{HERE}/zoek", {"q": odd})
    assert told.status_code == 200
    assert told.json()["gevaar"][0]["code"] == "suicide"


@pytest.mark.usefixtures("shelf")
def test_who_is_in_danger_is_heard_where_nothing_can_be_answered(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"q": "mijn man slaat mij"}
    refused = [
        client.get(f"{HERE}/zoek/", asked),
        client.get("/api/v1/nergens/zoek", asked),
        client.get(f"{HERE}/voorzieningen?pagina=x&vraag=mijn+man+slaat+mij"),
        client.get(f"{HERE}/zoek?q=&q=&verhaal=mijn+man+slaat+mij"),
        client.post(f"{HERE}/zoek", asked),
        client.post(f"{HERE}/zoek", json.dumps(asked), content_type="application/json"),
        client.post(
            f"{HERE}/zoek", "q=mijn+man+slaat%20mij", content_type="application/x-www-form-urlencoded"
        ),
    ]
    monkeypatch.setattr(answering, "MOST_A_MINUTE", 0)
    refused.append(client.get(f"{HERE}/zoek", asked))
    assert [one.status_code for one in refused] == [404, 404, 400, 400, 405, 405, 405, 429]
    for answer in refused:
        _keeps_to("Probleem", answer.json())
        assert answer.json()["gevaar"] == [
            {"code": "violence", "naam": "geweld", "bel": ["0800-2000", "112"]}
        ], answer.content


@pytest.mark.usefixtures("shelf")
def test_phrases_and_the_catalogue_go_out_whole(client: Client) -> None:
    listed = phrases.read(client.get(f"{HERE}/zinnen.csv").content).values
    assert [(one.id, one.phrase) for one in listed] == [
        ("schuldhulpverlening", "ik durf mijn post niet te openen")
    ]
    taken = samenwerkende_catalogi.read(client.get(f"{HERE}/samenwerkende-catalogi.xml").content)
    assert [one.id for one in taken.values] == ["schuldhulpverlening", "voedselbank", "sova-training"]


@pytest.mark.usefixtures("shelf")
def test_who_has_the_newest_gets_nothing_twice(client: Client, shelf: dict[str, Provision], now: Any) -> None:
    address = f"{HERE}/voorzieningen"
    etag = client.get(address)["ETag"]
    same = client.get(address, headers={"If-None-Match": etag})
    assert (same.status_code, same.content) == (304, b"")
    assert same["API-Version"] == answering.VERSION
    actions.withdraw_provision(shelf["voedselbank"], by=None, now=now)
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200
    assert client.get(f"{address}/voedselbank").status_code == 404


@pytest.mark.usefixtures("shelf")
def test_any_website_may_read_and_nobody_may_write(client: Client) -> None:
    address = f"{HERE}/voorzieningen"
    assert client.get(address)["Access-Control-Allow-Origin"] == "*"
    before = client.options(address)
    assert (before.status_code, before["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
    strict = Client(enforce_csrf_checks=True)
    for method in ("post", "put", "patch", "delete"):
        answer = getattr(strict, method)(address)
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")
        assert answer["Content-Type"] == "application/problem+json"
    assert client.head(address).status_code == 200


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    "odd", ["", "%0A", "x%0A%0D/voorzieningen/y", "voorbeeldstad/voorzieningen/%00", "%F0%9F%98%80/zoek"]
)
def test_an_address_that_is_none_is_told_as_a_problem(client: Client, odd: str) -> None:
    answer = client.get(f"/api/v1/{odd}")
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    _keeps_to("Probleem", answer.json())


@pytest.mark.usefixtures("shelf")
def test_an_address_ends_without_a_slash(client: Client) -> None:
    for nowhere in (
        f"{HERE}/voorzieningen/?thema=geld",
        f"{HERE}/zoek/?q=geld",
        "/api/v1/",
        "/api/v1/x",
        f"{HERE}/x/",
        "/api/v1//evil.example/",
        f"{HERE}/voorzieningen/a/b/",
    ):
        assert client.get(nowhere).status_code == 404, nowhere


@pytest.mark.django_db
def test_a_municipality_without_a_shelf_cannot_be_told_from_none(client: Client) -> None:
    Organisation.objects.get_or_create(slug="anderstad", defaults={"name": "Gemeente Anderstad"})
    answers = [client.get(f"/api/v1/{slug}/voorzieningen") for slug in ("anderstad", "nergens")]
    assert answers[0].status_code == 404
    assert answers[0].content == answers[1].content


@pytest.mark.usefixtures("shelf")
def test_who_asks_too_often_waits(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "MOST_A_MINUTE", 3)
    codes = [client.get(f"{HERE}/voorzieningen").status_code for _ in range(5)]
    assert codes == [200, 200, 200, 429, 429]
    assert "Veilig Thuis 0800-2000" in client.get(f"{HERE}/zoek?q=hij+slaat+mij").json()["detail"]
    assert client.get(f"{HERE}/voorzieningen")["Retry-After"] == "60"
    assert client.get(f"{HERE}/voorzieningen", REMOTE_ADDR="192.0.2.9").status_code == 200


@pytest.mark.django_db
def test_the_description_is_whole(client: Client) -> None:
    told = client.get("/api/v1/openapi.json").json()
    assert told["openapi"] == "3.1.0"
    assert told["servers"] == [{"url": "http://testserver/api/v1"}]
    named = set(re.findall(r'"#/components/schemas/(\w+)"', str(told).replace("'", '"')))
    assert named <= told["components"]["schemas"].keys()
    for schema in told["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    for path in told["paths"]:
        assert re.fullmatch(r"(/(\{[a-z]+\}|[a-z-]+(\.[a-z]+)?))+", path), path
    names = {name for one in told["components"]["schemas"].values() for name in one.get("properties", {})}
    assert [name for name in names if not re.fullmatch(r"_?[a-z][a-zA-Z]*", name)] == []


def test_the_description_keeps_to_the_rules_that_logius_checks_by_machine() -> None:
    """Source: the linter of the NL API Design Rules (Logius), rule by rule."""
    assert re.fullmatch(r"3(\.\d+){1,2}", DOCUMENT["openapi"])
    assert re.fullmatch(r"\d+\.\d+\.\d+", DOCUMENT["info"]["version"])
    assert {"name", "email", "url"} <= DOCUMENT["info"]["contact"].keys()
    assert all(re.search(r"/v\d", one["url"]) for one in DOCUMENT["servers"])
    assert [path for path in DOCUMENT["paths"] if path.endswith("/")] == []
    operations = [one for path in DOCUMENT["paths"].values() for one in path.values()]
    assert {method for path in DOCUMENT["paths"].values() for method in path} == {"get"}
    assert len({one["operationId"] for one in operations}) == len(operations)
    for one in operations:
        assert "400" in one["responses"]
        asked = [told["name"] for told in one["parameters"] if told["in"] == "query"]
        assert all(re.fullmatch(r"[a-z][a-z\d]*([A-Z][a-z\d]*)*", name) for name in asked)
        for code, answer in one["responses"].items():
            if code < "400":
                assert "API-Version" in answer["headers"], (one["operationId"], code)
            else:
                assert set(answer["content"]) == {"application/problem+json"}
    assert {"status", "title", "detail"} <= DOCUMENT["components"]["schemas"]["Probleem"]["properties"].keys()


@pytest.mark.usefixtures("shelf")
def test_what_goes_wrong_with_us_is_told_as_a_problem_and_not_in_full(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(views.queries, "shelf_rows", broken)
    answer = client.get(f"{HERE}/voorzieningen")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert "secret" not in answer.content.decode()
    assert "Veilig Thuis 0800-2000" in answer.json()["detail"], (
        "whoever asks for somebody in danger knows whom to show"
    )
    assert "secret" in caplog.text
