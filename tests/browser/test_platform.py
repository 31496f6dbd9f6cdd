"""What people do on the platform, in a real browser: every page without a barrier, and the poster in hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from barriers import barriers
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect
from somebody import Somebody, sign_in

ONE = "/blauwdruk/voorbeeldstad/henk-weer-lucht/"
PAGES = [
    "/",
    "/aanmelden/",
    "/toegankelijkheid/",
    "/nergens/",
    "/insturen/",
    "/uitleg/explanation/method/",
    "/uitleg/glossary/",
    ONE,
    f"{ONE}?rows=stage&zoom=steps",
    f"{ONE}vergelijken/",
    f"{ONE}meldingen/",
    f"{ONE}metingen/",
    f"{ONE}consequenties/",
    f"{ONE}mensen/",
    f"{ONE}mensen/henk/",
    f"{ONE}materiaal/",
    f"{ONE}onderbouwing/",
    f"{ONE}stap/ideaal/eigen-woorden/",
    f"{ONE}demo/",
    f"{ONE}versies/",
    f"{ONE}downloads/",
]
BROKEN = """id: henk
title: Henk
personas: [{id: henk, name: Henk, age: veertig}]
journeys: [{id: nu, kind: now, persona: henk}]
"""


@pytest.fixture(scope="module")
def context(browser: Browser, platform: str) -> Iterator[BrowserContext]:
    """Cynthia's browser."""
    context = browser.new_context(base_url=platform, locale="nl-NL")
    page = context.new_page()
    sign_in(page, "Cynthia")
    page.close()
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    yield page
    page.close()


def complaints(page: Page) -> list[str]:
    """Collect what the browser's console complains about; a page that is not there may say so."""
    heard: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and "404" not in message.text:
            heard.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_no_barrier(page: Page, address: str, width: int) -> None:
    heard = complaints(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)

    assert barriers(page) == []
    assert heard == []


@pytest.mark.parametrize("width", [320, 720])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_falls_off_a_small_screen_or_at_twice_the_size(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_keyboard_comes_first_to_the_content_and_then_everywhere(page: Page) -> None:
    page.goto(ONE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def scale(page: Page) -> float:
    style = page.locator("[data-poster-window] > svg").evaluate("svg => svg.style.transform")
    found = re.search(r"scale\(([\d.]+)\)", str(style))
    assert found, style
    return float(found.group(1))


def test_the_poster_grows_and_moves_by_button_key_and_mouse(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(ONE)
    before = scale(page)
    page.get_by_role("button", name="Groter").click()
    assert scale(page) > before

    window = page.get_by_role("region", name="Poster")
    window.focus()
    grown = scale(page)
    page.keyboard.press("-")
    assert scale(page) < grown

    transform = "svg => svg.style.transform"
    svg = page.locator("[data-poster-window] > svg")
    still = svg.evaluate(transform)
    page.keyboard.press("ArrowRight")
    moved = svg.evaluate(transform)
    assert moved != still

    box = window.bounding_box()
    assert box
    page.mouse.move(box["x"] + 600, box["y"] + 300)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + 200, steps=4)
    page.mouse.up()
    assert svg.evaluate(transform) != moved
    assert page.url.endswith(ONE), "a drag is not a click"


def test_a_step_in_the_poster_leads_to_its_page(page: Page) -> None:
    page.goto(f"{ONE}?rows=stage&zoom=steps")
    link = page.locator(f"svg a[href='{ONE}stap/ideaal/eigen-woorden/']")
    link.focus()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/stap/ideaal/eigen-woorden/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Ik zoek hulp in mijn eigen woorden")


def test_without_javascript_everything_is_there(somebody: Somebody) -> None:
    page = somebody(java_script_enabled=False)
    page.goto(ONE)

    expect(page.locator("[data-poster-window] > svg")).to_be_visible()
    expect(page.get_by_role("button", name="Groter")).to_be_hidden()
    page.get_by_label("Wat wil je zien?").select_option("consequences")
    page.get_by_role("button", name="Toon").click()
    expect(page).to_have_url(re.compile("rows=consequences"))
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("link", name="Findings")).to_be_visible()


def test_on_a_phone_the_parts_are_one_button_away_even_without_javascript(
    somebody: Somebody,
) -> None:
    page = somebody(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page.goto(f"{ONE}metingen/")
    expect(page.get_by_role("link", name="Onderbouwing")).to_be_hidden()
    page.get_by_role("button", name="Metingen").click()
    page.get_by_role("link", name="Onderbouwing").click()

    expect(page).to_have_url(re.compile("/onderbouwing/$"))
    expect(page.get_by_role("button", name="Onderbouwing")).to_be_visible()


def test_the_demo_runs_in_its_frame(page: Page) -> None:
    heard = complaints(page)
    page.goto(f"{ONE}demo/")
    demo = page.frame_locator("iframe")

    expect(demo.get_by_role("heading", level=1)).to_be_visible()
    demo.get_by_role("button").or_(demo.get_by_role("link")).last.click()
    assert heard == []


def test_a_problem_leads_to_its_line_and_the_text_is_still_there(page: Page) -> None:
    page.goto("/insturen/")
    page.get_by_label("Of plak hier de tekst, of cellen uit een rekenblad").fill(BROKEN)
    page.get_by_role("button", name="Bewaar als nieuwe versie").click()

    expect(page.get_by_role("alert")).to_contain_text("kloppen nog niet")
    text = page.get_by_label("Of plak hier de tekst, of cellen uit een rekenblad")
    expect(text).to_have_value(BROKEN)
    page.locator("a[data-line='3']").first.click()
    chosen = text.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)")
    assert chosen == BROKEN.splitlines()[2]


def test_a_blueprint_is_sent_in_mended_and_shared(page: Page, somebody: Somebody, key: str) -> None:
    page.goto("/insturen/")
    page.get_by_label("Of plak hier de tekst, of cellen uit een rekenblad").fill(
        f"id: {key}\ntitle: Iets nieuws\ntheme: proef\n"
    )
    page.get_by_role("button", name="Bewaar als nieuwe versie").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Iets nieuws")
    expect(page.get_by_text("nog niet gedeeld")).to_be_visible()

    stranger = somebody()
    assert stranger.goto(f"/blauwdruk/voorbeeldstad/{key}/").status == 404  # type: ignore[union-attr]
    page.goto(f"/blauwdruk/voorbeeldstad/{key}/versies/")
    page.get_by_label("Wie mag versie 1 lezen?").select_option("everyone")
    page.get_by_role("button", name="Deel zo").click()
    expect(page.get_by_role("status")).to_contain_text("iedereen")
    assert stranger.goto(f"/blauwdruk/voorbeeldstad/{key}/").status == 200  # type: ignore[union-attr]


def test_on_paper_there_is_nothing_to_press(page: Page, tmp_path: Path) -> None:
    page.goto(f"{ONE}stap/ideaal/eigen-woorden/")
    page.emulate_media(media="print")

    expect(page.locator(".lw-header")).to_be_hidden()
    expect(page.locator(".lw-tabs")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.pdf(path=tmp_path / "stap.pdf")
    assert (tmp_path / "stap.pdf").stat().st_size > 10_000
