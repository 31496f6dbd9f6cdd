"""Marlies keeps the shelf right: what she reads while she types, and a search that failed on Monday."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from barriers import barriers
from playwright.sync_api import Browser, BrowserContext, Page, expect
from somebody import sign_in

SHELF = "/werk/voorbeeldstad/aanbod/"
PAGES = [
    SHELF,
    f"{SHELF}nieuw/",
    f"{SHELF}niet-gevonden/",
    f"{SHELF}basis/",
    f"{SHELF}in-en-uit/",
    f"{SHELF}schuldhulpverlening/",
    f"{SHELF}schuldhulpverlening/gezocht/",
    f"{SHELF}schuldhulpverlening/versies/",
    f"{SHELF}schuldhulpverlening/taal/engels/",
    f"{SHELF}?toon=review",
    "/werk/voorbeeldstad/plaatsen/",
    "/werk/voorbeeldstad/plaatsen/nieuw/",
    "/werk/voorbeeldstad/plaatsen/stadhuis/",
    "/werk/voorbeeldstad/plaatsen/stadhuis/versies/",
    "/werk/voorbeeldstad/vragen/",
    "/werk/voorbeeldstad/vragen/?reden=terugbellen",
]
ASKED = "laptop voor school van mijn dochter"
MEANT = "Huiswerkclub in het buurthuis"


@pytest.fixture(scope="module")
def context(browser: Browser, platform: str) -> Iterator[BrowserContext]:
    """Marlies's browser."""
    context = browser.new_context(base_url=platform, locale="nl-NL")
    page = context.new_page()
    sign_in(page, "Marlies")
    page.close()
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_no_barrier_and_nothing_falls_off(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert barriers(page) == []


def test_while_she_types_marlies_reads_what_could_be_plainer(page: Page) -> None:
    page.goto(f"{SHELF}schuldhulpverlening/")
    page.get_by_label("Kosten", exact=True).first.fill("De beschikking is conform.")
    expect(page.get_by_text("‘beschikking’ → ‘besluit’")).to_be_visible()
    expect(page.get_by_label("Zo leest een inwoner het")).to_contain_text("De beschikking is conform.")
    page.get_by_role("button", name="Nog een vraag").click()
    page.get_by_role("textbox", name="Vraag 5").last.fill("Woont u hier?")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    expect(page.get_by_role("status")).to_be_in_viewport()
    assert page.evaluate("scrollY") > 0, "she stands where she was"
    page.get_by_role("link", name="Versies").click()
    expect(page.get_by_text("Woont u hier? (ja)").first).to_be_visible()


def test_a_search_that_failed_on_monday_is_found_on_tuesday(
    page: Page, browser: Browser, platform: str
) -> None:
    resident = browser.new_page(base_url=platform, locale="nl-NL")
    search = f"/hulp/voorbeeldstad/zoek/?q={ASKED.replace(' ', '+')}"
    resident.goto(search)
    first = resident.locator("a[href*='/v/']").first
    assert MEANT not in first.inner_text()

    page.goto(f"{SHELF}niet-gevonden/")
    asked = page.get_by_role("listitem").filter(has_text=f"“{ASKED}”")
    asked.get_by_role("button", name=MEANT).click()
    expect(page.get_by_role("status")).to_contain_text(f"vindt nu ‘{MEANT}’")
    expect(asked).to_have_count(0)

    until = time.monotonic() + 60
    while MEANT not in first.inner_text() and time.monotonic() < until:
        resident.wait_for_timeout(1000)
        resident.goto(search)
    expect(first).to_contain_text(MEANT)
    resident.close()
