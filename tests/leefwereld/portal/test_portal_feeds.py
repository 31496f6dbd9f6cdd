"""For who follows the shelf from elsewhere: search engines, feed readers, and whoever is sent a page."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from a_small_shelf import DEBTS, GROUP, HOME, PARENTING, Putting
from django.test import Client

from leefwereld.catalogue.actions import keep_provision, publish_provision
from leefwereld.catalogue.provision import Provision as Value
from leefwereld.people.models import Organisation
from leefwereld.portal import feeds

SITE = "http://testserver"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OTHER = "{http://www.w3.org/1999/xhtml}link"


def tree(client: Client, address: str) -> ET.Element:
    answer = client.get(HOME + address)
    assert answer.status_code == 200
    return ET.fromstring(answer.content)  # noqa: S314 - our own


def texts(found: ET.Element, name: str) -> list[str]:
    return [str(one.text) for one in found.iter(name)]


def test_the_map_of_the_site_names_every_page_in_the_languages_it_is_there_in(resident: Client) -> None:
    pages = tree(resident, "sitemap.xml")
    listed = texts(pages, f"{MAP}loc")

    assert {f"{SITE}{HOME}v/{key}/" for key in ("sova", "opvoeden", "geldhulp")} < set(listed)
    assert f"{SITE}{HOME}v/sova/?taal=en" in listed
    assert f"{SITE}{HOME}v/opvoeden/?taal=en" not in listed, "it was never told in English"
    assert f"{SITE}{HOME}thema/bouwen/" not in listed, "nothing stands under it"
    assert len(listed) == len(set(listed))
    for page in pages:
        tongues = [str(one.get("href")) for one in page.iter(OTHER)]
        assert not tongues or page.find(f"{MAP}loc").text in tongues
        where = str(page.find(f"{MAP}loc").text)
        assert Client().get(where).status_code == 200, where
        assert "/plaats/" in where or page.find(f"{MAP}lastmod").text.startswith("2026"), where


def test_a_map_with_too_much_on_it_is_several(resident: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = texts(tree(resident, "sitemap.xml"), f"{MAP}loc")
    monkeypatch.setattr(feeds, "_MOST", 10)
    parts = texts(tree(resident, "sitemap.xml"), f"{MAP}loc")

    assert len(parts) == -(-len(whole) // 10) > 1
    told = [
        one for part in parts for one in texts(tree(resident, part.removeprefix(SITE + HOME)), f"{MAP}loc")
    ]
    assert told == whole
    assert resident.get(f"{HOME}sitemap.xml?deel=99").status_code == 404


def test_search_engines_hear_where_the_map_is_and_read_no_questions(resident: Client) -> None:
    told = resident.get("/robots.txt")

    assert told["Content-Type"].startswith("text/plain")
    lines = told.content.decode().splitlines()
    assert f"Sitemap: {SITE}{HOME}sitemap.xml" in lines
    assert "Disallow: /hulp/*/zoek/" in lines
    assert not told.cookies


def test_news_is_what_is_new_and_what_residents_see_changed(
    resident: Client, shelf: Organisation, now: datetime
) -> None:
    later = now + timedelta(days=1)
    for told in (
        DEBTS | {"costs": "Gratis.", "for_whom": "Iedereen."},
        PARENTING | {"phrases": ["iets anders"]},
    ):
        keep_provision(Value.model_validate(told), organisation=shelf, by=None, now=later)
    items = list(tree(resident, "nieuw.rss").iter("item"))

    assert [one.find("title").text for one in items] == [
        "Hulp bij schulden",
        "Leren omgaan met andere kinderen",
    ]
    changed, new = [str(one.find("description").text) for one in items]
    assert changed.endswith("Veranderd: voor wie het is, wat het kost.")
    assert new.endswith("Nieuw.")
    assert len(set(texts(tree(resident, "nieuw.rss"), "guid"))) == 2


def test_what_was_written_over_again_before_it_came_on_the_shelf_is_new_there(
    resident: Client, shelf: Organisation, now: datetime
) -> None:
    for nr, costs in enumerate(("Gratis.", "Vijf euro.")):
        told = Value.model_validate(DEBTS | {"id": "budgetcoach", "name": "Een budgetcoach", "costs": costs})
        row = keep_provision(told, organisation=shelf, by=None, now=now + timedelta(hours=nr))
    publish_provision(row, by=None, now=now + timedelta(days=1))

    first = next(tree(resident, "nieuw.rss").iter("item"))

    assert first.find("title").text == "Een budgetcoach"
    assert str(first.find("description").text).endswith("Nieuw.")


def test_one_can_follow_one_theme_and_in_english(resident: Client) -> None:
    page = resident.get(f"{HOME}thema/kinderen/").content.decode()
    (followed,) = re.findall(r'type="application/rss\+xml" href="([^"]+)"', page)

    assert followed == f"{HOME}nieuw.rss?thema=kinderen"
    feed = tree(resident, "nieuw.rss?thema=kinderen&taal=en")
    assert texts(feed, "language") == ["en"]
    assert "Learning to get on with other children" in texts(feed, "title")
    assert "Hulp bij schulden" not in texts(feed, "title")
    assert resident.get(f"{HOME}nieuw.rss?thema=afdeling").status_code == 404


@pytest.mark.parametrize(
    "part", ["", "thema/kinderen/", "gebeurtenis/scheiden/", "v/sova/", "plaats/stadhuis/"]
)
def test_whoever_shares_or_finds_a_page_reads_what_it_is_in_the_right_language(
    resident: Client, part: str
) -> None:
    for taal, tongue in (("", "nl_NL"), ("?taal=en", "en_GB")):
        html = resident.get(f"{HOME}{part}{taal}").content.decode()
        head = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]+)"', html))

        assert head["og:title"]
        assert len(head["description"]) > 20
        assert head["description"] == head["og:description"]
        assert head["og:locale"] == tongue
        assert f'<link rel="canonical" href="{SITE}{HOME}{part}{taal}">' in html
        assert f'hreflang="en" href="{SITE}{HOME}{part}?taal=en"' in html
        assert f'hreflang="x-default" href="{SITE}{HOME}{part}"' in html


def test_what_is_only_there_in_dutch_names_no_english_page(resident: Client) -> None:
    html = resident.get(f"{HOME}v/opvoeden/?taal=en").content.decode()

    assert "hreflang" not in html
    assert f'<link rel="canonical" href="{SITE}{HOME}v/opvoeden/">' in html


def test_a_page_that_did_not_change_comes_once(resident: Client, put: Putting) -> None:
    first = resident.get(f"{HOME}v/sova/", headers={"accept-encoding": "gzip"})
    again = {"accept-encoding": "gzip", "if-none-match": first["ETag"]}

    assert resident.get(f"{HOME}v/sova/", headers=again).status_code == 304
    put(GROUP, costs="Vijf euro.")
    assert resident.get(f"{HOME}v/sova/", headers=again).status_code == 200
