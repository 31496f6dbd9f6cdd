"""The page where a team makes a blueprint: bringing one there, its cells, and what the bar says."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect
from somebody import Somebody


def send_in(page: Page, document: str) -> None:
    """Keep a blueprint, pasted as text."""
    page.goto("/insturen/")
    page.get_by_label("Of plak hier de tekst, of cellen uit een rekenblad").fill(document)
    page.get_by_role("button", name="Bewaar als nieuwe versie").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def make(page: Page, key: str, place: str = "") -> None:
    """Open the page of a blueprint of Voorbeeldstad, at a place, and wait until the room has answered."""
    page.goto(f"/blauwdruk/voorbeeldstad/{key}/maken/{place}")
    is_saved(page)


def is_saved(page: Page) -> None:
    """Wait until the server has it, as the bar says."""
    expect(page.locator("[data-mk='saved']")).to_contain_text("Opgeslagen")


def opener(somebody: Somebody, key: str, document: str) -> Callable[..., Page]:
    """Give the way to open a story's own blueprint, made once, or one that is there, in the studio of anybody."""
    made: set[str] = set()

    def opened(name: str = "Cynthia", *, of: str = key, **how: object) -> Page:
        page = somebody(name, **how)
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        if of == key and not made:
            send_in(page, document.format(name=key))
            made.add(key)
        make(page, of)
        return page

    return opened


def cell(page: Page, row: str, step: int) -> Locator:
    """Give the cell of a row at a step, counted from one, in the first grid."""
    return page.locator(f".mk-cell[data-row='{row}']:not([data-column=''])").nth(step - 1)
