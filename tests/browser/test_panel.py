"""Filling in beside the grid: what stands on what, two people in one field, feelings, a screen, a letter."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Literal

import pytest
from barriers import barriers
from playwright.sync_api import Locator, Page, expect
from somebody import DESK, Somebody

MAKING = "/blauwdruk/voorbeeldstad/henk-weer-lucht/maken/"
Browsing = Callable[[str], Page]


@pytest.fixture
def browsing(somebody: Somebody) -> Browsing:
    """Give a browser of their own to somebody of the cast."""
    return partial(somebody, viewport=DESK)


def fill_in(page: Page, place: str, tab: str = "Invullen") -> Locator:
    """Go to a place by its link, and open the panel with the keyboard."""
    page.goto(f"{MAKING}#{place}")
    page.reload()
    expect(page.locator(".mk-cell.is-active, .mk-head.is-active")).to_be_visible()
    page.keyboard.press("Alt+Enter")
    page.get_by_role("tab", name=tab, exact=True).click()
    panel = page.get_by_role("tabpanel")
    expect(panel).to_be_visible()
    return panel


def kept(page: Page) -> None:
    """Wait until the server has it, as the bar says."""
    expect(page.locator("[data-mk=saved]")).to_contain_text(re.compile("opgeslagen", re.IGNORECASE))


def test_a_law_that_says_no_is_asked_for_its_article(browsing: Browsing) -> None:
    panel = fill_in(browsing("Cynthia"), "stap=ideaal/marlies-belt&rij=law")
    article = panel.get_by_label("Welk artikel van de wet?").first
    article.fill("")
    panel.get_by_role("group", name="Kan het?").get_by_role("radio", name="kan niet").check()

    expect(panel.get_by_text("Waarom kan het niet? Zonder reden kan niemand meedenken.")).to_be_visible()
    expect(panel.get_by_text("Welk artikel zegt dit?")).to_be_visible()
    assert "Welk artikel zegt dit?" in described(article)

    article.fill("Wgs art. 8")
    expect(panel.get_by_text("Welk artikel zegt dit?")).to_have_count(0)


def test_a_privacy_form_is_begun_filled_in_and_taken_away(browsing: Browsing) -> None:
    page = browsing("Cynthia")
    panel = fill_in(page, "stap=ideaal/verhaal&rij=data")
    panel.get_by_role("button", name="+ Nieuwe consequentie").click()
    piece = panel.locator(".pf-piece").last
    page.keyboard.type("Marlies ziet wat Henk verdient")
    piece.get_by_role("button", name="+ Privacyformulier invullen").click()

    expect(piece.get_by_role("textbox", name="Voeg toe bij ‘Welke gegevens?’")).to_be_focused()
    page.keyboard.type("inkomen")
    page.keyboard.press("Enter")
    page.keyboard.type("schulden")
    page.keyboard.press("Enter")
    expect(piece.get_by_label("Welke gegevens?, nummer 2")).to_have_value("schulden")
    expect(piece.get_by_text("Wie geeft de gegevens?")).to_be_visible()

    piece.get_by_label("Welke gegevens?, nummer 2").focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(piece.get_by_label("Welke gegevens?, nummer 1")).to_have_value("schulden")

    piece.get_by_label("Op welke grond?").select_option(label="toestemming")
    expect(piece.get_by_text("Waarom kan iemand hier echt nee zeggen?")).to_be_visible()

    piece.get_by_role("button", name="Privacyformulier weghalen").click()
    expect(piece.get_by_label("Op welke grond?")).to_have_count(0)


def test_what_cannot_be_kept_stays_on_the_screen_with_a_sentence(browsing: Browsing) -> None:
    page = browsing("Cynthia")
    panel = fill_in(page, "stap=ideaal/afspraak&rij=wait")
    wait = panel.get_by_label("Hoe lang wacht de inwoner hierna?")
    wait.fill("een poosje")
    page.keyboard.press("Tab")

    expect(wait).to_have_value("een poosje")
    expect(wait).to_have_attribute("aria-invalid", "true")
    assert "Schrijf een tijd" in described(wait)

    wait.fill("anderhalf uur")
    page.keyboard.press("Tab")
    expect(wait).to_have_value("1 uur en 30 minuten")
    expect(wait).not_to_have_attribute("aria-invalid", "true")


def test_two_people_type_in_one_field_and_see_each_other(browsing: Browsing) -> None:
    cynthia, other = browsing("Cynthia"), browsing("Cynthia")
    place = "stap=ideaal/eigen-woorden&rij=does"
    mine = fill_in(cynthia, place).locator("[data-group=resident]").get_by_label("Wat doet die?")
    theirs = fill_in(other, place).locator("[data-group=resident]").get_by_label("Wat doet die?")
    before = mine.input_value()
    mine.focus()
    cynthia.keyboard.press("Control+End")
    expect(other.get_by_role("tabpanel").get_by_text("Cynthia is hier bezig")).to_be_visible()

    theirs.focus()
    other.keyboard.press("Control+Home")
    other.keyboard.type("Eerst dit. ")
    cynthia.keyboard.type(" En dan dat.")

    expect(mine).to_have_value(f"Eerst dit. {before} En dan dat.")
    expect(theirs).to_have_value(f"Eerst dit. {before} En dan dat.")
    cynthia.keyboard.type("!")
    expect(theirs).to_have_value(f"Eerst dit. {before} En dan dat.!")


def test_a_feeling_is_set_with_the_keyboard_and_others_see_it(browsing: Browsing) -> None:
    cynthia, other = browsing("Cynthia"), browsing("Cynthia")
    for page in (cynthia, other):
        page.goto(MAKING)
    point = cynthia.get_by_role("slider", name="Henk, stap 1: Ik zoek hulp in mijn eigen woorden")
    point.focus()
    point.press("-")
    point.press("3")
    expect(point).to_have_attribute("aria-valuenow", "-3")
    point.press("ArrowUp")
    expect(point).to_have_attribute("aria-valuenow", "-2")

    seen = other.get_by_role("slider", name="Henk, stap 1: Ik zoek hulp in mijn eigen woorden")
    expect(seen).to_have_attribute("aria-valuetext", re.compile(r"\(−2\)"))

    point.press("ArrowRight")
    expect(cynthia.get_by_role("slider", name=re.compile("^Henk, stap 2:"))).to_be_focused()


def test_a_feeling_is_dragged(browsing: Browsing) -> None:
    page = browsing("Cynthia")
    page.goto(MAKING)
    kept(page)
    point = page.get_by_role("slider", name=re.compile("^Marlies, stap 2:"))
    box = point.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before = int(point.get_attribute("aria-valuenow") or 0)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 34, steps=4)
    page.mouse.up()

    expect(point).to_have_attribute("aria-valuenow", str(min(3, before + 2)))


def test_what_is_typed_on_a_screen_is_seen_on_the_phone(browsing: Browsing, telling: int) -> None:
    page = browsing("Cynthia")
    panel = fill_in(page, "stap=ideaal/eigen-woorden&rij=stap", "Scherm")
    phone = page.frame_locator(".pf-phone iframe:not(.pf-phone__frame--coming)")
    title = panel.get_by_label("Titel op het scherm")
    expect(phone.get_by_role("heading", level=1, name=title.input_value(), exact=True)).to_be_visible()

    title.fill(f"Waar zit u {telling} dagen mee?")
    expect(phone.get_by_role("heading", level=1, name=f"Waar zit u {telling} dagen mee?")).to_be_visible()

    panel.get_by_role("button", name="+ Keuze toevoegen").click()
    page.keyboard.type(f"Bel mij over {telling} dagen terug")
    expect(phone.get_by_text(f"Bel mij over {telling} dagen terug").first).to_be_visible()


def test_a_letter_is_written_at_a_step_and_printed(browsing: Browsing) -> None:
    page = browsing("Cynthia")
    panel = fill_in(page, "stap=ideaal/afspraak&rij=stap")
    panel.get_by_text("Materiaal en bron", exact=True).click()
    panel.get_by_role("button", name="+ Nieuw materiaal").click()
    panel.get_by_label("Titel").fill("Brief over de afspraak")
    panel.get_by_role("button", name="+ Onderdeel toevoegen").click()
    page.keyboard.type("Wat u meeneemt")
    panel.get_by_label("Tekst", exact=True).fill("Alleen uzelf. De rest hebben we al.")
    expect(panel.get_by_text("Wordt gebruikt bij")).to_be_visible()
    kept(page)

    with page.context.expect_page() as opened:
        panel.get_by_role("link", name="Bekijk en druk af").click()
    sheet = opened.value
    expect(sheet.get_by_role("heading", level=1, name="Brief over de afspraak")).to_be_visible()
    expect(sheet.get_by_text("Alleen uzelf. De rest hebben we al.")).to_be_visible()


def test_a_persona_without_evidence_is_shown_as_an_assumption(browsing: Browsing) -> None:
    page = browsing("Cynthia")
    panel = fill_in(page, "stap=ideaal/afspraak&rij=stap", "Alles")
    panel.get_by_role("button", name="+ Nieuwe persona").click()
    panel.get_by_label("Naam", exact=True).fill("Charlotte")
    page.keyboard.press("Tab")
    expect(panel.get_by_text("Aanname", exact=True)).to_be_visible()

    panel.get_by_role("group", name="Onderbouwing").get_by_role("checkbox").first.check()
    expect(panel.get_by_text("Aanname", exact=True)).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "light"), (1440, "dark")])
@pytest.mark.parametrize("tab", ["Invullen", "Alles", "Scherm"])
def test_the_panel_has_no_barrier(
    browsing: Browsing, tab: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = browsing("Cynthia")
    page.emulate_media(color_scheme=scheme)
    panel = fill_in(page, "stap=ideaal/eigen-woorden&rij=stap", tab)
    page.set_viewport_size({"width": width, "height": 900})
    for folded in panel.locator("summary").all():
        if folded.is_visible():
            folded.click()

    assert barriers(page, ".mk-panel") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_curve_has_no_barrier(browsing: Browsing, scheme: Literal["light", "dark"]) -> None:
    page = browsing("Cynthia")
    page.emulate_media(color_scheme=scheme)
    page.goto(MAKING)
    expect(page.get_by_role("slider").first).to_be_visible()

    assert barriers(page, ".cv") == []


def described(box: Locator) -> str:
    """Give what a screen reader says with a field."""
    names = (box.get_attribute("aria-describedby") or "").split()
    return " ".join(box.page.locator(f"[id='{name}']").inner_text() for name in names)
