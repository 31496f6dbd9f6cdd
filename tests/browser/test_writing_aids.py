"""Marlies writes a decision aid without a script and with the keyboard; Chuck changes the base and Marlies takes it over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

# pytest-base-url 2.1 still has its fixture in a class.
pytestmark = pytest.mark.filterwarnings("ignore:Session-scoped fixtures defined as instance methods")

AIDS = "/werk/voorbeeldstad/keuzehulp/"
BASE = "/werk/landelijk/aanbod/"
Entering = Callable[..., Page]


@pytest.fixture
def entering(browser: Browser, platform: str) -> Iterator[Entering]:
    """A browser of somebody of the cast, with or without scripts, as wide as wanted."""
    opened = []

    def entered(name: str, *, width: int = 1440, script: bool = True) -> Page:
        context = browser.new_context(
            base_url=platform,
            locale="nl-NL",
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
        )
        opened.append(context)
        page = context.new_page()
        page.goto("/aanmelden/")
        page.get_by_role("button", name=f"Ga verder als {name}").click()
        return page

    yield entered
    for context in opened:
        context.close()


def test_an_aid_is_written_and_published_without_a_script(entering: Entering) -> None:
    page = entering("Marlies", script=False)
    page.goto(AIDS)
    page.get_by_label("Thema").select_option("wonen")
    page.get_by_role("button", name="Begin leeg").click()
    for _question in range(2):
        page.get_by_role("button", name="Nog een vraag").click()
    page.get_by_role("button", name="Nog een uitkomst").click()
    for nr, ask in ((1, "Heeft u een huis?"), (2, "Moet u snel weg?")):
        page.locator(f"#ask-vraag-{nr}").fill(ask)
        page.locator(f"#say-vraag-{nr}-a1").fill("Ja")
        page.locator(f"#say-vraag-{nr}-a2").fill("Nee")
        page.locator(f"#to-vraag-{nr}-a1").select_option("einde-1")
    page.get_by_role("button", name="Omhoog").last.click()
    expect(page.get_by_role("status")).to_contain_text("nog niet bewaard")
    page.get_by_role("button", name="Bewaar en publiceer").click()
    expect(page.get_by_role("alert")).to_contain_text("Geef de uitkomst een kop.")
    page.locator("#title-einde-1").fill("Wij kijken samen")
    page.locator("#do-einde-1").fill("Bel ons.")
    page.locator("#button-einde-1").fill("Vraag hulp")
    page.locator("#provision-einde-1").select_option(index=1)
    page.locator("#to-vraag-1-a2").select_option("einde-1")
    page.get_by_role("button", name="Bewaar en probeer").click()
    expect(page.get_by_role("heading", name="Moet u snel weg?")).to_be_visible()
    page.get_by_role("button", name="Nee").click()
    page.get_by_role("button", name="Ja").click()
    expect(page.get_by_role("heading", name="Wij kijken samen")).to_be_visible()
    page.get_by_role("link", name="Vragen", exact=True).last.click()
    page.get_by_role("button", name="Bewaar en publiceer").click()
    expect(page.get_by_role("status")).to_contain_text("Inwoners gaan nu door deze versie.")
    page.get_by_role("link", name="Zo staat het er voor inwoners").click()
    expect(page.get_by_role("heading", name="Moet u snel weg?")).to_be_visible()


def test_with_the_keyboard_one_goes_on_where_something_was_added_or_moved(entering: Entering) -> None:
    page = entering("Marlies", width=390)
    page.goto(AIDS)
    page.get_by_label("Thema").select_option("wonen")
    page.get_by_role("button", name="Begin met de voorwaarden").click()
    first = page.locator("details.wk-ask").first
    first.locator("summary").press("Enter")
    down = first.get_by_role("button", name="Omlaag").first
    name = down.get_attribute("value")
    down.press("Enter")
    expect(page.locator(f"[value='{name}']")).to_be_focused()
    expect(page.get_by_role("status")).to_be_in_viewport()
    page.get_by_role("button", name="Nog een vraag", exact=True).press("Enter")
    expect(page.locator("#ask-vraag-1")).to_be_focused()
    expect(page.locator("#ask-vraag-1")).to_be_in_viewport()
    expect(first).to_have_attribute("open", "")
    expect(page.locator("details.wk-ask[open]")).to_have_count(2)


def test_what_the_base_changes_comes_to_a_municipality_with_its_words(entering: Entering, key: str) -> None:
    said = f"ik ben te oud voor mijn werk {key}"
    chuck = entering("Chuck")
    chuck.goto(f"{BASE}aow/")
    words = chuck.locator("#veld-phrases")
    words.fill(f"{words.input_value()}\n{said}")
    chuck.get_by_label("Kosten", exact=True).first.fill("U betaalt niets.")
    chuck.get_by_role("button", name="Bewaar", exact=True).click()
    expect(chuck.get_by_role("status")).to_contain_text("Bewaard.")

    marlies = entering("Marlies")
    marlies.goto("/werk/voorbeeldstad/aanbod/aow/")
    expect(marlies.get_by_role("link", name="Wat de basis veranderde")).to_be_visible()
    take = marlies.get_by_role("button", name=re.compile(f"Neem over.*{said}"))
    take.focus()
    take.press("Enter")
    expect(marlies.locator("#veld-phrases")).to_have_value(re.compile(f"{said}$"))
    marlies.get_by_role("button", name="Bewaar", exact=True).click()
    expect(marlies.get_by_role("status")).to_contain_text("Bewaard.")


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_no_page_has_a_barrier_and_nothing_falls_off(entering: Entering, width: int) -> None:
    for name, addresses in {
        "Chuck": [BASE, f"{BASE}aow/", f"{BASE}aow/gemeenten/", f"{BASE}nieuw/"],
        "Marlies": [AIDS],
    }.items():
        page = entering(name, width=width)
        for address in addresses:
            page.goto(address)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
