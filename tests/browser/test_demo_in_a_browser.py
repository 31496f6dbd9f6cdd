"""The clickable demo in a real browser, opened from disk: by keyboard, on a small phone, offline, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from barriers import barriers
from playwright.sync_api import Browser, BrowserContext, Page, expect

from blauwdruk.document import load
from blauwdruk.drawing import View
from blauwdruk.model import Blueprint
from blauwdruk.renderers.demo import content_security_policy, demo

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))

HENK = """
id: henk
title: Henk krijgt weer lucht
owner: {organisation: Gemeente Voorbeeldstad}
personas: [{id: henk, name: Henk, age: 42, situation: Huurachterstand., quote: Ik wil lucht.}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        steps:
          - id: vraag
            title: Ik zoek hulp
            contact: Marlies
            touchpoint: {channel: web, others: [phone]}
            screen:
              title: Wat is er aan de hand?
              text: "Neem de tijd.\\n\\n- Kort mag\\n- Lang ook"
              fields:
                - {id: naam, label: Uw naam, data: naam}
                - {id: mail, label: Uw e-mailadres, kind: email, hint: Voor een bevestiging.}
                - {id: sinds, label: Sinds wanneer?, kind: date}
                - {id: schuld, label: Hoeveel is het?, kind: money, required: false}
                - {id: waar, label: Waar praten we?, kind: choice, options: [Thuis, Buurthuis]}
                - {id: mee, label: Wie komt mee?, kind: choices, options: [Zus, Vriend], required: false}
                - {id: verhaal, label: Uw verhaal, kind: long_text, required: false}
                - {id: tel, label: Uw telefoonnummer, kind: phone, required: false}
                - {id: kinderen, label: Aantal kinderen, kind: number, required: false}
                - {id: werk, label: Heeft u werk?, kind: yes_no, required: false}
                - {id: brief, label: Foto van de brief, kind: file}
              button: Vraag hulp
              confirmation: {title: Marlies belt u, text: Leg de brief klaar., answer_within: P2D}
          - id: bellen
            title: Ik word gebeld
            contact: Marlies
            touchpoint: {channel: phone}
            resident: {does: Henk vertelt.}
            promise: {text: Marlies komt langs., within: P1M}
            wait: P2D
            next: [{to: gesprek, when: Henk wil praten}, {to: wachten, when: Henk wacht nog}]
          - {id: wachten, title: Ik wacht nog even}
          - id: gesprek
            title: Ik kies wat past
            contact: Marlies
            screen:
              fields: [{id: naam, label: Hoe heet u?, data: naam}]
              choices: [{id: samen, text: Samen met Marlies, to: klaar}, {id: alleen, text: Alleen}]
          - {id: alleen, title: Ik ga zelf verder, ends: true}
          - {id: klaar, title: Ik heb rust}
consequences:
  - {id: c1, step: ideaal/bellen, aspect: law, text: Bellen mag, verdict: cannot, reason: Geen grondslag}
"""
FRAME = """<!doctype html><title>Lab</title><script>heard = []; onmessage = e => heard.push(e.data.address)</script>
<iframe src="demo.html#makers" sandbox="allow-scripts allow-forms"></iframe>"""
LONG = "Meervoudigepersoonlijkheidsstoornissenbehandelcentrumwachtlijstbeheerder"


@pytest.fixture
def offline(context: BrowserContext) -> Iterator[BrowserContext]:
    """A browser without a network, in which nothing may be fetched, complained about or kept."""
    asked: list[str] = []
    said: list[str] = []
    context.set_offline(offline=True)
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: said.append(message.text))
    context.on("weberror", lambda error: said.append(str(error.error)))
    yield context
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:"))] == []
    assert said == []


@pytest.fixture
def phone(offline: BrowserContext) -> Page:
    page = offline.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    return page


def saved(folder: Path, blueprint: Blueprint, **view: object) -> str:
    file = folder / "demo.html"
    file.write_bytes(demo.draw(blueprint, View(**view)))  # type: ignore[arg-type]
    return file.as_uri()


@pytest.fixture
def henk(tmp_path: Path) -> str:
    return saved(tmp_path, load(HENK), today=date(2026, 3, 1))


def screens(page: Page) -> list[str]:
    return page.eval_on_selector_all("main > section", "all => all.map(each => each.id)")  # type: ignore[no-any-return]


def fill_in(page: Page) -> None:
    page.get_by_label("Uw naam").fill("Iemand")
    page.get_by_label("Uw e-mailadres").fill("iemand@voorbeeld.nl")
    for label, value in (("Dag", "1"), ("Maand", "12"), ("Jaar", "2025")):
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_label("Thuis", exact=True).check()


def walk(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, words: str) -> None:
    """Press Tab until something with these words has the focus; a person gives up after forty times."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if words in page.evaluate(
            "(document.activeElement.closest('label') ?? document.activeElement).innerText"
        ):
            return
    pytest.fail(f"nobody gets to {words!r} with the keyboard")


