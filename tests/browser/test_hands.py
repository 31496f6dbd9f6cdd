"""With the hands: dragging, copying, pointing and pressing, as people do with a mouse or a finger; and a phase on a lock."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from functools import partial
from io import BytesIO

import pytest
from barriers import barriers
from grid import cell, is_saved, opener
from PIL import Image
from playwright.sync_api import Locator, Page, expect
from somebody import DESK, Somebody

Opened = Callable[..., Page]
DOCUMENT = """
format: 2
id: {name}
title: Met de handen
personas: [{{id: henk, name: Henk}}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        steps:
          - {{id: zoeken, title: Zoeken, pains: [{{id: bang, text: Bang}}, {{id: moe, text: Moe}}]}}
          - {{id: kiezen, title: Kiezen}}
      - id: in-beeld
        title: In beeld
        steps:
          - {{id: bellen, title: Bellen, frontstage: [{{id: opnemen, text: Marlies neemt op}}]}}
"""


@pytest.fixture
def opened(somebody: Somebody, key: str) -> Opened:
    """A new blueprint of this story's own, open in the studio of somebody."""
    return partial(opener(somebody, key, DOCUMENT), viewport=DESK)


def titles(page: Page) -> Locator:
    return page.locator(".mk-step__title")


def carried(page: Page, what: Locator, to: Locator, x: float, *, copy: bool = False) -> None:
    """Take something with the mouse and let it go in a cell, at a part of its width."""
    to.evaluate("cell => cell.scrollIntoView({block: 'center'})")
    start, end = what.bounding_box(), to.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    if copy:
        page.keyboard.down("Alt")
    page.mouse.move(end["x"] + end["width"] * x, end["y"] + end["height"] / 2, steps=8)
    expect(page.locator(".mk-drop")).to_be_visible()
    page.mouse.up()
    if copy:
        page.keyboard.up("Alt")


def test_a_card_is_dragged_to_another_step_and_back_with_one_undo(opened: Opened) -> None:
    page = opened()
    carried(page, page.get_by_text("Bang", exact=True), cell(page, "pains", 2), 0.5)

    expect(cell(page, "pains", 2)).to_contain_text("Bang")
    expect(cell(page, "pains", 1).locator(".mk-text")).to_have_text(["Moe"])
    page.keyboard.press("Control+z")
    expect(cell(page, "pains", 1).locator(".mk-text")).to_have_text(["Bang", "Moe"])


def test_with_alt_a_card_is_made_there_again(opened: Opened) -> None:
    page = opened()
    carried(page, page.get_by_text("Bang", exact=True), cell(page, "pains", 3), 0.5, copy=True)

    expect(cell(page, "pains", 3)).to_contain_text("Bang")
    expect(cell(page, "pains", 1).locator(".mk-text")).to_have_text(["Bang", "Moe"])


def test_a_step_and_a_phase_are_dragged_by_their_heads(opened: Opened) -> None:
    page = opened()
    carried(page, cell(page, "stap", 1).locator(".mk-step__title"), cell(page, "stap", 2), 0.9)
    expect(titles(page)).to_have_text(["Kiezen", "Zoeken", "Bellen"])

    carried(page, cell(page, "stap", 1).locator(".mk-step__title"), cell(page, "stap", 3), 0.9)
    expect(titles(page)).to_have_text(["Zoeken", "Bellen", "Kiezen"])

    carried(page, page.locator("[data-row='fase'] .mk-text", has_text="In beeld"), cell(page, "fase", 1), 0.1)
    expect(titles(page)).to_have_text(["Bellen", "Kiezen", "Zoeken"])


def test_a_step_is_copied_with_alt_and_dragging(opened: Opened) -> None:
    page = opened()
    carried(page, cell(page, "stap", 1).locator(".mk-step__title"), cell(page, "stap", 3), 0.9, copy=True)

    expect(titles(page)).to_have_text(["Zoeken", "Kiezen", "Bellen", "Zoeken"])
    expect(cell(page, "pains", 4).locator(".mk-text")).to_have_text(["Bang", "Moe"])


def test_between_two_steps_the_mouse_finds_a_plus(opened: Opened) -> None:
    page = opened()
    box = cell(page, "stap", 1).bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 4, box["y"] + 30)
    page.locator(".mk-insert").click()
    page.keyboard.type("Ertussen")
    page.keyboard.press("Enter")

    expect(titles(page)).to_have_text(["Zoeken", "Ertussen", "Kiezen", "Bellen"])


