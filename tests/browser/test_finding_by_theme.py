"""Somebody finds it by what is the matter: on a phone, without a script, in each language, on paper, without a barrier."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from barriers import sound
from playwright.sync_api import Page, ViewportSize, expect
from somebody import Somebody

HELP = "/hulp/voorbeeldstad/"
PHONE = ViewportSize(width=390, height=844)
Opening = Callable[..., Page]


def test_somebody_with_bills_finds_help_in_two_screens_without_a_script(somebody: Somebody) -> None:
    page = somebody(viewport=PHONE, java_script_enabled=False)
    page.goto(HELP)
    page.get_by_role("link", name="Geld en schulden").click()

    expect(page.get_by_role("combobox", name="Wat is er aan de hand?")).to_be_in_viewport()
    last = page.get_by_role("group").last.bounding_box()
    assert last
    assert last["y"] + last["height"] <= 2 * PHONE["height"], "all of it can be overseen in two screens"
    bailiff = page.get_by_role("link", name="Hulp bij de eerste achterstand")
    expect(bailiff).to_be_hidden()
    page.get_by_text("Ik kan mijn rekeningen niet betalen").click()
    bailiff.click()
    expect(page.get_by_role("heading", name="Loop met me mee")).to_be_visible()
    expect(page.get_by_role("heading", name="Vaak samen nodig")).to_be_visible()
    assert page.context.cookies() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "part", ["", "thema/geld/", "gebeurtenis/scheiden/?taal=en", "v/bijstand/?taal=eenvoudig"]
)
def test_nothing_stands_in_the_way(somebody: Somebody, part: str, scheme: str) -> None:
    page = somebody(viewport=PHONE, color_scheme=scheme)
    page.goto(HELP + part)
    sound(page)
    for fold in page.locator("details > summary").all():
        fold.press("Enter")
    sound(page)


def test_on_paper_everything_is_told_and_afterwards_it_is_folded_again(somebody: Somebody) -> None:
    page = somebody(viewport=PHONE)
    page.goto(f"{HELP}thema/geld/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    expect(page.get_by_role("link", name="Hulp bij de eerste achterstand")).to_be_visible()
    expect(page.get_by_role("button", name="Zoek hulp")).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