def test_henk_walks_from_start_to_end_with_the_keyboard_only(phone: Page, henk: str) -> None:
    phone.goto(henk)
    tab_to(phone, "Start")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_be_focused()
    phone.keyboard.press("Tab")
    walk(phone, *"Iemand", "Tab")
    phone.keyboard.type("iemand@voorbeeld.nl")
    for part in ("1", "12", "2025"):
        phone.keyboard.press("Tab")
        phone.keyboard.type(part)
    phone.keyboard.press("Tab")
    tab_to(phone, "Thuis")
    phone.keyboard.press("Space")
    tab_to(phone, "Vraag hulp")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Marlies belt u")
    tab_to(phone, "Verder")
    phone.keyboard.press("Enter")
    tab_to(phone, "Henk wil praten")
    phone.keyboard.press("Enter")
    tab_to(phone, "Samen")
    phone.keyboard.press("Space")
    tab_to(phone, "Verder")
    phone.keyboard.press("Enter")
    expect(phone).to_have_title("Ik heb rust – Henk krijgt weer lucht")
    tab_to(phone, "Verder")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Dit is het einde van het voorbeeld")


def test_missing_answers_are_listed_and_lead_to_their_fields(phone: Page, henk: str) -> None:
    phone.goto(f"{henk}#step-vraag")
    phone.get_by_label("Uw e-mailadres").fill("iemand")
    phone.get_by_label("Dag", exact=True).fill("31")
    phone.get_by_label("Maand").fill("2")
    phone.get_by_label("Jaar").fill("2026")
    phone.get_by_role("button", name="Vraag hulp").click()
    summary = phone.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(
        [
            "Uw naam: Vul dit nog in",
            "Uw e-mailadres: Schrijf een e-mailadres met een @",
            "Sinds wanneer? Schrijf een dag die bestaat, zoals 3 12 1984",
            "Waar praten we? Kies nog een antwoord",
        ]
    )
    expect(phone).to_have_title(re.compile("^Nog niet klaar: "))
    summary.get_by_role("link").first.click()
    expect(phone.get_by_label("Uw naam")).to_be_focused()
    expect(phone.get_by_label("Uw naam")).to_have_attribute("aria-invalid", "true")
    expect(phone.get_by_label("Uw naam")).to_have_accessible_description("Vul dit nog in")
    assert phone.url.endswith("#step-vraag")
    assert barriers(phone) == []

    fill_in(phone)
    phone.get_by_role("button", name="Vraag hulp").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Marlies belt u")


def test_what_was_filled_in_stays_and_is_not_asked_again(phone: Page, henk: str) -> None:
    phone.goto(f"{henk}#step-vraag")
    fill_in(phone)
    phone.get_by_role("button", name="Vraag hulp").click()
    phone.get_by_role("link", name="Verder").click()
    phone.get_by_role("link", name="Henk wil praten").click()
    expect(phone.get_by_label("Hoe heet u?")).to_have_value("Iemand")
    expect(phone.locator(".here .known")).to_be_visible()

    phone.go_back()
    phone.get_by_role("button", name="Terug").click()
    phone.get_by_role("button", name="Terug").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wat is er aan de hand?")
    expect(phone.get_by_label("Uw naam")).to_have_value("Iemand")
    phone.go_forward()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Marlies belt u")

    assert "Iemand" not in phone.url
    assert phone.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    phone.goto(f"{henk}#end")
    phone.get_by_role("link", name="Begin opnieuw").click()
    phone.goto(f"{henk}#step-vraag")
    expect(phone.get_by_label("Uw naam")).to_have_value("")


def test_a_day_is_said_as_people_do(phone: Page, tmp_path: Path) -> None:
    blueprint = load(HENK)
    phone.goto(saved(tmp_path, blueprint, today=date(2026, 3, 1)) + "#sent-vraag--0")
    expect(phone.locator(".here .dates")).to_contain_text("Verwachte uitslag op dinsdag 3 maart")
    expect(phone.locator(".here .dates")).to_contain_text("Verstuurd: zondag 1 maart")
    phone.goto(saved(tmp_path, blueprint, today=date(2026, 1, 31)) + "#step-bellen")
    phone.reload()
    expect(phone.locator(".here .promise")).to_contain_text("Uiterlijk zaterdag 28 februari.")
    phone.goto(saved(tmp_path, blueprint, today=date(2026, 3, 1), language="en") + "#sent-vraag--0")
    phone.reload()
    expect(phone.locator(".here .dates")).to_contain_text("Answer expected on Tuesday 3 March")


