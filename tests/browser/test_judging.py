"""While a team types, rules and numbers look along; and a team that dreams has the organisation out of sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from barriers import barriers
from playwright.sync_api import Browser, Page, expect

# pytest-base-url 2.1 still has its fixture in a class.
pytestmark = pytest.mark.filterwarnings("ignore:Session-scoped fixtures defined as instance methods")

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
def page(browser: Browser, platform: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Cynthia's browser, with a new blueprint of this story's own open in the studio."""
    context = browser.new_context(base_url=platform, locale="nl-NL", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto("/aanmelden/")
    page.get_by_role("button", name="Ga verder als Cynthia").click()
    page.goto("/insturen/")
    name = request.node.name.replace("_", "-").split("[")[0][:60]
    page.locator("[name=text]").fill(DOCUMENT.format(name=name))
    page.locator(
        "form:has([name=text]) button[type=submit], form:has([name=text]) button:not([type])"
    ).last.click()
    page.wait_for_url(f"**/{name}/")
    page.goto(f"/blauwdruk/voorbeeldstad/{name}/maken/")
    expect(page.get_by_role("grid")).to_be_visible()
    yield page
    context.close()


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