def test_holding_space_moves_the_sheet_and_carries_nothing(opened: Opened) -> None:
    page = opened(viewport={"width": 800, "height": 600})
    page.get_by_text("Zoeken", exact=True).click()
    page.keyboard.down(" ")
    page.mouse.move(600, 400)
    page.mouse.down()
    page.mouse.move(420, 300, steps=5)
    page.mouse.up()
    page.keyboard.up(" ")

    assert page.locator(".mk-scroll").evaluate("room => [room.scrollLeft, room.scrollTop]") == [180, 100]
    expect(titles(page)).to_have_text(["Zoeken", "Kiezen", "Bellen"])


def test_a_long_press_opens_the_menu_and_letting_go_changes_nothing(opened: Opened) -> None:
    page = opened(has_touch=True)
    card = page.get_by_text("Bang", exact=True)
    card.evaluate("card => card.scrollIntoView({block: 'center'})")
    box = card.bounding_box()
    assert box
    finger = page.context.new_cdp_session(page)
    at = {"x": box["x"] + 10, "y": box["y"] + 8}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
    expect(page.get_by_role("menu", name="Wat je hier kunt doen")).to_be_visible()
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    expect(page.get_by_role("menuitem", name="Maak leeg")).to_be_visible()
    expect(page.locator(".mk-editor")).to_have_count(0)


def test_a_card_goes_to_a_step_that_is_chosen_from_a_list(opened: Opened) -> None:
    page = opened()
    page.get_by_text("Bang", exact=True).click()
    page.keyboard.press("Shift+F10")
    page.get_by_role("menuitem", name="Verplaats naar stap …").press("Enter")
    expect(page.get_by_role("option")).to_have_text([re.compile("2. Kiezen"), re.compile("3. Bellen")])
    assert barriers(page) == []
    page.keyboard.type("bel")
    page.keyboard.press("Enter")

    expect(cell(page, "pains", 3)).to_contain_text("Bang")
    expect(cell(page, "pains", 3)).to_be_focused()


def test_a_step_goes_behind_another_that_is_chosen_from_a_list(opened: Opened) -> None:
    page = opened()
    cell(page, "stap", 1).click(button="right")
    page.get_by_role("menuitem", name="Verplaats achter stap …").click()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(titles(page)).to_have_text(["Kiezen", "Bellen", "Zoeken"])


def test_the_tabs_of_the_panel_stay_on_one_row_with_the_open_one_in_sight(opened: Opened) -> None:
    page = opened()
    page.get_by_role("button", name="Paneel", exact=True).click()
    tabs = page.get_by_role("tablist")
    expect(tabs).to_be_visible()
    assert (tabs.bounding_box() or {})["height"] < 60
    page.get_by_role("tab").first.focus()
    last = page.get_by_role("tab").last
    for nr in range(1, page.get_by_role("tab").count()):
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("tab").nth(nr)).to_be_focused()
    expect(last).to_be_in_viewport(ratio=1)
    assert barriers(page) == []


def test_who_calls_everybody_says_where_the_session_works_and_a_lock_holds_for_hands_and_keys(
    opened: Opened,
) -> None:
    page = opened()
    place = page.url.split("/maken/")[0]
    lead = page.context.new_page()
    lead.goto(f"{place}/deelnemers/")
    lead.locator("[name=who]").select_option(label="Marlies")
    lead.get_by_label("Als wat?").select_option("maker")
    lead.get_by_role("button", name="Laat meedoen").click()
    lead.goto(f"{place}/sessies/")
    lead.get_by_label("Waar gaat de sessie over?").fill("Samen zoeken")
    lead.get_by_role("button", name="Begin de werksessie").click()
    session = lead.url
    marlies = opened("Marlies")
    page.get_by_text("Bellen", exact=True).click()
    page.get_by_role("button", name="Iedereen hierheen").click()
    expect(marlies.locator(".pr-follow")).to_contain_text("Cynthia vraagt iedereen mee te kijken")
    page.get_by_role("button", name="Laat iedereen los").click()
    lead.goto(session)
    expect(lead.get_by_label("Waar werken we aan?")).to_have_value("ideaal/bellen")

    lead.get_by_text("Fasen op slot").click()
    lead.get_by_role("button", name=re.compile("^Zet op slot.*Op zoek")).click()
    locked = marlies.locator(".mk-notice", has_text="Deze fase staat op slot")
    expect(marlies.get_by_text("Op slot: alleen de procesbegeleider").first).to_be_attached(timeout=15_000)
    for keys in ("Alt+ArrowRight", "Control+d", "Control+v", "Delete", "x"):
        marlies.get_by_text("Bang", exact=True).click()
        marlies.keyboard.press(keys)
        expect(locked.first).to_be_visible()
        expect(locked).to_have_count(0, timeout=15_000) if keys == "x" else None
    marlies.get_by_text("Marlies neemt op").click()
    marlies.keyboard.press("Alt+ArrowLeft")
    expect(locked.first).to_be_visible()
    carried(marlies, marlies.get_by_text("Bellen", exact=True), cell(marlies, "stap", 3), 0.6)
    expect(cell(marlies, "pains", 1).locator(".mk-text")).to_have_text(["Bang", "Moe"])
    expect(cell(marlies, "frontstage", 3)).to_contain_text("Marlies neemt op")
    expect(titles(marlies)).to_have_text(["Zoeken", "Kiezen", "Bellen"])