def test_without_a_fixed_day_the_browser_counts_from_today(phone: Page, tmp_path: Path) -> None:
    phone.clock.set_fixed_time("2026-12-31T10:00:00")
    phone.goto(saved(tmp_path, load(HENK)) + "#sent-vraag--0")
    expect(phone.locator(".here .dates")).to_contain_text("Verwachte uitslag op zaterdag 2 januari")


@pytest.mark.parametrize("file", [None, *EXAMPLES], ids=lambda file: file.stem if file else "henk-short")
def test_every_screen_is_accessible_and_fits_the_smallest_phone(
    file: Path | None, phone: Page, tmp_path: Path
) -> None:
    url = saved(tmp_path, load(file.read_text(encoding="utf-8") if file else HENK))
    phone.goto(f"{url}?makers")
    phone.set_viewport_size({"width": 320, "height": 640})
    for name in screens(phone):
        phone.goto(f"{url}?makers#{name}")
        expect(phone.locator(f"#{name}")).to_be_visible()
        assert barriers(phone) == [], name
        assert phone.evaluate("document.documentElement.scrollWidth") <= 320, name


def test_very_long_words_do_not_push_the_page_aside(phone: Page, tmp_path: Path) -> None:
    words = re.sub(r"(?<=title: |label: )[A-Z][^,}\n]+", LONG, HENK)
    words = re.sub(r"(?<=text: )[A-Z][^,}\n]+", LONG, words)
    url = saved(tmp_path, load(words))
    phone.goto(f"{url}?makers")
    for width in (320, 640, 1440):
        phone.set_viewport_size({"width": width, "height": 640})
        for name in screens(phone):
            phone.goto(f"{url}?makers#{name}")
            assert phone.evaluate("document.documentElement.scrollWidth") <= width, name


def test_it_works_without_a_script(browser: Browser, henk: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(henk)
    expect(page.locator("main > section:visible")).to_have_count(1)
    for link in ("Start", "Vraag hulp", "Verder", "Henk wil praten", "Samen met Marlies", "Verder"):
        page.locator("main > section:visible").get_by_role("link", name=link).click()
        expect(page.locator("main > section:visible")).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit is het einde van het voorbeeld")
    context.close()


def test_on_paper_there_is_one_screen_and_no_button(phone: Page, henk: str) -> None:
    phone.goto(f"{henk}#step-vraag")
    phone.emulate_media(media="print")
    expect(phone.locator("main > section:visible")).to_have_count(1)
    expect(phone.get_by_label("Uw naam")).to_be_visible()
    expect(phone.locator("button:visible")).to_have_count(0)


def test_the_makers_read_along_only_when_they_ask(phone: Page, henk: str) -> None:
    phone.goto(f"{henk}#step-bellen")
    expect(phone.get_by_text("Deze stap kan nog niet")).to_be_hidden()
    phone.goto(f"{henk}#makers")
    expect(phone.get_by_text("Ga naar een scherm")).to_be_visible()
    phone.get_by_text("Ga naar een scherm").click()
    phone.get_by_role("navigation").get_by_role("link", name="Ik word gebeld").click()
    expect(phone.get_by_text("Deze stap kan nog niet")).to_be_visible()
    phone.get_by_role("button", name="Verberg dit voor de inwoner").click()
    expect(phone.get_by_text("Deze stap kan nog niet")).to_be_hidden()


def test_in_a_frame_it_tells_which_step_is_shown(page: Page, henk: str) -> None:
    """A platform shows it in a frame that has no origin of its own, and hears where the tester is."""
    html = Path(henk.removeprefix("file://")).read_bytes()
    served = {
        "content_type": "text/html",
        "headers": {"Content-Security-Policy": content_security_policy(html)},
    }
    page.route("**/demo.html", lambda route: route.fulfill(body=html, **served))  # type: ignore[arg-type]
    page.route("**/lab", lambda route: route.fulfill(body=FRAME, content_type="text/html"))
    page.goto("http://leefwereld.test/lab")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_text("Ga naar een scherm")).to_be_visible()
    frame.get_by_role("link", name="Start").click()
    page.wait_for_function("heard.includes('journeys/ideaal/steps/vraag')", timeout=5000)
    frame.get_by_role("button", name="Vraag hulp").click()
    expect(frame.get_by_role("alert")).to_be_focused()
    frame.get_by_role("button", name="Terug").click()
    expect(frame.get_by_role("link", name="Start")).to_be_visible()
