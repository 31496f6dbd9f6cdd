"""A work session in real browsers: Cynthia leads, Marlies sits at the table, and Henk joins with his phone."""

from __future__ import annotations

import re

import pytest
from barriers import barriers
from grid import is_saved
from playwright.sync_api import Page, expect
from somebody import Somebody

ONE = "/blauwdruk/voorbeeldstad/vriendjes/"
PHONE = {"width": 320, "height": 640}
STEP = "#plek optgroup option"
DOT = re.compile("Stip erbij.*Eén vast gezicht")


@pytest.fixture
def cynthia(somebody: Somebody) -> Page:
    return somebody("Cynthia")


@pytest.fixture
def marlies(somebody: Somebody) -> Page:
    return somebody("Marlies")


@pytest.fixture(params=[True, False], ids=["with-script", "without-script"])
def henk(somebody: Somebody, request: pytest.FixtureRequest) -> Page:
    """A phone without an account; once with a script, once without."""
    return somebody(viewport=PHONE, java_script_enabled=request.param)


def begun(page: Page) -> str:
    """Let Cynthia begin a session at the first step; give its address."""
    page.goto(f"{ONE}sessies/")
    if page.get_by_text("nu bezig").count():  # left behind by a story that went wrong
        ended(page, str(page.locator(".ws-sessions a").first.get_attribute("href")))
        page.goto(f"{ONE}sessies/")
    page.get_by_label("Waar gaat de sessie over?").fill("Samen zoeken")
    page.get_by_role("button", name="Begin de werksessie").click()
    expect(page.get_by_role("heading", level=1, name="Samen zoeken")).to_be_visible()
    first_step = page.locator(STEP).filter(has_not_text="fase:").first.get_attribute("value")
    page.get_by_label("Waar werken we aan?").select_option(first_step)
    page.get_by_role("button", name="Kies deze plek").click()
    page.get_by_role("button", name="Begin met het eerste onderdeel").click()
    return page.url.split("#")[0]


