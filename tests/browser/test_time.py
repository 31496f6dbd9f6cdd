"""A blueprint over time, in a real browser: begin with a method, type, read who did what, look back, put back, share."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from barriers import barriers
from grid import cell, is_saved
from playwright.sync_api import Locator, Page, expect
from somebody import Somebody

LAPTOP = {"width": 1280, "height": 900}


def begun(page: Page, title: str, method: str = "Vijf kernoplossingen") -> str:
    """Begin a blueprint with a method, and give its address."""
    page.goto("/nieuw/")
    page.get_by_label("Voor wie is het?").fill("Fatima")
    page.get_by_label("Waar zit die mens middenin?").fill("Fatima wil weer werken.")
    page.get_by_label("Hoe heet de blauwdruk?").fill(title)
    page.get_by_label(method, exact=True).check()
    page.get_by_role("button", name="Begin", exact=True).click()
    is_saved(page)
    return urlsplit(page.url).path.removesuffix("maken/")


def rename(page: Page, one: str, step: int, words: str) -> None:
    """Call a step otherwise, in the grid."""
    page.goto(f"{one}maken/")
    is_saved(page)
    cell(page, "stap", step).focus()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(page.locator(".mk-step__title").nth(step - 1)).to_have_text(words)
    is_saved(page)


def remember(page: Page, one: str, words: str) -> None:
    """Give this moment a name, on the page of the history."""
    page.goto(f"{one}geschiedenis/")
    page.get_by_label("Geef dit moment een naam").fill(words)
    page.get_by_role("button", name="Onthoud dit moment").click()
    expect(page.get_by_role("status")).to_contain_text(f"‘{words}’")


def beside(page: Page, step: int) -> Locator:
    """Open the history of a step beside the grid."""
    cell(page, "stap", step).focus()
    page.keyboard.press("Control+k")
    page.keyboard.type("wie veranderde wat")
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Geschiedenis")).to_have_attribute("aria-selected", "true")
    return page.get_by_role("tabpanel")


def test_from_a_method_to_a_story_and_back_to_how_a_step_was(somebody: Somebody) -> None:
    page = somebody("Cynthia", viewport=LAPTOP)
    one = begun(page, "Fatima werkt weer")

    # She gives the beginning a name, types, and reads her own story beside the grid.
    remember(page, one, "Voor de sessie")
    rename(page, one, 1, "Ik word gebeld")
    panel = beside(page, 1)
    expect(panel).to_contain_text("heet nu ‘Ik word gebeld’")
    expect(panel).to_contain_text("Cynthia")

    # She keeps a moment from the panel, and looks back without changing anything.
    panel.get_by_label("Geef dit moment een naam").fill("Na de sessie")
    panel.get_by_role("button", name="Onthoud dit moment").click()
    expect(page.get_by_text("Dit moment heet nu ‘Na de sessie’.").first).to_be_visible()
    page.goto(f"{one}geschiedenis/")
    assert barriers(page) == []
    expect(page.get_by_role("heading", name="Na de sessie")).to_be_visible()
    page.get_by_role("link", name="Bekijk hoe het toen was").last.click()
    expect(page.get_by_text("Je bekijkt hoe het was op")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Ik word gebeld door iemand die tijd heeft")
    assert barriers(page) == []

    # Any two can be compared, in words and side by side.
    page.goto(f"{one}geschiedenis/vergelijken/?from=v1&to=nu")
    expect(page.get_by_text("heet nu ‘Ik word gebeld’")).to_be_visible()
    expect(page.get_by_role("heading", name="Naast elkaar")).to_be_visible()
    assert barriers(page) == []

    # Everything comes back, as an edit of hers that stands in the story.
    page.goto(f"{one}geschiedenis/")
    old = page.locator("section", has=page.get_by_role("heading", name="Voor de sessie"))
    old.get_by_text("Naam geven of terugzetten").first.click()
    old.get_by_role("button", name="Zet alles terug zoals toen").first.click()
    expect(page.get_by_role("status")).to_contain_text("Teruggezet")
    expect(page.get_by_text("Alles teruggezet zoals bij: Voor de sessie")).to_be_visible()
    page.goto(f"{one}maken/")
    expect(page.locator(".mk-step__title").first).to_have_text("Ik word gebeld door iemand die tijd heeft")


def test_one_step_is_put_back_beside_the_grid_while_somebody_else_works_elsewhere(somebody: Somebody) -> None:
    page = somebody("Cynthia", viewport=LAPTOP)
    one = begun(page, "Fatima kiest zelf")
    remember(page, one, "Zoals we begonnen")
    rename(page, one, 1, "Ik word gebeld")
    remember(page, one, "Anders")
    other = page.context.new_page()
    rename(other, one, 5, "Ik kies zelf")

    page.goto(f"{one}stap/ideaal/gebeld/geschiedenis/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ik word gebeld")
    assert barriers(page) == []
    page.goto(f"{one}maken/")
    is_saved(page)
    panel = beside(page, 1)
    assert barriers(page) == []
    expect(panel.get_by_role("button", name="Zet deze stap terug zoals toen")).to_have_count(1)
    panel.get_by_role("button", name="Zet deze stap terug zoals toen").click()
    expect(page.get_by_text("Het is al precies zoals toen").first).to_be_visible()

    # The beginning is no change of this step; it is put back from the history.
    page.goto(f"{one}geschiedenis/")
    start = page.locator("section", has=page.get_by_role("heading", name="Zoals we begonnen"))
    start.get_by_role("link", name="Bekijk hoe het toen was").first.click()
    expect(page.get_by_text("Je bekijkt hoe het was op")).to_be_visible()
    page.locator("#stappen ~ *").get_by_role("link", name="Ik word gebeld door iemand die tijd heeft").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ik word gebeld door iemand die tijd heeft")
    page.get_by_role("button", name="Zet deze stap terug zoals toen").click()
    expect(page.get_by_role("status")).to_contain_text("Teruggezet")
    expect(other.locator(".mk-step__title").first).to_have_text("Ik word gebeld door iemand die tijd heeft")
    expect(other.locator(".mk-step__title").nth(4)).to_have_text("Ik kies zelf")


def test_sharing_is_refused_until_the_article_stands_there(somebody: Somebody) -> None:
    page = somebody("Cynthia", viewport=LAPTOP)
    text = """format: 2
