"""``python -m bench.grid``: the grid in a real browser, in milliseconds. Asked: a key in 50, a frame in 17."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from blauwdruk.drawing.symbols import SYMBOLS
from blauwdruk.live import schema

ROOT = Path(__file__).parents[2]
THEME = ROOT / "src/leefwereld/theme/static/theme"
LESS, CLOSED = "\\u003c", "<\\/script"
"""What ends a script may not stand in one."""
HOSTS = ("title", "saved", "people", "tools", "sheets", "panel", "notices", "live", "news")
NAMES = {
    "drawn": "sixty steps with 1,500 cards drawn for the first time",
    "key_middle": "a letter typed, until the grid is laid out: the middle",
    "key_95": "a letter typed: 95 of 100",
    "heard": "a letter of somebody else, until the grid is laid out",
    "cells": "cells drawn again for it (a count)",
    "frame_middle": "a frame while scrolling: the middle",
    "frame_95": "a frame while scrolling: 95 of 100",
}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leefwereld.settings")
    os.environ.setdefault("LEEFWERELD_DEMO", "1")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(_html(_bundle(folder)), encoding="utf-8")
        print(f"load {os.getloadavg()[0]:.1f}")
        for name, figure in _measured(page).items():
            print(f"{figure:8.1f}  {NAMES[name]}")


def _bundle(folder: str) -> str:
    made = Path(folder, "page.js")
    subprocess.run(
        ["node_modules/.bin/esbuild", "../bench/grid/page.ts", "--bundle", "--minify", "--format=esm", f"--outfile={made}"],
        cwd=ROOT / "frontend", env={**os.environ, "NODE_PATH": "node_modules"}, check=True, capture_output=True,
    )  # fmt: skip
    return made.read_text(encoding="utf-8")


def _html(script: str) -> str:
    import django

    django.setup()
    from leefwereld.studio.making.page import words_of_the_grid

    told = {
        "part": "maker", "person": {"id": 1, "name": "Cynthia"}, "language": "nl", "schema": schema(), "pages": {},
        "words": words_of_the_grid(), "symbols": {name: {"lines": one.lines, "filled": one.filled} for name, one in SYMBOLS.items()},
    }  # fmt: skip
    css = "".join(
        (THEME / name).read_text(encoding="utf-8") for name in ("page.css", "parts.css", "making.css")
    )
    hosts = {
        name: f'<div data-mk="{name}" class="{"mk-sheets" if name == "sheets" else ""}"></div>'
        for name in HOSTS
    }
    return (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><style>{css}</style><body class="lw-page lw-making">'
        f'<header class="mk-bar">{hosts["title"]}{hosts["saved"]}{hosts["people"]}{hosts["tools"]}</header>'
        f'<main class="mk-main">{hosts["sheets"]}{hosts["panel"]}</main>{hosts["notices"]}{hosts["live"]}{hosts["news"]}'
        f'<script type="application/json" id="making">{json.dumps(told).replace("<", LESS)}</script>'
        f'<script type="module">{script.replace("</script", CLOSED)}</script></body></html>'
    )


def _measured(page: Path) -> dict[str, float]:
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1400, "height": 900})
        tab.on("pageerror", lambda error: print(error))  # noqa: PLW0108 - it is given attributes
        tab.goto(page.as_uri())
        tab.wait_for_function("window.measured")
        found: dict[str, float] = tab.evaluate("window.measured()")
        browser.close()
    return found


if __name__ == "__main__":
    main()
