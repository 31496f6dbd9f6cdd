"""The front of the shelf: one question, and a person to call on every page."""

from __future__ import annotations

import gzip
import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256

import pytest
from a_small_shelf import DEBTS, GROUP, HOME, Putting
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from leefwereld.catalogue.vocabulary import Event, Theme
from leefwereld.people.models import Organisation

PAGES = [
    "", "zoek/", "zoek/?q=vrienden", "thema/kinderen/", "gebeurtenis/scheiden/", "v/sova/", "plaats/stadhuis/",
]  # fmt: skip


def read(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


@pytest.mark.parametrize("part", PAGES)
def test_a_person_to_call_is_on_every_page(resident: Client, part: str) -> None:
    assert 'href="tel:140123"' in read(resident, HOME + part)


@pytest.mark.parametrize("part", PAGES)
def test_nobody_gets_a_cookie_or_is_asked_for_one(resident: Client, part: str) -> None:
    answer = resident.get(HOME + part)

    assert not answer.cookies
    assert not resident.cookies


def test_home_asks_what_is_the_matter_and_shows_life_before_departments(resident: Client) -> None:
    html = read(resident, HOME)

    assert html.count("<h1>") == 1
    assert "Wat is er aan de hand?" in html
    assert "Geld en schulden" in html
    assert "Ik ga uit elkaar" in html
    assert "Bouwen en verbouwen" not in html, "nothing stands under it"
    assert "Hulp in Voorbeeldstad" in html


def test_examples_are_what_people_really_say(resident: Client) -> None:
    said = re.findall(r'\?q=[^"]*" lang="nl" rel="nofollow">([^<]+)', read(resident, HOME))

    assert len(said) == 2, "of two themes; a word alone or a bailiff at the door is no example"
    assert set(said) <= {*GROUP["phrases"], "mijn dochter luistert nooit", "ik kan mijn huur niet betalen"}


def test_a_theme_shows_first_what_fits_it_best(resident: Client) -> None:
    html = read(resident, f"{HOME}thema/kinderen/")

    assert html.index("Leren omgaan") < html.index("Raad bij opvoeden")
    assert "Hulp bij schulden" not in html


@pytest.mark.parametrize("part", ["thema/afdeling-wmo/", "gebeurtenis/x/", "v/weg/", "plaats/weg/"])
def test_what_is_not_there_is_said_kindly_with_the_question_and_a_person(resident: Client, part: str) -> None:
    html = read(resident, HOME + part, 404)

    assert "Deze pagina is er niet" in html
    assert 'name="q"' in html
    assert "tel:140123" in html


def test_one_municipality_needs_no_choosing_and_two_do(resident: Client, put: Putting) -> None:
    assert resident.get("/hulp/")["Location"] == HOME

    row = put(DEBTS, id="anders")
    row.organisation = Organisation.objects.get(slug="anderstad")
    row.save()

    assert "Waar woont u?" in read(resident, "/hulp/")


@pytest.mark.django_db
def test_without_any_shelf_there_is_still_somebody_to_call() -> None:
    assert "tel:1400" in read(Client(headers={"accept-language": "nl"}), "/hulp/")


@pytest.mark.parametrize("part", ["", "zoek/?q=vrienden", "v/sova/"])
def test_an_empty_municipality_is_as_little_there_as_one_that_never_was(resident: Client, part: str) -> None:
    answers = [resident.get(f"/hulp/{town}/{part}") for town in ("anderstad", "nergens")]

    assert [one.status_code for one in answers] == [404, 404]


@pytest.mark.parametrize(
    ("part", "many"),
    [("", 6), ("zoek/?q=vrienden", 5), ("v/sova/", 5), ("plaats/stadhuis/", 2)],
)
def test_a_page_asks_the_database_as_often_however_full_the_shelf_is(
    resident: Client, put: Putting, part: str, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    resident.get(HOME + part)
    with django_assert_num_queries(many):
        resident.get(HOME + part)
    for nr in range(20):
        put(GROUP, id=f"sova-{nr}", together_with=["sova"])
    resident.get(HOME + part)

    with django_assert_num_queries(many):
        resident.get(HOME + part)


def test_the_first_page_weighs_little(resident: Client) -> None:
    """HTML, stylesheet, script, letters and mark together, as a phone gets them; the budget is 60 kB."""
    answer = resident.get(HOME, headers={"accept-encoding": "gzip"})
    html = gzip.decompress(answer.content).decode()
    weight = len(answer.content)
    for address in set(re.findall(r'(?:href|src)="(/(?:hulp/-|static)/[^"]+)"', html)):
        part = resident.get(address, headers={"accept-encoding": "gzip"})
        weight += len(b"".join(part)) if part.streaming else len(part.content)

    assert weight < 45_000


def test_what_a_page_wears_is_kept_for_a_year_and_an_old_mark_leads_to_the_new(resident: Client) -> None:
    (script,) = re.findall(r'<script type="module" src="([^"]+)"', read(resident, HOME))

    assert resident.get(script)["Cache-Control"] == "public, max-age=31536000, immutable"
    assert resident.get("/hulp/-/oud/hulp.js")["Location"] == script
    assert resident.get("/hulp/-/oud/niets.css").status_code == 404


def test_no_page_waits_for_its_stylesheet_and_no_other_style_is_allowed_in_it(resident: Client) -> None:
    answer = resident.get(HOME)
    (style,) = re.findall(r"<style>(.*?)</style>", answer.content.decode(), re.DOTALL)

    assert "--accent:" in style
    mark = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{mark}'" in answer["Content-Security-Policy"]
    assert 'rel="stylesheet"' not in answer.content.decode()


def test_a_page_that_comes_back_unchanged_still_wears_its_style(resident: Client) -> None:
    first = resident.get(HOME)
    again = resident.get(HOME, headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304
    allowed = [re.findall(r"'sha256-[^']+'", answer["Content-Security-Policy"]) for answer in (first, again)]
    assert allowed[0] == allowed[1] != []


def test_a_municipality_brings_its_own_colour(settings: Settings) -> None:
    from leefwereld.portal import look

    settings.THEME = "er-is-geen-thema"
    look.worn.cache_clear()
    try:
        assert b"#1d4fae" in look.worn()[0].content
    finally:
        look.worn.cache_clear()


def test_english_and_simple_are_one_press_away_and_only_then_there_is_a_cookie(resident: Client) -> None:
    simple = resident.get(f"{HOME}v/sova/?taal=eenvoudig")
    assert "Vrienden leren maken" in simple.content.decode()
    assert simple.cookies["leefwereld_taal"].value == "eenvoudig"

    english = resident.get(f"{HOME}v/sova/?taal=en").content.decode()
    assert '<html lang="en">' in english
    assert "Learning to get on with other children" in english
    assert '<span lang="nl">Acht keer les.</span>' in english
    assert "How long" in read(resident, f"{HOME}v/sova/"), "it stays so"

    assert '<html lang="nl">' in read(resident, f"{HOME}?taal=nl")
    assert resident.get(f"{HOME}?taal=klingon").status_code == 200


def test_a_browser_that_asks_for_english_gets_it_without_a_cookie(resident: Client) -> None:
    answer = resident.get(HOME, headers={"accept-language": "pl, en;q=0.5"})

    assert answer["Content-Language"] == "en"
    assert not answer.cookies


def test_choosing_a_language_keeps_the_question(resident: Client) -> None:
    assert '"?q=ik+zie+het+niet+meer&amp;taal=en"' in read(resident, f"{HOME}zoek/?q=ik+zie+het+niet+meer")


def test_at_the_front_door_residents_come_in_at_the_shelf(resident: Client) -> None:
    html = read(resident, "/")

    assert "Wat is er aan de hand?" in html
    assert f'<link rel="canonical" href="http://testserver{HOME}">' in html
    assert 'href="/blauwdruk/"' in html, "who works here finds her way"


def test_who_works_here_comes_in_at_the_blueprints(
    shelf: Organisation, browsing: Callable[[str], Client]
) -> None:
    assert shelf.provisions.exists()
    assert "Begin bij het leven van een inwoner" in read(browsing("cynthia"), "/")
    assert "Begin bij het leven van een inwoner" in read(browsing("nobody"), "/blauwdruk/")


def test_before_any_shelf_is_filled_everybody_comes_in_at_the_blueprints(
    browsing: Callable[[str], Client],
) -> None:
    assert "Begin bij het leven van een inwoner" in read(browsing("nobody"), "/")


def test_what_is_folded_on_a_phone_can_be_reached_and_what_cannot_wait_is_in_sight(
    resident: Client, put: Putting
) -> None:
    put(DEBTS, id="alles", themes=[one.value for one in Theme], events=[one.value for one in Event])
    html = resident.get(HOME).content.decode()
    folded = "".join(re.findall(r"<details.*?</details>", html, re.DOTALL))

    for page in [f"thema/{one.value}/" for one in Theme] + [f"gebeurtenis/{one.value}/" for one in Event]:
        assert html.count(f'href="{HOME}{page}"') == 1, page
    for urgent in ("thema/veilig/", "gebeurtenis/geweld-thuis/", "gebeurtenis/huis-kwijt/"):
        assert urgent not in folded


def test_who_reads_english_gets_no_dutch_sentences_as_an_example(resident: Client) -> None:
    html = resident.get(f"{HOME}?taal=en").content.decode()

    assert "This is how others ask" not in html
    assert not any(said in html for said in (*GROUP["phrases"], *DEBTS["phrases"]))
