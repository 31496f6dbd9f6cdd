"""While a team types, rules and numbers look along; and a team that dreams has the organisation out of sight."""

from __future__ import annotations

import pytest
from barriers import barriers
from grid import make, send_in
from playwright.sync_api import Page, expect
from somebody import DESK, Somebody

DOCUMENT = """
format: 2
id: {name}
title: Henk durft te bellen
personas: [{{id: henk, name: Henk, situation: Henk heeft drie maanden huurachterstand.}}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        milestone: Henk weet waar hij terechtkan.
        steps:
          - id: bellen
            title: Ik bel Marlies
            resident: {{does: De burger vult een formulier in., feels: -2}}
            support: [{{id: systeem, text: Het zaaksysteem}}]
            wait: P14D
"""


@pytest.fixture
def page(somebody: Somebody, key: str) -> Page:
    """Cynthia's browser, with a new blueprint of this story's own open in the studio."""
    page = somebody("Cynthia", viewport=DESK)
    send_in(page, DOCUMENT.format(name=key))
    make(page, key)
    return page


def opened(page: Page, tab: str) -> None:
    if not page.get_by_role("tab", name=tab).count():
        page.keyboard.press("Control+k")
        page.keyboard.type("paneel")
        page.keyboard.press("Enter")
    page.get_by_role("tab", name=tab).click()


def test_a_finding_stands_at_its_cell_and_is_mended_with_one_press(page: Page) -> None:
    opened(page, "Meldingen")
    cold = page.locator(".jd-finding", has_text="‘burger’")
    expect(cold).to_be_visible()
    expect(page.get_by_role("grid").get_by_text("Noem de persona bij de naam").first).to_be_attached()

    cold.get_by_text("Waarom?").click()
    expect(cold.get_by_text("Ons werk gaat over Henk")).to_be_visible()
    cold.get_by_role("button", name="Vervang").click()

    expect(page.get_by_role("grid").get_by_text("De inwoner vult een formulier in.")).to_be_visible()
    expect(cold).to_have_count(0)


def test_a_word_of_the_organisation_is_parked_with_the_consequences(page: Page) -> None:
    opened(page, "Meldingen")
    page.locator(".jd-finding", has_text="‘formulier’").get_by_role("button", name="consequenties").click()

    expect(page.get_by_text("Eén consequentie erbij.").first).to_be_visible()


def test_what_is_missing_leads_to_its_field(page: Page) -> None:
    opened(page, "Meldingen")
    page.locator(".jd-finding", has_text="Wat beloof je").get_by_role("button", name="Vul in").click()

    expect(page.locator("[data-field*=promise] :focus")).to_be_visible()
    page.keyboard.type("Marlies belt binnen twee dagen")
    expect(page.get_by_role("grid").get_by_text("Marlies belt binnen twee dagen")).to_be_visible()


def test_numbers_change_while_people_type(page: Page) -> None:
    opened(page, "Metingen")

    row = page.get_by_role("row", name="Wachttijd")
    expect(row).to_contain_text("14 dagen")
    assert barriers(page) == []


def test_who_dreams_does_not_see_systems_and_parks_an_objection(page: Page) -> None:
    grid = page.get_by_role("grid")
    expect(grid.get_by_text("Het zaaksysteem")).to_be_attached()

    page.keyboard.press("Control+k")
    page.keyboard.type("droomstand")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Jullie dromen")).to_be_in_viewport()
    expect(grid.get_by_text("Het zaaksysteem")).to_have_count(0)
    grid.get_by_text("Ik bel Marlies", exact=True).click()
    page.get_by_role("button", name="Leg een bezwaar apart").click()
    page.get_by_label("Wat is het bezwaar?").fill("Bellen mag niet van de AVG")
    page.get_by_label("1. Welk effect").fill("Henk durft te vragen")
    page.get_by_role("button", name="Leg apart", exact=True).click()
    expect(page.locator(".dr-parked")).to_contain_text("Bellen mag niet van de AVG")
    assert barriers(page) == []

    page.get_by_role("button", name="Het ideaal is afgesproken").click()
    expect(page.get_by_text("Eén bezwaar wacht bij zijn stap").first).to_be_visible()
    expect(grid.get_by_text("Het zaaksysteem")).to_be_attached()
