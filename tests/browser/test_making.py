"""Making a blueprint in the grid: with the keyboard only, from a spreadsheet, by link, on a phone, and by reading along."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from barriers import barriers
from grid import cell, is_saved, opener
from playwright.sync_api import Locator, Page, expect
from somebody import Somebody

Opened = Callable[..., Page]
HENK = "henk-weer-lucht"
EMPTY = """format: 2
id: {name}
title: Henk belt
personas: [{{id: henk, name: Henk}}]
journeys:
  - {{id: ideaal, kind: ideal, persona: henk, phases: [{{id: begin, title: Begin}}]}}
"""


@pytest.fixture
def making(somebody: Somebody, key: str) -> Opened:
    """The working page of a new blueprint of this story's own with one empty phase, or of one that is there."""
    return opener(somebody, key, EMPTY)


def heard(page: Page) -> Locator:
    return page.locator("[data-mk='live']")


def test_a_journey_of_six_steps_and_five_rows_is_built_with_the_keyboard_only(making: Opened) -> None:
    page = making()
    press, write = page.keyboard.press, page.keyboard.type
    cell(page, "stap", 1).focus()
    for nr in range(1, 7):
        write(f"Ik zet stap {nr}")
        press("Tab")
    expect(heard(page)).to_have_text("Nieuwe stap, Stap, leeg".replace("Stap,", "stap,"))
    for row in ("evidence_shown", "does", "frontstage", "backstage", "pains"):
        cell(page, row, 1).focus()
        for nr in range(1, 7):
            write(f"{row} {nr}")
            press("Tab")
    press("Escape")

    is_saved(page)
    page.reload()
    expect(page.locator(".mk-head--stap .mk-step__title")).to_have_text(
        [f"Ik zet stap {nr}" for nr in range(1, 7)]
    )
    for row in ("evidence_shown", "does", "frontstage", "backstage", "pains"):
        expect(page.locator(f".mk-cell[data-row='{row}'] .mk-card .mk-text")).to_have_text(
            [f"{row} {nr}" for nr in range(1, 7)]
        )


def test_rows_are_written_as_in_a_spreadsheet(making: Opened) -> None:
    page = making()
    press, write = page.keyboard.press, page.keyboard.type
    cell(page, "stap", 1).focus()
    for title in ("Ik bel", "Ik wacht", "Ik praat"):
        write(title)
        press("Tab")
    cell(page, "does", 1).focus()
    for row in (("Belt", "Wacht", "Praat"), ("Help", "Pff", "Fijn")):
        for word in row[:-1]:
            write(word)
            press("Tab")
        write(row[-1])
        press("Enter")
    for nr, (does, thinks) in enumerate((("Belt", "Help"), ("Wacht", "Pff"), ("Praat", "Fijn")), start=1):
        expect(cell(page, "does", nr)).to_contain_text(does)
        expect(cell(page, "thinks", nr)).to_contain_text(thinks)

    cell(page, "does", 2).click()
    write("Wacht lang")
    press("Tab")
    press("Shift+Tab")
    expect(cell(page, "does", 2)).to_be_focused()
    press("Shift+Space")
    expect(page.locator(".mk-cell.is-chosen[data-row='does']")).to_have_count(4)
    expect(page.locator(".mk-cell.is-chosen")).to_have_count(4)


def test_a_command_is_found_by_what_people_call_it(making: Opened) -> None:
    page = making()
    for words, found in (
        ("dromen", "Droomstand aan"),
        ("wakker worden", "Droomstand uit"),
        ("dupliceren", "Maak nog zo een"),
    ):
        cell(page, "fase", 1).click()
        page.keyboard.press("Control+k")
        page.keyboard.type(words)
        expect(page.get_by_role("option").first).to_contain_text(found)
        page.keyboard.press("Enter")


