"""What the pages say, how many questions they ask the database, and what they let a browser do."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, datetime
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries, Settings

from blauwdruk.compilers import COMPILERS
from blauwdruk.document import dump, load
from blauwdruk.measures import MEASURES
from blauwdruk.renderers import RENDERERS
from blauwdruk.rules import RULES
from cast import DOCUMENT
from leefwereld.library import actions
from leefwereld.library.models import Version
from leefwereld.people.models import Organisation
from leefwereld.theme.papers import sourced
from leefwereld.theme.templatetags import words

ONE = "/blauwdruk/voorbeeldstad/henk/"
Browsing = Callable[[str], Client]


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("many", [3, 30])
def test_the_overview_asks_as_much_for_thirty_as_for_three(
    browsing: Browsing,
    voorbeeldstad: Organisation,
    now: datetime,
    many: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for nr in range(many):
        text = DOCUMENT.replace("id: henk\n", f"id: henk-{nr}\n", 1)
        version = actions.keep(text, organisation=voorbeeldstad, by=None, now=now)
        actions.publish(version, audience=Version.Audience.EVERYONE, by=None, now=now)
    with django_assert_num_queries(1):
        assert page(browsing("nobody"), "/blauwdruk/").count("lw-card__title") == many
    marlies = browsing("marlies")
    with django_assert_num_queries(6):
        page(marlies, "/blauwdruk/")


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(
    "part", ["", "meldingen/", "metingen/", "mensen/henk/", "stap/ideaal/vraag/", "demo/los/"]
)
def test_a_page_of_a_blueprint_asks_one_thing(
    browsing: Browsing, part: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = browsing("nobody")
    with django_assert_num_queries(1):
        page(client, f"{ONE}{part}")


@pytest.mark.usefixtures("shared")
def test_the_history_asks_the_same_however_long_it_is(
    browsing: Browsing, shared: Version, now: datetime, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for nr in range(12):
        newer = DOCUMENT.replace("Ik wacht op een brief", f"Ik wacht op brief {nr}")
        actions.keep(newer, organisation=shared.blueprint.organisation, by=None, now=now)
    client = browsing("cynthia")
    with django_assert_num_queries(9):
        assert page(client, f"{ONE}versies/").count("lw-tag") >= 13


@pytest.mark.usefixtures("shared")
def test_the_poster_stands_in_the_page_and_its_steps_are_links(browsing: Browsing) -> None:
    html = page(browsing("nobody"), ONE)

    assert "<svg" in html
    assert f'href="{ONE}stap/ideaal/vraag/"' in html
    assert html.count("Ik word gebeld") >= 2


@pytest.mark.usefixtures("shared")
def test_what_is_nobodys_comes_first(browsing: Browsing) -> None:
    html = page(browsing("nobody"), f"{ONE}consequenties/")

    assert (
        html.index("Van niemand") < html.index("Zoeken zonder naam") < html.index("Zoekwoorden van inwoners")
    )


def test_a_very_long_list_comes_in_parts(
    browsing: Browsing, voorbeeldstad: Organisation, now: datetime
) -> None:
    more = "".join(f"  - {{id: c{nr}, step: ideaal/gebeld, aspect: data, text: Ding}}\n" for nr in range(500))
    text = DOCUMENT.replace("artefacts:\n", f"{more}artefacts:\n")
    actions.keep(text, organisation=voorbeeldstad, by=None, now=now)
    client = browsing("marlies")

    html = page(client, f"{ONE}consequenties/?owner=-")

    assert "Bladzijde 1 van 3" in html
    assert html.count('id="consequence-') == 200
    assert 'href="?owner=-&amp;page=2"' in html
    assert page(client, f"{ONE}consequenties/?owner=-&page=3").count('id="consequence-') == 102


@pytest.mark.usefixtures("shared")
def test_the_step_says_which_of_the_twelve_is_not_answered(browsing: Browsing) -> None:
    html = page(browsing("nobody"), f"{ONE}stap/ideaal/vraag/")

    assert html.count("nog niet beantwoord") == 10
    assert "lijn van zichtbaarheid" in html
    assert "Het kaartje van Marlies" in html
    assert "Wat is er aan de hand?" in html


@pytest.mark.usefixtures("shared")
def test_a_finding_says_why_and_leads_to_its_place(browsing: Browsing) -> None:
    html = page(browsing("nobody"), f"{ONE}meldingen/")

    assert "Waarom?" in html
    assert re.search(rf'href="{ONE}stap/\w+/\w+/', html)


@pytest.mark.usefixtures("shared")
def test_every_rule_that_was_asked_is_listed_with_its_why(browsing: Browsing) -> None:
    html = page(browsing("nobody"), f"{ONE}meldingen/")

    assert [name for name in RULES if f'id="{name}"' not in html] == []
    assert html.count("lw-tick") > 20
    assert re.search(r'href="/uitleg/explanation/method/#[\w.]+"', html)


@pytest.mark.usefixtures("shared")
def test_a_dot_on_the_poster_leads_to_what_was_found_and_stays_out_of_the_file(browsing: Browsing) -> None:
    client = browsing("nobody")

    assert re.search(rf'href="{ONE}stap/ideaal/\w+/#meldingen" class="lw-pencil"', page(client, ONE))
    assert b"lw-pencil" not in client.get(f"{ONE}downloads/drawing/svg/").content


@pytest.mark.usefixtures("shared")
def test_now_and_later_stand_on_one_sheet(browsing: Browsing) -> None:
    html = page(browsing("nobody"), f"{ONE}vergelijken/")

    sheet = html[html.index("<svg xmlns") : html.index("</svg>")]
    assert f'href="{ONE}stap/nu/' in sheet
    assert f'href="{ONE}stap/ideaal/' in sheet


def test_the_page_on_the_method_has_every_place_that_a_source_names(browsing: Browsing, db: None) -> None:  # noqa: ARG001
    html = page(browsing("nobody"), "/uitleg/explanation/method/")
    sources = [one.source for one in (*RULES.values(), *MEASURES.values())]
    named = {place for source in sources for place in re.findall(r'method/#([\w.]+)"', sourced(source))}

    assert len(named) > 20
    assert [place for place in sorted(named) if f'id="{place}"' not in html] == []
    assert page(browsing("nobody"), "/uitleg/glossary/")
    assert browsing("nobody").get("/uitleg/decisions/secret/").status_code == 404


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2099, 3, 3), "dinsdag 3 maart 2099"), (date(1999, 1, 29), "vrijdag 29 januari 1999")],
)
def test_a_day_is_said_as_people_do(day: date, said: str) -> None:
    with override("nl"):
        assert words.day(day) == said
        assert words.day(timezone.localdate()).split()[-1].isalpha()


@pytest.mark.usefixtures("shared")
def test_two_versions_are_told_apart_in_words(browsing: Browsing, shared: Version, now: datetime) -> None:
    newer = DOCUMENT.replace("P14D", "P2D")
    actions.keep(newer, organisation=shared.blueprint.organisation, by=None, now=now)

    html = page(browsing("marlies"), f"{ONE}versies/")

    assert "Van versie 1 naar versie 2" in html
    assert "2 dagen" in html
    assert "14 dagen" in html


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("name", RENDERERS)
def test_every_drawing_can_be_taken_along(browsing: Browsing, name: str) -> None:
    answer = browsing("nobody").get(f"{ONE}downloads/drawing/{name}/?journey=ideaal")

    assert answer.status_code == 200
    assert answer["Content-Type"] == RENDERERS[name].media_type
    assert f"henk-v1{RENDERERS[name].suffix}" in answer["Content-Disposition"]
    assert answer.content


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("name", COMPILERS)
def test_every_output_for_machines_can_be_taken_along(browsing: Browsing, name: str) -> None:
    answer = browsing("nobody").get(f"{ONE}downloads/machine/{name}/")

    assert answer.status_code == 200
    assert answer.content


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_the_document_comes_out_as_it_went_in(browsing: Browsing, form: str) -> None:
    answer = browsing("nobody").get(f"{ONE}downloads/document/{form}/")

    assert load(answer.content) == load(DOCUMENT)


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(
    "address",
    ["stap/ideaal/nergens/", "stap/nergens/vraag/", "mensen/rob/", "materiaal/niets/", "?version=99", "?version=x",
     "downloads/drawing/nothing/", "demo/los/?journey=nergens"],
)  # fmt: skip
def test_what_is_not_there_is_a_friendly_page(browsing: Browsing, address: str) -> None:
    answer = browsing("nobody").get(f"{ONE}{address}")

    assert answer.status_code == 404
    assert "Deze pagina is er niet" in answer.content.decode()


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("address", ["/", ONE, f"{ONE}demo/", "/nergens/"])
def test_a_page_may_run_nothing_that_stands_in_it(browsing: Browsing, address: str) -> None:
    answer = browsing("nobody").get(address)
    html = answer.content.decode()

    assert "'unsafe-inline'" not in answer["Content-Security-Policy"]
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert not re.search(r"<style|<script(?! type=\"module\" src)| style=| on\w+=", html)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//(?!www\.w3)", html)


@pytest.mark.usefixtures("shared")
def test_the_demo_lives_in_a_box_of_its_own(browsing: Browsing) -> None:
    answer = browsing("nobody").get(f"{ONE}demo/los/")
    policy = answer["Content-Security-Policy"]

    assert "sandbox allow-scripts" in policy
    assert "'sha256-" in policy
    assert "unsafe" not in policy
    assert "allow-same-origin" not in policy
    assert "X-Frame-Options" not in answer


def test_another_municipality_brings_its_own_tokens(browsing: Browsing, settings: Settings) -> None:
    settings.THEME = "anderstad"

    html = page(browsing("nobody"), "/toegankelijkheid/")

    assert 'class="anderstad-theme"' in html
    assert "/static/theme/built/anderstad.css" in html


@pytest.mark.usefixtures("shared")
def test_english_is_whole(browsing: Browsing) -> None:
    client = browsing("nobody")
    client.post("/taal/setlang/", {"language": "en", "next": "/"})

    assert "Blueprints" in page(client, "/")
    html = page(client, f"{ONE}stap/ideaal/vraag/")
    assert "line of visibility" in html
    assert '<html lang="en"' in html


HOSTILE = '<script>alert(1)</script>" onload="alert(2)'


def test_what_somebody_writes_is_shown_and_never_run(
    browsing: Browsing, voorbeeldstad: Organisation, now: datetime
) -> None:
    text = dump(load(DOCUMENT), form="json")
    for said in ("Henk krijgt weer lucht", "Ik zoek hulp in mijn eigen woorden", "Zoekwoorden van inwoners",
                 "Het kaartje van Marlies", "Ik durf mijn post niet te openen.", "Communicatie"):  # fmt: skip
        text = text.replace(said, json.dumps(HOSTILE)[1:-1])
    links = '"links": [{"title": "tip", "url": "javascript:alert(3)"}], "milestone"'
    text = text.replace('"milestone"', links, 1)
    version = actions.keep(
        text, organisation=voorbeeldstad, by=None, now=now, file_name=HOSTILE, note=HOSTILE
    )
    actions.publish(version, audience=Version.Audience.EVERYONE, by=None, now=now)
    client = browsing("cynthia")

    for part in ("", "vergelijken/", "meldingen/", "metingen/", "consequenties/", "mensen/henk/", "materiaal/brief/",
                 "onderbouwing/", "stap/ideaal/vraag/", "versies/", "demo/", "demo/los/"):  # fmt: skip
        html = page(client, f"{ONE}{part}")
        assert "alert(1)" in html or part == "metingen/"
        assert [
            one for one in attributes(html) if one[0].startswith("on") or one[1].startswith("javascript")
        ] == []
        assert "<script>alert" not in html


def attributes(html: str) -> list[tuple[str, str]]:
    """Give every attribute of every tag, as a browser reads them."""
    found: list[tuple[str, str]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
            found.extend((name, value or "") for name, value in attrs)

    Reader().feed(html)
    return found
