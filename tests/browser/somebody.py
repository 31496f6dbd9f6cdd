"""Somebody of the cast, in a browser of her own."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, ViewportSize, expect

DESK = ViewportSize(width=1440, height=900)
Somebody = Callable[..., Page]


def sign_in(page: Page, name: str) -> None:
    """Come in as the demo lets people come in."""
    page.goto("/aanmelden/")
    page.get_by_role("button", name=f"Ga verder als {name}").click()
    expect(page.get_by_role("status")).to_contain_text(f"Je bent nu {name}")