def a_wall() -> str:
    """A small picture, as a browser has it on the clipboard."""
    written = BytesIO()
    Image.new("RGB", (40, 30), "wheat").save(written, "PNG")
    return b64encode(written.getvalue()).decode()


def pasted(page: Page, **said: str) -> None:
    page.evaluate(
        """said => {
          const data = new DataTransfer();
          for (const [kind, text] of Object.entries(said)) {
            const bytes = Uint8Array.from(kind === "picture" ? atob(text) : "", (one) => one.charCodeAt(0));
            if (kind === "picture") data.items.add(new File([bytes], "foto.png", {type: "image/png"}));
            else data.setData(kind === "html" ? "text/html" : "text/plain", text);
          }
          const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
          document.activeElement.dispatchEvent(event);
        }""",
        said,
    )


def test_a_picture_that_is_pasted_stands_with_the_evidence_and_its_cell_points_there(opened: Opened) -> None:
    page = opened()
    cell(page, "frontstage", 3).click()
    pasted(page, picture=a_wall())
    page.get_by_label("Wat is er op de foto te zien?").fill("De wand van woensdag")
    page.keyboard.press("Enter")
    expect(page.locator(".mk-notice")).to_contain_text("De foto staat bij de onderbouwing.")
    expect(cell(page, "frontstage", 3).locator(".mk-symbol--evidence")).to_be_visible()
    page.get_by_role("button", name="Vul aan").click()
    expect(page.get_by_label("Wat zagen of hoorden we?")).to_have_value("De wand van woensdag")


def test_a_picture_that_cannot_come_is_refused_in_a_sentence_and_leaves_nothing_behind(
    opened: Opened,
) -> None:
    page = opened()
    cell(page, "frontstage", 3).click()
    pasted(page, picture=b64encode(b"this is no picture").decode())
    page.get_by_label("Wat is er op de foto te zien?").fill("De wand van woensdag")
    page.keyboard.press("Enter")
    expect(page.locator(".mk-notice")).to_contain_text("Dit is geen foto die wij kunnen lezen.")
    is_saved(page)
    expect(cell(page, "frontstage", 3).locator(".mk-symbol--evidence")).to_have_count(0)
    page.locator(".mk-name[data-row='ideas']").click()
    pasted(page, picture=a_wall())
    expect(page.locator(".mk-notice").last).to_contain_text("Kies eerst een stap of een kaart")


def test_a_link_that_is_pasted_keeps_its_title(opened: Opened) -> None:
    page = opened()
    cell(page, "ideas", 2).click()
    pasted(
        page, plain="https://voorbeeld.nl/huur", html='<a href="https://voorbeeld.nl/huur">Hulp bij huur</a>'
    )
    expect(cell(page, "ideas", 2)).to_contain_text("Hulp bij huur (https://voorbeeld.nl/huur)")


def test_something_new_is_chosen_from_a_list_behind_one_line_of_the_menu(opened: Opened) -> None:
    page = opened()
    cell(page, "stap", 2).click(button="right")
    page.get_by_role("menuitem", name="Zet iets nieuws bij deze stap …").click()
    page.keyboard.type("belof")
    page.keyboard.press("Enter")

    expect(page.locator("[data-field*=promise] :focus")).to_be_visible()
