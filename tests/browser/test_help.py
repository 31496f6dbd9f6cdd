"""A resident on her phone: finding help in her own words, with and without JavaScript, and in danger."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from barriers import barriers
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, expect
from somebody import Somebody

HOME = "/hulp/voorbeeldstad/"
PAGES = [
    "/",
    f"{HOME}zoek/",
    f"{HOME}zoek/?q=mijn+kind+maakt+moeilijk+vrienden",
    f"{HOME}zoek/?q=mijn+man+slaat+mij",
    f"{HOME}zoek/?q=%F0%9F%98%80",
    f"{HOME}thema/kinderen/",
    f"{HOME}gebeurtenis/scheiden/",
    f"{HOME}v/sova-training/",
    f"{HOME}v/sova-training/?taal=en",
    f"{HOME}plaats/wijkteam-noord/",
    f"{HOME}v/is-er-niet/",
]


@pytest.fixture(scope="module")
def context(browser: Browser, platform: str) -> Iterator[BrowserContext]:
    """A phone of somebody we do not know."""
    context = browser.new_context(base_url=platform, locale="nl-NL", viewport={"width": 390, "height": 800})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    context.clear_cookies()
    page = context.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_no_barrier_and_asks_nobody_else_for_anything(
    page: Page, address: str, scheme: str
) -> None:
    heard: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and "404" not in message.text:
            heard.append(message.text)

    page.on("console", listen)
    page.on("request", lambda one: heard.append(one.url) if "//127.0.0.1" not in one.url else None)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)

    assert barriers(page) == []
    assert heard == []


@pytest.mark.parametrize("address", PAGES)
def test_nothing_falls_off_a_small_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_parent_finds_help_without_knowing_what_it_is_called(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Wat is er aan de hand?").fill("mijn kind maakt moeilijk vrienden")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Dit kan u helpen")).to_be_visible()
    expect(page.locator(".found a").first).to_have_text("Hulp voor uw kind")
    expect(page.get_by_text("Iemand zei: ‘mijn kind maakt moeilijk vrienden’")).to_be_visible()
    page.get_by_role("link", name="Leren omgaan met andere kinderen").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Leren omgaan met andere kinderen")
    expect(page.get_by_role("heading", name="Loop met me mee")).to_be_visible()
    expect(page.get_by_role("heading", name="Vaak samen nodig")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Wijkteam Noord")).first.click()
    expect(page.get_by_role("img", name=re.compile("Schets van de plekken"))).to_be_visible()


def test_who_hears_the_page_hears_what_was_found_in_order_and_why(page: Page) -> None:
    page.goto(f"{HOME}zoek/?q=deurwaarder+aan+de+deur")

    heard = page.locator("main").aria_snapshot()

    order = (
        'combobox "Wat is er aan de hand?": deurwaarder aan de deur',
        'heading "Dit kan u helpen" [level=1]',
        'link "Hulp bij schulden"',
        "Iemand zei: ‘deurwaarder aan de deur’",
        'button "Zet op mijn lijstje : Hulp bij schulden"',
    )
    assert sorted(order, key=heard.index) == list(order)
    assert page.title().startswith("Hulp bij: deurwaarder aan de deur")
    assert page.locator("html").get_attribute("lang") == "nl"


def test_while_typing_names_and_sayings_help(page: Page) -> None:
    page.goto(HOME)
    field = page.get_by_label("Wat is er aan de hand?")
    with page.expect_response(re.compile("woorden.json")):
        field.focus()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    field.press_sequentially("huur")

    expect(page.locator("#woorden option")).not_to_have_count(0)
    assert page.locator("#woorden option").count() <= 6
    assert asked == [], "no key pressed leaves the phone"


def test_without_javascript_everything_works(somebody: Somebody) -> None:
    page = somebody(java_script_enabled=False)
    page.goto("/")
    page.get_by_role("list").filter(has_text="Geld en schulden").get_by_role("link").first.click()
    page.get_by_label("Wat is er aan de hand?").fill("deurwaarder aan de deur")
    page.get_by_role("button", name="Zoek hulp").click()
    expect(page.get_by_role("heading", name="Dit kan u helpen")).to_be_visible()
    page.locator(".found a").first.click()

    expect(page.get_by_role("heading", name="Zelf doen")).to_be_visible()
    assert page.context.cookies() == []


def test_in_danger_the_phone_number_is_the_first_thing_on_the_screen(page: Page) -> None:
    page.goto(f"{HOME}zoek/?q=ik+wil+niet+meer+leven")
    number = page.get_by_role("link", name=re.compile("^113 "))

    expect(number).to_be_in_viewport()
    expect(number).to_have_attribute("href", "tel:113")
    box = number.bounding_box()
    assert box is not None
    assert box["y"] < 400
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(number).to_be_focused()


def test_a_newcomer_reads_it_in_english_and_it_stays_so(page: Page) -> None:
    page.goto(HOME)
    page.get_by_label("Wat is er aan de hand?").fill("I cannot pay my rent")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What is the matter?")
    expect(page.get_by_label("What is the matter?")).to_have_value("I cannot pay my rent")
    page.goto(f"{HOME}v/sova-training/samen/?hoe=bellen")
    page.get_by_role("radio").nth(1).check()
    page.get_by_label("What is your name?").fill("Olena")
    page.get_by_role("link", name="Nederlands").click()
    expect(page.get_by_label("Hoe heet u?")).to_have_value("Olena")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    assert page.evaluate("sessionStorage.length") == 0, "nothing stays behind on a phone that others use too"
    page.get_by_role("link", name="English").click()
    page.goto(f"{HOME}thema/nieuw/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Nederlands").click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_who_may_be_watched_leaves_and_nobody_comes_back_to_the_page(page: Page) -> None:
    page.route("https://www.knmi.nl/**", lambda route: route.fulfill(body="Het weer"))
    page.goto(HOME)
    page.get_by_label("Wat is er aan de hand?").fill("mijn man slaat mij")
    page.keyboard.press("Enter")
    leave = page.get_by_role("link", name="Verlaat deze pagina snel")
    expect(leave).to_be_in_viewport()
    expect(page).to_have_url(re.compile(r"/zoek/$"))
    assert "slaat" not in page.title()
    leave.click()
    expect(page.get_by_text("Het weer")).to_be_visible()
    page.go_back()

    expect(page).to_have_url(re.compile(f"{HOME}$"))
    expect(page.get_by_label("Wat is er aan de hand?")).to_have_value("")


def _tab_to(page: Page, name: str) -> None:
    """Go on with Tab until this has the focus, and see that one sees it."""
    for _ in range(70):
        page.keyboard.press("Tab")
        held = page.evaluate(
            "[(document.activeElement.labels?.[0] ?? document.activeElement).innerText.replace(/\\s+/g, ' '),"
            " getComputedStyle(document.activeElement).outlineStyle]"
        )
        if held[0].startswith(name):
            assert held[1] != "none", name
            return
    pytest.fail(f"Nobody gets to {name} with the keyboard")


def test_with_the_keyboard_alone_one_goes_from_a_question_to_a_promise(page: Page) -> None:
    page.goto(HOME)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    _tab_to(page, "Wat is er aan de hand?")
    page.keyboard.type("ik kan mijn huur niet betalen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Dit kan u helpen")).to_be_visible()
    first = page.locator(".found a").first.inner_text()
    _tab_to(page, first)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(first)
    _tab_to(page, "Zet op mijn lijstje")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Staat op uw lijstje.")).to_be_visible()
    _tab_to(page, "uw lijstje")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn lijstje")
    _tab_to(page, "Geef dit lijstje aan iemand die helpt")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe wilt u verder?")
    _tab_to(page, "Stuur een bericht")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Stuur een bericht")
    _tab_to(page, "Hoe heet u?")
    page.keyboard.type("Rob")
    _tab_to(page, "Uw telefoonnummer")
    page.keyboard.type("06 12345678")
    _tab_to(page, "Wilt u al iets vertellen?")
    page.keyboard.type("Ik kom er niet uit.")
    _tab_to(page, "Verstuur mijn bericht")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Dit is geregeld")).to_be_visible()


def test_on_paper_the_text_stands_without_buttons(page: Page) -> None:
    page.goto(f"{HOME}v/sova-training/")
    page.emulate_media(media="print")

    expect(page.get_by_role("heading", name="Wat krijgt u?")).to_be_visible()
    expect(page.get_by_role("navigation")).to_be_hidden()
    expect(page.locator(".button").first).to_be_hidden()


def test_the_first_page_is_small_and_soon_there(page: Page) -> None:
    """What the real server sends to a browser that takes gzip: less than 60 kB, all together."""
    answers: list[Response] = []
    page.on("response", lambda one: answers.append(one))  # noqa: PLW0108 - it cannot hang on a method of a list
    page.goto("/", wait_until="networkidle")

    weight = sum(one.request.sizes()["responseBodySize"] for one in answers)
    assert weight < 45_000
    assert len(answers) <= 6
    painted = page.evaluate("performance.getEntriesByType('paint').at(-1).startTime")
    assert painted < 1500
