"""People talk in the studio: one proposes and another takes it over, somebody is named and hears it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from barriers import barriers
from playwright.sync_api import Locator, Page, expect
from somebody import Somebody

ROOT = Path(__file__).parents[2]
ONE = "/blauwdruk/voorbeeldstad/henk-weer-lucht/"
STEP = f"{ONE}gesprek/bij/?address=journeys/ideaal/steps/eigen-woorden"
INVITE = """
from leefwereld.library.models import Blueprint, Member
from leefwereld.people.models import Person
henk = Blueprint.objects.get(key="henk-weer-lucht")
Member.objects.update_or_create(
    blueprint=henk, person=Person.objects.get(slug="rob"), defaults={"kind": "commenter"}
)
"""
Browsing = Callable[[str], Page]


@pytest.fixture(scope="module")
def invited(platform: str, tmp_path_factory: pytest.TempPathFactory) -> None:  # noqa: ARG001 - it must run
    """Rob thinks along about Henk's blueprint."""
    var = next(tmp_path_factory.getbasetemp().glob("var*/leefwereld.sqlite3")).parent
    environment = {**os.environ, "LEEFWERELD_DEMO": "1", "LEEFWERELD_VAR": str(var)}
    command = [sys.executable, "manage.py", "shell", "-c", INVITE]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)


@pytest.fixture
def browsing(somebody: Somebody, invited: None) -> Browsing:  # noqa: ARG001 - Rob must be invited first
    """Give a browser of their own to somebody of the cast."""

    def by(name: str, width: int = 1440) -> Page:
        return somebody(name, viewport={"width": width, "height": 900})

    return by


def opened(page: Page, place: str) -> Locator:
    """Open the working page at a place; give the cell."""
    page.goto(f"{ONE}maken/#{place}")
    cell = page.locator(".mk-cell.is-active, .mk-head.is-active")
    expect(cell).to_be_visible()
    return cell


def test_one_proposes_by_keyboard_and_another_takes_it_over(browsing: Browsing) -> None:
    rob, cynthia = browsing("Rob"), browsing("Cynthia")
    place = "stap=ideaal/eigen-woorden&rij=does"
    opened(cynthia, place)
    opened(rob, place)

    rob.keyboard.press("Enter")
    box = rob.get_by_label("Wat zou hier moeten staan?")
    expect(box).to_be_focused()
    before = box.input_value()
    assert before
    rob.keyboard.press("Control+End")
    rob.keyboard.type(" En niemand lacht.")
    rob.keyboard.press("Tab")
    rob.keyboard.type("Dat zeiden inwoners.")
    rob.keyboard.press("Enter")
    expect(rob.get_by_text("Je voorstel staat erbij.", exact=False).first).to_be_visible()

    # Cynthia sees a dot at the cell at once, and finds the proposal beside it.
    expect(cynthia.locator(".mk-cell.is-active .mk-dot--proposal")).to_have_count(1)
    cynthia.keyboard.press("Control+Alt+m")
    offer = cynthia.get_by_role("article", name=re.compile("Voorstel van Rob"))
    expect(offer).to_contain_text("Dat zeiden inwoners.")
    assert barriers(cynthia, ".mk-panel") == []
    offer.get_by_role("button", name=re.compile("^Neem over")).click()

    for page in (cynthia, rob):
        expect(page.locator(".mk-cell.is-active")).to_contain_text("En niemand lacht.")
    expect(rob.locator("[data-talk-bell]")).to_contain_text("nieuw")
    rob.locator("[data-talk-bell]").click()
    expect(rob.get_by_role("button", name=re.compile("Cynthia nam je voorstel over")).first).to_be_visible()


def test_who_is_named_hears_it_and_answers_from_her_message(browsing: Browsing, telling: int) -> None:
    answer = f"Ja, over {telling} dagen."
    rob, cynthia = browsing("Rob"), browsing("Cynthia")
    opened(rob, "stap=ideaal/eigen-woorden&rij=stap")
    rob.keyboard.press("c")
    box = rob.get_by_label("Zeg er iets over")
    expect(box).to_be_focused()
    rob.keyboard.type("Kijk jij mee, @Cy")
    expect(rob.get_by_role("listbox").get_by_role("option", name="Cynthia")).to_have_attribute(
        "aria-selected", "true"
    )
    assert barriers(rob, ".mk-panel") == []
    rob.keyboard.press("Enter")
    expect(box).to_have_value("Kijk jij mee, @cynthia ")
    rob.keyboard.press("Tab")
    rob.keyboard.press("Enter")
    expect(rob.get_by_role("article", name=re.compile("Gesprek van Rob")).first).to_contain_text(
        "Kijk jij mee"
    )

    cynthia.goto("/")
    cynthia.get_by_role("link", name=re.compile("nieuwe? bericht")).click()
    assert barriers(cynthia) == []
    cynthia.get_by_role("button", name=re.compile("Rob noemt je")).first.click()
    cynthia.get_by_label("Je antwoord").fill(answer)
    cynthia.get_by_role("button", name="Antwoord").click()
    cynthia.get_by_role("link", name="Bekijk het in de blauwdruk").click()
    expect(cynthia.locator(".mk-head.is-active, .mk-cell.is-active")).to_be_visible()

    # What Rob is typing stays while the answer comes in.
    for page in (rob, cynthia):
        expect(page.get_by_text(answer)).to_be_visible()


def test_what_somebody_is_typing_stays_when_others_say_something(browsing: Browsing) -> None:
    rob, cynthia = browsing("Rob"), browsing("Cynthia")
    opened(rob, "stap=ideaal/eigen-woorden&rij=stap")
    rob.keyboard.press("c")
    expect(rob.get_by_label("Zeg er iets over")).to_be_focused()
    rob.keyboard.type("Half af")
    cynthia.goto(STEP)
    cynthia.get_by_label("Zeg er iets over").fill("Intussen.")
    cynthia.get_by_role("button", name="Plaats").click()

    expect(rob.get_by_text("Intussen.")).to_be_visible()
    expect(rob.get_by_label("Zeg er iets over")).to_have_value("Half af")
    expect(rob.get_by_label("Zeg er iets over")).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "address",
    [f"{ONE}gesprek/", f"{ONE}gesprek/stappen/", STEP, f"{ONE}gesprek/?toon=afgerond", "/berichten/"],
)
def test_a_page_of_the_talk_fits_and_has_no_barrier(browsing: Browsing, address: str, width: int) -> None:
    page = browsing("Cynthia")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert barriers(page) == []


def test_on_a_phone_one_reads_comments_and_proposes_a_card(browsing: Browsing) -> None:
    rob, cynthia = browsing("Rob"), browsing("Cynthia")
    for page in (rob, cynthia):
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(f"{ONE}gesprek/stappen/")
        page.locator(f'a[href="{STEP}"]').click()
    rob.get_by_label("Waar hoort het bij?").select_option("ideas")
    rob.get_by_label("Wat staat er op het kaartje?").fill("Ook op papier.")
    rob.get_by_role("button", name="Stel voor").click()
    expect(rob.get_by_role("article", name=re.compile("Voorstel van Rob"))).to_contain_text("Ook op papier.")

    cynthia.get_by_label("Waar hoort het bij?").select_option("questions")
    cynthia.get_by_label("Wat staat er op het kaartje?").fill("Voor wie is dit?")
    cynthia.get_by_role("button", name="Zet het erbij").click()
    expect(cynthia.locator(".talk-step")).to_contain_text("Voor wie is dit?")
    assert cynthia.evaluate("document.documentElement.scrollWidth") <= 320
