"""Somebody walks along, with a real browser: on a phone, with the keyboard, without a script, without a barrier."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from barriers import sound
from playwright.sync_api import Page, ViewportSize, expect
from somebody import Somebody

HELP = "/hulp/voorbeeldstad/"
PHONE = ViewportSize(width=390, height=844)
Opening = Callable[..., Page]


@pytest.fixture
def opening(somebody: Somebody) -> Opening:
    """Open the help pages on a phone."""

    def open_one(*, scripts: bool = True) -> Page:
        return somebody(viewport=PHONE, java_script_enabled=scripts)

    return open_one


def test_a_father_with_debts_is_called_back_by_keyboard_alone(opening: Opening) -> None:
    page = opening()
    page.goto(f"{HELP}v/schuldhulpverlening/samen/")
    sound(page)
    page.get_by_role("link", name="Bel mij terug").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Wij bellen u terug")).to_be_visible()
    page.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.get_by_label("Hoe heet u?").focus()
    page.keyboard.type("Henk")
    page.keyboard.press("Tab")
    page.keyboard.type("06")
    page.keyboard.press("Enter")

    expect(page.get_by_role("alert")).to_contain_text("Een nummer heeft tien cijfers")
    expect(page.get_by_label("Hoe heet u?")).to_have_value("Henk")
    expect(page.get_by_role("radio").first).to_be_checked()
    sound(page)
    page.get_by_role("link", name=re.compile("tien cijfers")).press("Enter")
    expect(page.get_by_label("Op welk nummer")).to_be_focused()
    page.keyboard.type("12345678")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Dit is geregeld")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"belt u \w+ \d+\s\w+ tussen \d+"))
    assert "Henk" not in page.url
    page.get_by_text("Kies een andere tijd").first.press("Enter")
    page.get_by_role("radio").nth(3).press("Space")
    sound(page)
    page.get_by_role("button", name="Neem deze tijd").press("Enter")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"belt u \w+ \d+\s\w+ tussen \d+"))
    page.get_by_text("Het hoeft niet meer").press("Enter")
    page.get_by_role("button", name="Zeg af").press("Enter")
    expect(page.get_by_role("heading", name="U heeft afgezegd")).to_be_visible()
    sound(page)
    assert page.context.cookies() == []


def test_a_mother_finds_who_brings_what_without_a_script(opening: Opening) -> None:
    page = opening(scripts=False)
    page.goto(f"{HELP}thema/kinderen/")
    page.get_by_role("link", name="Geld voor de sport van uw kind").click()
    page.get_by_role("button", name="Zwemles").click()
    page.get_by_role("button", name="4 tot 18 jaar").click()
    page.get_by_role("link", name="Vorige vraag").click()
    page.get_by_role("button", name="4 tot 18 jaar").click()
    page.get_by_role("button", name="Ja", exact=True).click()

    expect(page.get_by_role("heading", name="Dit moet u doen")).to_be_visible()
    expect(page.get_by_role("heading", name="Uw kind neemt mee")).to_be_visible()
    page.get_by_role("link", name="Vraag de zwemles aan").click()
    expect(page.get_by_role("heading", name="Hoe wilt u verder?")).to_be_visible()
    assert page.context.cookies() == []


def test_a_volunteer_makes_a_list_and_hands_it_over_without_a_script(opening: Opening) -> None:
    page = opening(scripts=False)
    for key in ("kindpakket", "stadspas"):
        page.goto(f"{HELP}v/{key}/")
        page.get_by_role("button", name="Zet op mijn lijstje").first.click()
        expect(page.get_by_role("button", name="Haal eraf").first).to_be_in_viewport()
    page.get_by_role("link", name="uw lijstje", exact=True).first.click()
    page.get_by_role("button", name=re.compile("Zet hoger.*Stadspas")).click()
    expect(page.get_by_role("heading", level=2).first).to_have_text("Stadspas")
    assert [one["name"] for one in page.context.cookies()] == ["leefwereld_lijstje"]

    page.get_by_role("link", name="Geef dit lijstje aan iemand die helpt").click()
    page.get_by_role("link", name="Stuur een bericht").click()
    expect(page.get_by_text("U hoeft uw verhaal niet nog eens te vertellen")).to_be_visible()
    page.get_by_label("Wilt u al iets vertellen?").fill("Meneer is 82 en heeft weinig geld.")
    page.get_by_label("Hoe heet u?").fill("Rob")
    page.get_by_label("Uw telefoonnummer of e-mailadres").fill("rob@example.nl")
    page.get_by_role("button", name="Verstuur mijn bericht").click()

    expect(page.get_by_role("status")).to_contain_text("antwoordt u uiterlijk")


def test_whoever_writes_that_she_is_in_danger_sees_first_whom_to_call(opening: Opening) -> None:
    page = opening()
    page.goto(f"{HELP}v/schuldhulpverlening/samen/?hoe=bericht")
    page.get_by_label("Wat is er aan de hand?").fill("Ik wil niet meer leven")
    page.get_by_label("Hoe heet u?").fill("Charlotte")
    page.get_by_label("Uw telefoonnummer of e-mailadres").fill("06 12345678")
    page.get_by_role("button", name="Verstuur mijn bericht").click()

    expect(page.get_by_role("link", name=re.compile("113")).first).to_be_in_viewport()
    sound(page)


@pytest.mark.parametrize(
    "address",
    [
        "v/kindpakket/samen/?hoe=langs",
        "v/schuldhulpverlening/samen/?hoe=beginnen",
        "lijstje/?v=kindpakket,stadspas",
        "lijstje/?v=kindpakket,stadspas&groot=ja",
        "keuzehulp/sport-voor-mijn-kind/",
        "keuzehulp/sport-voor-mijn-kind/?waarvoor=zwemles&leeftijd-zwemmen=tot-18&pas-zwemmen=ja",
        "keuzehulp/geld/",
        "keuzehulp/geld/?genoeg=ja",
        "keuzehulp/sport-voor-mijn-kind/?taal=en",
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier(opening: Opening, address: str, scheme: str) -> None:
    page = opening()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(HELP + address)

    sound(page)