def test_somebody_who_listens_hears_where_she_is_and_what_stands_there(making: Opened) -> None:
    page = making(of=HENK)
    cell(page, "backstage", 4).focus()
    page.keyboard.press("ArrowRight")
    expect(heard(page)).to_have_text("Stap 5, achter de schermen, leeg, 5 van 12")
    page.keyboard.press("ArrowLeft")
    expect(heard(page)).to_have_text(re.compile("^Stap 4, achter de schermen, Marlies zet .*, 4 van 12$"))
    grid = page.get_by_role("grid")
    assert int(grid.get_attribute("aria-colcount") or 0) == 14
    assert grid.locator("[tabindex='0'][data-row]").count() == 1, "a grid is one stop for Tab"


def test_twelve_by_eight_cells_from_a_spreadsheet_are_pasted_and_copied_back_equal(making: Opened) -> None:
    page = making()
    cells = [[f"rij {row} stap {column}" for column in range(8)] for row in range(12)]
    cells[3][2] = 'Hij zegt "nee"\nen hangt op'
    page.evaluate("text => navigator.clipboard.writeText(text)", tabs(cells))
    page.get_by_role("button", name="Consequenties").click()
    cell(page, "function", 1).focus()
    page.keyboard.press("Control+v")
    expect(page.get_by_role("heading", name="Plakken: 8 stappen bij 12 rijen")).to_be_visible()
    expect(page.get_by_text("Er komen 8 stappen bij.")).to_be_visible()
    page.keyboard.press("Enter")

    expect(cell(page, "upkeep", 8)).to_contain_text("rij 11 stap 7")
    page.evaluate("navigator.clipboard.writeText('')")
    page.keyboard.press("Control+c")
    expect(page.locator("[data-mk='news']")).to_have_text("96 cellen gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == tabs(cells)

    page.keyboard.press("Control+z")
    expect(page.locator(".mk-card")).to_have_count(0)
    expect(page.locator(".mk-step__title")).to_have_count(0)
    page.keyboard.press("Control+Shift+z")
    expect(cell(page, "upkeep", 8)).to_contain_text("rij 11 stap 7")


def tabs(cells: list[list[str]]) -> str:
    """Cells as a spreadsheet puts them on the clipboard."""
    quoted = [
        ['"' + one.replace('"', '""') + '"' if re.search(r'["\n\t]', one) else one for one in row]
        for row in cells
    ]
    return "\n".join("\t".join(row) for row in quoted)


def test_many_lines_in_one_cell_become_a_card_each(making: Opened) -> None:
    page = making()
    cell(page, "stap", 1).focus()
    page.keyboard.type("Ik bel")
    page.keyboard.press("Enter")
    page.evaluate("navigator.clipboard.writeText('- te laat\\n- geen geld\\n- boos')")
    cell(page, "pains", 1).focus()
    page.keyboard.press("Control+v")
    page.get_by_role("button", name="Een kaart per regel").click()

    expect(cell(page, "pains", 1).locator(".mk-text")).to_have_text(["te laat", "geen geld", "boos"])


def test_a_link_still_leads_to_its_step_after_it_was_moved_and_renamed(making: Opened) -> None:
    page = making()
    cell(page, "stap", 1).focus()
    for title in ("Ik bel", "Ik wacht", "Ik praat"):
        page.keyboard.type(title)
        page.keyboard.press("Tab")
    cell(page, "backstage", 1).focus()
    page.keyboard.type("Marlies kijkt mee")
    page.keyboard.press("Enter")
    cell(page, "backstage", 1).click()
    expect(page).to_have_url(re.compile("#stap=.*rij="))
    link = page.evaluate("location.hash")
    assert "stap=ideaal/ik-bel&rij=backstage&kaart=" in link

    cell(page, "stap", 1).focus()
    page.keyboard.press("Alt+ArrowRight")
    page.keyboard.press("Alt+ArrowRight")
    expect(page.locator(".mk-step__title")).to_have_text(["Ik wacht", "Ik praat", "Ik bel"])
    page.keyboard.type("Ik app")
    page.keyboard.press("Enter")
    is_saved(page)
    there = page.url.partition("#")[0]
    page.goto("/")
    page.goto(f"{there}{link}")

    expect(page.locator(".mk-step__title")).to_have_text(["Ik wacht", "Ik praat", "Ik app"])
    expect(cell(page, "backstage", 3)).to_be_focused()
    expect(heard(page)).to_have_text("Stap 3, achter de schermen, Marlies kijkt mee, 3 van 3")


def test_what_is_cancelled_comes_back_with_undo_and_what_is_emptied_with_a_button(making: Opened) -> None:
    page = making()
    press, write = page.keyboard.press, page.keyboard.type
    cell(page, "stap", 1).focus()
    write("Ik bel")
    press("Enter")
    cell(page, "ideas", 1).focus()
    write("Een eigen nummer")
    press("Escape")
    expect(cell(page, "ideas", 1)).to_have_text("")
    press("Control+z")
    expect(cell(page, "ideas", 1)).to_contain_text("Een eigen nummer")

    cell(page, "ideas", 1).focus()
    press("Delete")
    expect(cell(page, "ideas", 1)).to_have_text("")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(cell(page, "ideas", 1)).to_contain_text("Een eigen nummer")
    expect(page.locator(".mk-step__title")).to_have_text(["Ik bel"])


def test_a_card_is_doubled_carried_and_sent_to_another_row_without_a_mouse(making: Opened) -> None:
    page = making()
    press, write = page.keyboard.press, page.keyboard.type
    cell(page, "stap", 1).focus()
    write("Een")
    press("Tab")
    write("Twee")
    press("Enter")
    cell(page, "frontstage", 1).focus()
    write("Marlies belt")
    press("Control+Enter")
    write("Marlies appt")
    press("Enter")
    expect(cell(page, "frontstage", 1).locator(".mk-text")).to_have_text(["Marlies belt", "Marlies appt"])

    cell(page, "frontstage", 1).focus()
    page.locator(".mk-text", has_text="Marlies appt").click()
    press("Alt+ArrowUp")
    expect(cell(page, "frontstage", 1).locator(".mk-text")).to_have_text(["Marlies appt", "Marlies belt"])
    press("Alt+ArrowRight")
    expect(cell(page, "frontstage", 2).locator(".mk-text")).to_have_text(["Marlies appt"])
    press("Control+d")
    expect(cell(page, "frontstage", 2).locator(".mk-text")).to_have_text(["Marlies appt", "Marlies appt"])
    press("Shift+F10")
    page.get_by_role("menuitem", name="Verplaats naar “achter de schermen”").click()
    expect(cell(page, "backstage", 2).locator(".mk-text")).to_have_text(["Marlies appt"])


def test_words_are_found_in_the_document_and_stepped_through(making: Opened) -> None:
    page = making(of=HENK)
    cell(page, "stap", 1).focus()
    page.keyboard.press("Control+f")
    page.get_by_label("Zoek in deze blauwdruk").fill("kaartje")
    count = page.locator(".mk-find__count")
    expect(count).to_have_text(re.compile(r"^1 van \d+$"))
    page.keyboard.press("Enter")
    expect(count).to_have_text(re.compile(r"^2 van \d+$"))
    page.keyboard.press("Escape")
    expect(page.locator(".mk-cell:focus")).to_contain_text("kaartje")


def test_two_people_type_in_one_text_and_both_keep_their_letters(making: Opened) -> None:
    cynthia = making()
    cell(cynthia, "stap", 1).focus()
    cynthia.keyboard.type("Ik bel het loket")
    cynthia.keyboard.press("Enter")
    is_saved(cynthia)
    other = making()
    expect(cell(other, "stap", 1)).to_contain_text("Ik bel het loket")

    cell(cynthia, "stap", 1).focus()
    cynthia.keyboard.press("F2")
    cell(other, "stap", 1).focus()
    other.keyboard.press("F2")
    other.keyboard.press("Home")
    other.keyboard.type("Nu: ")
    expect(cynthia.locator(".mk-editor")).to_have_value("Nu: Ik bel het loket")
    cynthia.keyboard.type(" weer")
    expect(other.locator(".mk-editor")).to_have_value("Nu: Ik bel het loket weer")
    other.keyboard.type("toch ")
    other.keyboard.press("Enter")
    cynthia.keyboard.press("Enter")
    expect(cell(cynthia, "stap", 1)).to_contain_text("Nu: toch Ik bel het loket weer")


def test_nothing_to_be_arranged_is_said_with_one_key(making: Opened) -> None:
    page = making()
    cell(page, "stap", 1).focus()
    page.keyboard.type("Ik bel")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Consequenties").click()
    expect(page.locator(".mk-unanswered")).to_have_count(12)
    cell(page, "law", 1).focus()
    page.keyboard.press("Alt+0")

    expect(cell(page, "law", 1)).to_contain_text("bewust geen")
    expect(page.locator(".mk-unanswered")).to_have_count(11)


def test_single_letters_can_be_switched_off_and_stay_off(making: Opened) -> None:
    page = making(of=HENK)
    page.locator("body").press("?")
    dialog = page.get_by_role("dialog", name="Sneltoetsen")
    dialog.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    is_saved(page)
    page.locator("body").press("?")
    expect(dialog).to_be_hidden()
    page.keyboard.press("Control+k")
    page.keyboard.type("sneltoets")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("checkbox")).not_to_be_checked()