id: slot
title: Op slot
personas: [{id: henk, name: Henk, situation: Henk zoekt hulp.}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel, owner: Marlies, ends: true}]}]
consequences:
  - {id: nee, step: ideaal/bel, aspect: law, owner: Jurist, text: Gegevens delen, verdict: cannot, reason: Mag niet.}
"""
    for said in (text, text.replace("reason: Mag niet.", "reason: Mag niet., article: AVG art. 6")):
        page.goto("/insturen/")
        page.get_by_label("Of plak hier de tekst, of cellen uit een rekenblad").fill(said)
        page.get_by_role("button", name="Bewaar als nieuwe versie").click()
        page.goto("/blauwdruk/voorbeeldstad/slot/versies/")
        page.get_by_label("Wie mag versie").first.select_option("everyone")
        page.get_by_role("button", name="Deel zo").first.click()
        if said == text:
            expect(page.get_by_role("alert")).to_contain_text("Gegevens delen")
            assert barriers(page) == []
            page.get_by_role("alert").get_by_role("link").click()
            expect(page).to_have_url(re.compile("#consequence-nee$"))
    if page.get_by_role("button", name="We weten dit").is_visible():
        page.get_by_role("button", name="We weten dit").click()
    expect(page.get_by_role("status")).to_contain_text("is nu voor: iedereen")


def test_what_is_put_away_can_come_back(somebody: Somebody) -> None:
    page = somebody("Cynthia", viewport=LAPTOP)
    one = begun(page, "Even weg", "Leeg")
    page.goto(one)
    page.get_by_role("button", name="Meer").click()
    page.get_by_role("button", name="Gooi in de prullenbak").click()
    expect(page.get_by_role("status")).to_contain_text("prullenbak")
    assert barriers(page) == []
    page.get_by_role("button", name=re.compile("^Haal terug.*Even weg")).click()
    page.goto(one)
    expect(page.get_by_role("heading", level=1)).to_have_text("Even weg")


@pytest.mark.parametrize(
    "address",
    ["/nieuw/", "/opgeborgen/", "/personas/", "geschiedenis/", "versies/", "maken/opnemen/", "onderbouwing/"],
)
def test_on_a_small_phone_everything_fits(somebody: Somebody, address: str) -> None:
    page = somebody("Cynthia", viewport={"width": 320, "height": 900})
    page.goto(address if address.startswith("/") else f"/blauwdruk/voorbeeldstad/henk-weer-lucht/{address}")
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
