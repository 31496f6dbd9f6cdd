"""A theme and a life event on two screens of a phone: what is needed most, and the rest folded in parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from a_small_shelf import DEBTS, GROUP, HOME, Putting
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.models import Provision, Search
from leefwereld.catalogue.queries.glance import Glance
from leefwereld.catalogue.vocabulary import Event, Theme
from leefwereld.people.models import Organisation
from leefwereld.portal.grouping import needed_first, parts, parts_by_theme


def read(client: Client, address: str) -> str:
    answer = client.get(HOME + address)
    assert answer.status_code == 200
    return answer.content.decode()


def folds(html: str) -> Iterator[tuple[str, str]]:
    """What a fold is called, and what is in it."""
    yield from re.findall(r"<details><summary><h3>(.*?)</h3></summary>(.*?)</details>", html, re.DOTALL)


@pytest.fixture
def much(put: Putting, shelf: Organisation) -> Organisation:
    """Twelve more about money: half of them about debts, half about children."""
    for nr in range(6):
        put(DEBTS, id=f"schuld-{nr}", name=f"Schuld {nr}", together_with=["geldhulp"])
        put(DEBTS, id=f"kind-{nr}", name=f"Kind {nr}", themes=["geld", "kinderen"], events=[])
    return shelf


@pytest.mark.usefixtures("much")
def test_a_long_theme_shows_what_is_needed_most_and_folds_the_rest_by_what_is_the_matter(
    resident: Client,
) -> None:
    html = read(resident, "thema/geld/")
    in_sight, folded = html[: html.index("<details")], list(folds(html))

    assert re.findall(r"<h3><a[^>]*>(.*?)</a>", in_sight) == ["Hulp bij schulden"], (
        "beside which six others stand"
    )
    assert 'name="q"' in in_sight
    assert [matter for matter, _ in folded] == ["Ik kan mijn rekeningen niet betalen", "Kinderen en opvoeden"]
    assert [inside.count("<h4>") for _, inside in folded] == [7, 6], "whoever opens a part finds all of it"


def test_what_many_people_opened_comes_first_and_what_few_opened_tells_nothing(
    much: Organisation, resident: Client
) -> None:
    for key, times in (("kind-1", 7), ("kind-2", 4)):
        for _ in range(times):
            Search.objects.create(
                organisation=much, asked="geld", chosen=key, day="2026-03-02", language="nl"
            )
    html = read(resident, "thema/geld/")

    assert re.findall(r"<h3><a[^>]*>(.*?)</a>", html) == ["Kind 1", "Hulp bij schulden"]


@pytest.mark.usefixtures("much")
def test_a_list_speaks_the_words_of_the_visit_and_says_when_it_cannot(resident: Client, put: Putting) -> None:
    put(GROUP, themes=["geld"])

    assert "Vrienden leren maken" in read(resident, "thema/geld/?taal=eenvoudig")
    english = read(resident, "thema/geld/?taal=en")
    assert ">Learning to get on with other children<" in english
    assert 'lang="nl">Hulp bij schulden<' in english
    assert "Often needed" in english


def test_a_short_list_is_not_folded(resident: Client) -> None:
    for page in ("thema/kinderen/", "gebeurtenis/scheiden/"):
        html = read(resident, page)
        assert "<details" not in html
        assert html.count('<li><h2><a href="/hulp') == 2, page


def test_what_helps_at_a_life_event_is_folded_by_theme(resident: Client, put: Putting) -> None:
    for nr in range(5):
        put(DEBTS, id=f"schuld-{nr}", events=["scheiden"])
        put(GROUP, id=f"kind-{nr}", events=["scheiden"])

    assert [matter for matter, _ in folds(read(resident, "gebeurtenis/scheiden/"))] == [
        "Geld en schulden",
        "Kinderen en opvoeden",
    ]


@pytest.mark.parametrize("part", ["", "thema/geld/", "gebeurtenis/schulden/", "sitemap.xml", "nieuw.rss"])
@pytest.mark.parametrize("words", ["nl", "en"])
def test_ten_or_a_thousand_ask_the_database_as_often_and_no_body_is_opened(
    resident: Client, put: Putting, part: str, words: str
) -> None:
    row = put(DEBTS, id="schuld")
    asked: list[list[str]] = []
    for many in (10, 1_000):
        at = Provision.objects.filter(organisation=row.organisation).count()
        Provision.objects.bulk_create(
            Provision(**{name: getattr(row, name) for name in _COPIED}, key=f"schuld-{nr}")
            for nr in range(at, many)
        )
        resident.get(f"{HOME}{part}?taal={words}")
        with CaptureQueriesContext(connection) as queries:
            assert resident.get(HOME + part).status_code == 200
        asked.append([one["sql"] for one in queries])

    assert len(asked[0]) == len(asked[1]) <= 8
    whole = [
        sql
        for sql in asked[1]
        if re.search(r'"catalogue_provision"\."body"(?! [-#]>)[ ,]', sql.split(" FROM ")[0])
    ]
    assert all("IN (" in sql for sql in whole), "only of the three examples on the first page"


_COPIED = (
    "organisation", "nr", "body", "state", "changed_at", "name", "summary", "themes", "areas", "events",
)  # fmt: skip


def test_a_list_without_end_tells_names_alone(resident: Client, put: Putting) -> None:
    row = put(DEBTS, id="schuld")
    Provision.objects.bulk_create(
        Provision(**{name: getattr(row, name) for name in _COPIED}, key=f"schuld-{nr}") for nr in range(250)
    )
    html = read(resident, "thema/geld/")

    assert html.count('href="/hulp/voorbeeldstad/v/') == 252
    assert DEBTS["summary"] not in html


def test_what_fits_well_goes_before_what_is_only_needed_often() -> None:
    rows = [Glance(f"x{nr}", "", "", False, ("werk",)) for nr in range(9)]
    other = Glance("ook", "", "", False, ("geld", "kinderen", "werk"))
    often = {"ook": 10, "x3": 4, "x4": 1}

    assert [one.key for one in needed_first([*rows, other], often, Theme.WORK)] == ["x3", "ook", "x4"]
    assert [one.key for one in needed_first([*rows, other], often)] == ["ook", "x3", "x4"]


@pytest.mark.parametrize("group", [*Theme, *Event])
def test_everything_of_voorbeeldstad_is_told_in_parts_that_can_be_overseen(group: Theme | Event) -> None:
    rows = [
        Glance(one.id, one.name, one.summary, False, one.themes, one.areas, one.events)
        for one in shipped().provisions
        if group in (one.themes if isinstance(group, Theme) else one.events)
    ]
    found = parts(rows, group) if isinstance(group, Theme) else parts_by_theme(rows)

    assert sorted(row.key for part in found for row in part.rows) == sorted(row.key for row in rows)
    assert max(len(part.rows) for part in found) <= 24
    assert len({(type(part.matter), part.matter) for part in found}) == len(found) <= 13
