"""One morning: a blueprint from empty to shared, by people who make it together.

Cynthia leads with the keyboard alone. Marlies types along in another browser, a guest joins with a phone of 320
pixels, without an account, and Rob of another municipality reads what came of it.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from grid import cell, is_saved
from playwright.sync_api import Locator, Page, expect
from somebody import DESK, Somebody

PHONE = {"width": 320, "height": 640}
TITLE = "Fatima, op een ochtend"


def reach(page: Page, what: Locator) -> None:
    """Press Tab until it has the focus."""
    expect(what).to_be_visible()
    for _ in range(200):
        if what.evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(what).to_be_focused()


def press(page: Page, name: str, role: str = "button", key: str = "Enter") -> None:
    """Go to a button, a link or a box by Tab, and press a key there."""
    reach(page, page.get_by_role(role, name=name).first)  # type: ignore[arg-type]
    page.keyboard.press(key)


def fill(page: Page, label: str, words: str) -> None:
    """Go to a field by Tab, and type; in a list the letters choose."""
    reach(page, page.get_by_label(label).first)
    page.keyboard.type(words)


def walk(page: Page, row: str, step: int) -> None:
    """Go to the cell of a row at a step, counted from one, with the arrows."""
    here = page.locator(".mk-sheet [data-row]:focus")
    reach(page, page.locator(".mk-sheet [data-row][tabindex='0']"))
    page.keyboard.press("Control+Home")
    for _ in range(40):
        if here.get_attribute("data-row") == row:
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    for _ in range(step):
        page.keyboard.press("ArrowRight")
    expect(here).to_have_attribute("data-row", row)


def command(page: Page, words: str) -> None:
    """Find a command by its words, and do it."""
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    expect(page.get_by_role("option", name=words)).to_be_visible()
    page.keyboard.press("Enter")


def begun(cynthia: Page) -> str:
    """Begin from empty with a person in a situation; give the address."""
    cynthia.goto("/nieuw/")
    fill(cynthia, "Voor wie is het?", "Fatima")
    fill(cynthia, "Waar zit die mens middenin?", "Fatima wil weer werken, en haar zoontje is vaak ziek.")
    fill(cynthia, "Hoe heet de blauwdruk?", TITLE)
    cynthia.keyboard.press("Tab")
    empty = cynthia.get_by_label("Leeg", exact=True)
    for _ in range(20):
        if empty.is_checked():
            break
        cynthia.keyboard.press("ArrowDown")
    press(cynthia, "Begin")
    is_saved(cynthia)
    return urlsplit(cynthia.url).path.removesuffix("maken/")


def typed(cynthia: Page) -> None:
    """Type two phases with their milestones, four steps, what people do and feel, and what hurts."""
    write, key = cynthia.keyboard.type, cynthia.keyboard.press
    walk(cynthia, "mijlpaal", 1)
    for words in ("Ik heb weer moed", "Op gang", "Ik word gebeld"):
        write(words)
        key("Enter")
    walk(cynthia, "stap", 2)
    write("Ik vertel wat er speelt")
    key("Enter")
    command(cynthia, "Nieuwe fase hierna")
    write("Aan het werk")
    key("Enter")
    write("Ik kies werk dat past")
    key("Tab")
    write("Ik begin")
    key("Enter")
    walk(cynthia, "mijlpaal", 3)
    write("Ik verdien mijn eigen geld")
    key("Enter")
    for row, those in {
        "does": ("Neemt op.", "Vertelt het één keer.", "Kiest uit drie.", "Gaat aan de slag."),
        "feels": ("-1 gespannen", "1 gehoord", "2 vrij", "3 trots"),
        "backstage": (
            "Marlies leest vooraf mee",
            "Marlies schrijft mee",
            "De werkgever is gebeld",
            "Niemand belt",
        ),
    }.items():
        walk(cynthia, row, 1)
        for words in those:
            write(words)
            key("Tab")
    walk(cynthia, "pains", 2)
    write("Ik moet alles twee keer vertellen")
    key("Enter")
    expect(cynthia.locator(".mk-step__title")).to_have_text(
        ["Ik word gebeld", "Ik vertel wat er speelt", "Ik kies werk dat past", "Ik begin"]
    )


def judged(cynthia: Page) -> None:
    """Say that the law does not allow a step, why not, and by which article."""
    cynthia.keyboard.press("Alt+c")
    walk(cynthia, "law", 2)
    cynthia.keyboard.type("Het ziekenhuis geeft door wanneer haar zoontje ziek is")
    cynthia.keyboard.press("Enter")
    walk(cynthia, "law", 2)
    cynthia.keyboard.press("Alt+3")
    cynthia.keyboard.press("Alt+Enter")
    fill(cynthia, "Waarom niet, of wat is er eerst nodig?", "Een arts mag dit niet delen zonder toestemming.")
    fill(cynthia, "Welk artikel van de wet?", "WGBO art. 7:457 BW")
    cynthia.keyboard.press("Escape")
    expect(cell(cynthia, "law", 2).get_by_role("img", name="kan niet")).to_be_visible()
    cynthia.keyboard.press("Alt+t")
    is_saved(cynthia)


def invited(cynthia: Page, one: str) -> None:
    """Let Marlies make it too."""
    cynthia.goto(f"{one}deelnemers/")
    fill(cynthia, "Wie?", "Marlies")
    fill(cynthia, "Als wat?", "maker")
    press(cynthia, "Laat meedoen")
    expect(cynthia.locator(".lw-partaker", has_text="Marlies")).to_contain_text("maker")


def together(cynthia: Page, marlies: Page, guest: Page, one: str) -> None:
    """A session: a guest writes and votes on her phone, while Marlies types in the grid and Cynthia leads."""
    cynthia.goto(f"{one}sessies/")
    press(cynthia, "Begin de werksessie")
    fill(cynthia, "Waar werken we aan?", "Ik vertel wat er speelt")
    press(cynthia, "Kies deze plek")
    press(cynthia, "Begin met het eerste onderdeel")
    code = cynthia.locator(".ws-join__code").inner_text()

    guest.goto(f"/meedoen/?code={code}")
    guest.get_by_role("button", name="Doe mee").click()
    guest.get_by_label("Jouw briefje").fill("Kom gewoon langs")
    guest.get_by_role("button", name="Bewaar mijn briefje").click()
    expect(guest.get_by_role("heading", name="Mijn briefjes")).to_be_visible()

    marlies.goto(f"{one}maken/")
    is_saved(marlies)
    cell(marlies, "frontstage", 1).click()
    marlies.keyboard.type("Marlies belt op een rustig ")
    press(cynthia, "Toon alle briefjes")
    press(cynthia, "Kom gewoon langs", "checkbox", "Space")
    reach(cynthia, cynthia.locator("#los-rij"))
    cynthia.keyboard.type("ideeën")
    press(cynthia, "Maak er kaartjes van")
    expect(cell(marlies, "ideas", 2)).to_contain_text("Kom gewoon langs")
    marlies.keyboard.type("moment")
    marlies.keyboard.press("Enter")
    is_saved(marlies)

    fill(cynthia, "Waarover?", "de briefjes")
    press(cynthia, "Open de stemming")
    guest.get_by_role("button", name=re.compile("Stip erbij.*Kom gewoon langs")).click()
    expect(guest.get_by_text("1 stip van jou")).to_be_attached()
    assert guest.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    press(cynthia, "Sluit de stemming en toon de uitslag")
    for page in (cynthia, guest):
        expect(page.locator(".ws-ranking li").first).to_contain_text("1 stip")
    reach(cynthia, cynthia.locator("summary", has_text="De werksessie afsluiten"))
    cynthia.keyboard.press("Enter")
    press(cynthia, "Sluit af en maak het verslag")
    expect(cynthia.locator(".ws-report")).to_contain_text("Kom gewoon langs")
    expect(guest.get_by_text("De werksessie is voor jou afgelopen.")).to_be_visible()


def looked_at_and_kept(cynthia: Page, one: str) -> None:
    """See in the grid what the others made, look at the findings, and keep a version."""
    cynthia.goto(f"{one}maken/")
    expect(cell(cynthia, "frontstage", 1)).to_contain_text("Marlies belt op een rustig moment")
    expect(cell(cynthia, "ideas", 2)).to_contain_text("Kom gewoon langs")
    walk(cynthia, "stap", 1)
    findings = cynthia.get_by_role("tab", name="Meldingen")
    chosen = cynthia.get_by_role("tab", selected=True)
    reach(cynthia, chosen)
    for _ in range(20):
        if findings.get_attribute("aria-selected") == "true":
            break
        before = chosen.inner_text()
        cynthia.keyboard.press("ArrowRight")
        expect(chosen).not_to_have_text(before)
    expect(cynthia.locator(".jd-finding").first).to_be_visible()
    command(cynthia, "Bewaar wat er nu is als versie")
    expect(cynthia.get_by_label("Wat is er anders, en waarom?")).to_be_focused()
    cynthia.keyboard.type("De ochtend met Fatima")
    cynthia.keyboard.press("Enter")
    expect(cynthia.get_by_text("Bewaard als versie").first).to_be_visible()


def is_not_there(page: Page, address: str) -> None:
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 404


def test_one_morning_from_empty_to_shared(somebody: Somebody) -> None:
    cynthia, marlies, rob = (somebody(name, viewport=DESK) for name in ("Cynthia", "Marlies", "Rob"))
    guest = somebody(viewport=PHONE)

    one = begun(cynthia)
    typed(cynthia)
    judged(cynthia)
    is_not_there(rob, one)
    invited(cynthia, one)
    together(cynthia, marlies, guest, one)
    looked_at_and_kept(cynthia, one)

    # She shares it with municipalities, knowing what is not in order yet; Rob of another one reads it.
    cynthia.goto(f"{one}versies/")
    fill(cynthia, "Wie mag versie", "alle gemeenten")
    press(cynthia, "Deel zo")
    press(cynthia, "We weten dit. Deel de versie toch")
    expect(cynthia.get_by_role("status")).to_contain_text("is nu voor")
    rob.goto("/")
    rob.get_by_role("link", name=TITLE).first.click()
    expect(rob.get_by_role("heading", level=1)).to_have_text(TITLE)
    for words in ("Ik heb weer moed", "Ik kies werk dat past", "Marlies belt op een rustig moment"):
        expect(rob.locator("main")).to_contain_text(words)
    rob.goto(f"{one}consequenties/")
    expect(rob.locator("main")).to_contain_text("WGBO art. 7:457 BW")
    is_not_there(guest, one)