def test_a_reader_looks_on_and_changes_nothing(making: Opened) -> None:
    cynthia = making()
    cell(cynthia, "stap", 1).focus()
    cynthia.keyboard.type("Ik bel")
    cynthia.keyboard.press("Enter")
    page = making(name="Marlies")
    expect(page.get_by_role("grid")).to_have_attribute("aria-readonly", "true")
    expect(cell(page, "stap", 1)).to_contain_text("Ik bel")
    cell(page, "stap", 1).focus()
    page.keyboard.type("Weg ermee")
    page.keyboard.press("Delete")
    expect(page.locator(".mk-editor")).to_have_count(0)
    expect(cell(page, "stap", 1)).to_contain_text("Ik bel")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1400])
@pytest.mark.parametrize("view", ["Toneel", "Consequenties"])
def test_the_page_has_no_barrier_and_never_scrolls_sideways(
    making: Opened, view: str, width: int, scheme: str
) -> None:
    page = making(of=HENK, viewport={"width": width, "height": 800}, color_scheme=scheme)
    for as_list in (True, False) if width == 320 else (False,):
        if width == 320 and not as_list:
            page.get_by_role("button", name="Lijst").click()
        page.get_by_role("button", name=view, exact=True).click()
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_a_journey_is_read_as_a_list_and_a_card_is_added(making: Opened) -> None:
    page = making(of=HENK, viewport={"width": 320, "height": 640}, has_touch=True)
    step = page.locator(".mk-list__step").nth(1)
    expect(step.get_by_role("heading")).to_contain_text("Ik kies zelf wat bij mij past")
    step.get_by_text("Kaart erbij").click()
    step.get_by_label("Waar hoort het bij?").select_option("ideas")
    step.get_by_label("Wat wil je opschrijven?").fill("Vraag het aan de buurvrouw")
    step.get_by_role("button", name="Zet erbij").click()

    expect(step.get_by_role("definition").filter(has_text="Vraag het aan de buurvrouw").last).to_be_visible()


def test_without_javascript_the_page_leads_to_what_can_be_read(somebody: Somebody) -> None:
    page = somebody("Cynthia", java_script_enabled=False)
    page.goto("/blauwdruk/voorbeeldstad/henk-weer-lucht/maken/")

    expect(page.get_by_text("Samen maken werkt alleen met JavaScript.")).to_be_visible()
    page.get_by_role("link", name="nu en straks naast elkaar").click()
    expect(page).to_have_url(re.compile("/vergelijken/$"))