def ended(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_text("De werksessie afsluiten").click()
    page.get_by_role("button", name="Sluit af en maak het verslag").click()
    expect(page.get_by_role("heading", level=1, name="Verslag: Samen zoeken")).to_be_visible()


def seen_again(page: Page, text: str) -> None:
    """A page with a script sees it by itself; without one, somebody presses "Ververs"."""
    if not page.evaluate("() => true") or not page.locator("[data-session]").count():
        return
    expect(page.get_by_text(text).first).to_be_visible(timeout=15_000)


def test_from_a_code_on_the_screen_to_a_report(  # noqa: PLR0915 - a session is a long story
    cynthia: Page, marlies: Page, henk: Page
) -> None:
    address = begun(cynthia)
    cynthia.goto(f"{address}scherm/")
    code = cynthia.locator(".ws-screen__code").inner_text()
    expect(cynthia.get_by_role("timer")).to_have_text(re.compile(r"\d+:\d\d"))

    # Henk joins, and writes for himself.
    henk.goto(f"/meedoen/?code={code}")
    expect(henk.get_by_label("Code op het scherm")).to_have_value(code)
    henk.get_by_label("Je voornaam").fill("Henk de Vries")
    henk.get_by_role("button", name="Doe mee").click()
    henk.get_by_label("Jouw briefje").fill("Ik durf mijn post niet te openen")
    henk.get_by_role("button", name="Bewaar mijn briefje").click()
    expect(henk.get_by_role("heading", name="Mijn briefjes")).to_be_visible()
    henk.get_by_role("button", name="slecht").click()
    expect(henk.get_by_role("button", name="slecht")).to_have_attribute("aria-pressed", "true")

    # Marlies writes too, and sees nothing of Henk's.
    marlies.goto(address)
    marlies.get_by_label("Wat breng jij mee?").select_option("practice")
    marlies.get_by_role("button", name="Schuif aan").click()
    marlies.get_by_label("Jouw briefje").fill("Eén vast gezicht")
    marlies.get_by_role("button", name="Bewaar mijn briefje").click()
    expect(marlies.get_by_text("Ik durf mijn post niet te openen")).to_have_count(0)

    # Cynthia shows them, groups them by keyboard, and puts the group in the blueprint.
    cynthia.goto(address)
    expect(cynthia.get_by_text("Wie mist er nog?")).to_be_visible()
    cynthia.get_by_role("button", name="Toon alle briefjes").press("Enter")
    for note in ("Ik durf mijn post niet te openen", "Eén vast gezicht"):
        cynthia.get_by_role("checkbox", name=note).press("Space")
    cynthia.get_by_label("Of een nieuwe groep").fill("Vertrouwd contact")
    cynthia.get_by_role("button", name="Leg bij elkaar").press("Enter")
    expect(cynthia.get_by_role("heading", name="Vertrouwd contact")).to_be_visible()
    cynthia.get_by_text("Een groep in de blauwdruk zetten").click()
    cynthia.get_by_label("In welke rij?").last.select_option("ideas")
    cynthia.get_by_role("button", name="Als één kaartje met de naam").click()
    expect(cynthia.get_by_text("1 kaartje staat nu in de blauwdruk.")).to_be_visible()

    # They vote; nobody sees a count before the end.
    cynthia.get_by_label("Waarover?").select_option("notes")
    cynthia.get_by_role("button", name="Open de stemming").click()
    henk.goto("/meedoen/tafel/")
    henk.get_by_role("button", name=DOT).click()
    henk.get_by_role("button", name=DOT).click()
    expect(henk.get_by_role("button", name=DOT)).to_be_disabled()
    henk.get_by_role("button", name=re.compile("Stip terug.*Eén vast gezicht")).click()
    cynthia.goto(address)
    expect(cynthia.get_by_text("● ")).to_have_count(0)
    cynthia.get_by_role("button", name="Sluit de stemming en toon de uitslag").click()
    expect(cynthia.locator(".ws-ranking li").first).to_contain_text("1 stip")
    expect(cynthia.locator(".ws-ranking li").first).to_contain_text("Eén vast gezicht")

    # What was agreed is kept, and the report tells it all without a name at a note.
    cynthia.get_by_label("Wat is het?").last.select_option("action")
    cynthia.get_by_label("Wat is er afgesproken of gezegd?").fill("Marlies belt in plaats van een brief")
    cynthia.get_by_role("button", name="Schrijf op").click()
    ended(cynthia, address)
    report = cynthia.locator(".ws-report")
    for text in (
        "Marlies belt in plaats van een brief",
        "Eén vast gezicht",
        "Vertrouwd contact",
        "slecht 1×",
    ):
        expect(report).to_contain_text(text)
    expect(report).not_to_contain_text("Henk de Vries")
    henk.goto("/meedoen/tafel/")
    expect(
        henk.get_by_text(re.compile("weten niet meer wie je was|Je zit nog niet aan tafel"))
    ).to_be_visible()


def test_a_page_that_is_open_sees_what_happens_by_itself(
    cynthia: Page, marlies: Page, somebody: Somebody
) -> None:
    address = begun(cynthia)
    code = cynthia.locator(".ws-join__code").inner_text()
    phone = somebody(viewport=PHONE)
    phone.goto(f"/meedoen/?code={code}")
    phone.get_by_role("button", name="Doe mee").click()
    marlies.goto(address)
    marlies.get_by_label("Jouw briefje").fill("Nog niet klaar met typen")

    phone.get_by_label("Jouw briefje").fill("Bel mij")
    phone.get_by_role("button", name="Bewaar mijn briefje").click()
    cynthia.get_by_role("button", name="Toon alle briefjes").click()

    seen_again(marlies, "Bel mij")
    expect(marlies.get_by_label("Jouw briefje")).to_have_value("Nog niet klaar met typen")
    cynthia.get_by_role("button", name="Volgende onderdeel").click()
    expect(phone.locator(".ws-clock__item")).to_contain_text("Ophangen en groeperen", timeout=15_000)
    ended(cynthia, address)
    expect(phone.get_by_text("De werksessie is voor jou afgelopen.")).to_be_visible(timeout=15_000)
    phone.context.close()


def test_a_note_is_dragged_into_a_group(cynthia: Page) -> None:
    address = begun(cynthia)
    for text in ("Bel mij", "Schrijf mij"):
        cynthia.get_by_label("Jouw briefje").fill(text)
        cynthia.get_by_role("button", name="Bewaar mijn briefje").click()
    cynthia.get_by_role("button", name="Toon alle briefjes").click()
    cynthia.get_by_role("checkbox", name="Bel mij").check()
    cynthia.get_by_label("Of een nieuwe groep").fill("Contact")
    cynthia.get_by_role("button", name="Leg bij elkaar").click()

    cluster = cynthia.locator(".ws-cluster", has_text="Contact")
    cynthia.locator(".ws-note", has_text="Schrijf mij").drag_to(cluster)

    expect(cluster.locator(".ws-note")).to_have_count(2)
    ended(cynthia, address)


def test_beside_the_grid_the_clock_runs_and_a_lock_is_seen(cynthia: Page, marlies: Page) -> None:
    address = begun(cynthia)
    marlies.goto(f"{ONE}maken/")
    clock = marlies.get_by_role("timer", name="Klok van de werksessie")
    expect(clock).to_contain_text("Stil schrijven", timeout=20_000)

    cynthia.get_by_text("Fasen op slot").click()
    phase = marlies.locator(".mk-head--fase .mk-text").first.inner_text()
    cynthia.get_by_role("button", name=re.compile(f"^Zet op slot.*{re.escape(phase)}")).first.click()
    expect(marlies.get_by_text("Op slot: alleen de procesbegeleider").first).to_be_attached(timeout=15_000)
    ended(cynthia, address)


def test_an_undo_that_reaches_into_a_locked_phase_is_put_back_and_says_why(
    cynthia: Page, marlies: Page
) -> None:
    address = begun(cynthia)
    marlies.goto(f"{ONE}maken/")
    written = marlies.locator(".mk-cell[data-row='thinks']:not([data-column=''])").first
    is_saved(marlies)
    written.click()
    marlies.keyboard.press("Enter")
    expect(marlies.locator(".mk-sheet textarea")).to_be_focused()
    marlies.keyboard.press("Control+End")
    marlies.keyboard.type(" Voor het slot")
    marlies.keyboard.press("Enter")
    expect(written).to_contain_text("Voor het slot")
    is_saved(marlies)

    cynthia.get_by_text("Fasen op slot").click()
    phase = marlies.locator(".mk-head--fase .mk-text").first.inner_text()
    cynthia.get_by_role("button", name=re.compile(f"^Zet op slot.*{re.escape(phase)}")).first.click()
    expect(marlies.get_by_text("Op slot: alleen de procesbegeleider").first).to_be_attached(timeout=15_000)
    written.click()
    marlies.keyboard.press("Control+z")
    expect(marlies.locator(".mk-notice", has_text="Wat je daar deed is teruggezet")).to_be_visible()
    expect(written).to_contain_text("Voor het slot")
    ended(cynthia, address)


@pytest.mark.parametrize("width", [320, 1440])
def test_the_pages_of_a_session_have_no_barrier(cynthia: Page, somebody: Somebody, width: int) -> None:
    address = begun(cynthia)
    cynthia.set_viewport_size({"width": width, "height": 900})
    code = cynthia.locator(".ws-join__code").inner_text()
    cynthia.get_by_label("Jouw briefje").fill("Bel mij")
    cynthia.get_by_role("button", name="Bewaar mijn briefje").click()
    cynthia.get_by_role("button", name="Toon alle briefjes").click()
    cynthia.get_by_label("Waarover?").select_option("notes")
    cynthia.get_by_role("button", name="Open de stemming").click()
    phone = somebody(viewport={"width": width, "height": 900})
    phone.goto("/meedoen/tafel/")
    assert barriers(phone) == []
    phone.goto(f"/meedoen/?code={code}")
    assert barriers(phone) == []
    phone.get_by_role("button", name="Doe mee").click()
    phone.get_by_label("Jouw briefje").fill("Schrijf mij")
    phone.get_by_role("button", name="Bewaar mijn briefje").click()
    for page in (phone,):
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    paper = f"{ONE}papier/"
    for here in (
        address,
        f"{address}scherm/",
        f"{address}verslag/",
        f"{address}fotos/",
        f"{ONE}sessies/",
        paper,
    ):
        cynthia.goto(here)
        assert barriers(cynthia) == [], here
        assert cynthia.evaluate("document.documentElement.scrollWidth") <= width, here
    cynthia.goto(paper)
    cynthia.get_by_text("Overtypen zonder te scannen").first.click()
    cynthia.get_by_role("link", name="knelpunten").first.click()
    assert barriers(cynthia) == []
    cynthia.get_by_role("textbox").first.fill("Ik snap de brief niet")
    cynthia.get_by_role("button", name="Zet in de blauwdruk").click()
    expect(cynthia.get_by_text("1 kaartje overgenomen.")).to_be_visible()
    phone.context.close()
    ended(cynthia, address)


def test_a_session_is_led_with_the_keyboard_alone(cynthia: Page) -> None:
    """No mouse: every button of the clock and the table is reached with Tab and pressed with a key."""
    address = begun(cynthia)

    def press(name: str) -> None:
        button = cynthia.get_by_role("button", name=name).first
        for _ in range(120):
            if button.evaluate("one => one === document.activeElement"):
                break
            cynthia.keyboard.press("Tab")
        expect(button).to_be_focused()
        cynthia.keyboard.press("Enter")

    press("+ 1 minuut")
    expect(cynthia.get_by_role("timer").first).to_have_text(re.compile(r"1[01]:\d\d"))
    press("Zet stil")
    expect(cynthia.get_by_text("gepauzeerd")).to_be_visible()
    press("Ga verder")
    expect(cynthia.get_by_text("gepauzeerd")).to_have_count(0)
    press("Volgende onderdeel")
    expect(cynthia.locator(".ws-clock__item")).to_contain_text("Ophangen en groeperen")
    press("Laat niemand meer toe")
    expect(cynthia.get_by_text("Er kan nu niemand bij met de code.")).to_be_visible()
    ended(cynthia, address)
