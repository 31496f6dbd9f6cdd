"""What stands in somebody's way on a page: of eyes, ears and hands, as axe finds it, and of a small screen."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def barriers(page: Page, where: str = "html") -> list[tuple[str, str]]:
    """Give the rule and the markup of every barrier; a demo in its frame is tested by itself."""
    found = Axe().run(page, context={"include": [[where]], "exclude": [["iframe"]]}).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found]


def sound(page: Page) -> None:
    """Check that the page has no barrier, and fits on the smallest phone."""
    assert barriers(page) == []
    before = page.viewport_size
    assert before
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.url
    page.set_viewport_size(before)
