"""``python -m bench.grid``: the grid in a real browser, beside a plain table with the same words in the same browser.

Asked: a key is seen within 50 ms and a frame takes no longer than the table's, with sixty steps, twenty rows, 1,500 cards,
every part of the page there and the panel open.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.grid.pages import floor_page, working_page
from bench.line import Line

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
ROUNDS = 3
A_FRAME = 17.0
A_KEY = 50.0
LETTERS = "henk belt marlies op en vraagt wat hij kan doen aan de huur "


def main() -> None:
    """Print every figure beside the floor's."""
    ours, floor = _measured()
    print(
        f"load {os.getloadavg()[0]:.1f}; milliseconds, the middle of {ROUNDS} rounds; a floor is a plain table"
    )
    for what, name, target in (
        ("a frame while scrolling, 95 of 100", "frame", A_FRAME),
        ("a letter in a card, 95 of 100", "letter", A_KEY),
        ("a letter in a new card, 95 of 100", "new", A_KEY),
        ("an arrow to the next cell, 95 of 100", "arrow", A_KEY),
        ("somebody else's letter", "heard", A_KEY),
        ("what the rules say of another step", "judged", A_KEY),
        ("drawn for the first time", "drawn", 3 * floor["drawn"]),
        ("cells drawn again for that letter", "cells", 1),
    ):
        beside = floor.get(name)
        how = f"{ours[name] / beside:.2f} × the floor, {beside:.1f} ms" if beside else ""
        print(Line(what, ours[name], "" if name == "cells" else "ms", target, how).text)


def _measured() -> tuple[dict[str, float], dict[str, float]]:
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        page, floor = Path(folder, "page.html"), Path(folder, "floor.html")
        page.write_text(working_page(_bundle("page", folder)), encoding="utf-8")
        floor.write_text(floor_page(_bundle("floor", folder)), encoding="utf-8")
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        rounds: dict[Path, list[dict[str, float]]] = {page: [], floor: []}
        for _ in range(ROUNDS):
            for one, found in rounds.items():
                tab = browser.new_page(viewport={"width": 1400, "height": 900})
                tab.on("pageerror", lambda error: print(error))  # noqa: PLW0108 - it is given attributes
                tab.goto(one.as_uri())
                tab.wait_for_function("window.bench")
                found.append(_ours(tab) if one is page else _floor(tab))
                tab.close()
        browser.close()
    return _middle(rounds[page]), _middle(rounds[floor])


def _ours(tab: Page) -> dict[str, float]:
    tab.evaluate("bench.open('fill')")
    found = {"drawn": tab.evaluate("bench.drawn()"), "frame": _high(tab.evaluate("bench.scroll()"))}
    found["arrow"] = _pressed(tab, "toCell", ["ArrowRight"] * 40)
    found["letter"] = _pressed(tab, "toCard", list(LETTERS))
    found["new"] = _pressed(tab, "toNewCard", list(LETTERS))
    tab.evaluate("bench.toCell()")
    for name in ("heard", "judged"):
        times = [tab.evaluate(f"bench.{name}({nr})") for nr in range(9)]
        found[name] = median(one["took"] for one in times)
        if name == "heard":
            found["cells"] = max(one["cells"] for one in times)
    return found


def _floor(tab: Page) -> dict[str, float]:
    found = {"drawn": tab.evaluate("bench.drawn()"), "frame": _high(tab.evaluate("bench.scroll()"))}
    found["arrow"] = _pressed(tab, "toCell", ["ArrowRight"] * 40)
    found["letter"] = found["new"] = _pressed(tab, "toCard", list(LETTERS))
    return found


def _pressed(tab: Page, where: str, keys: list[str]) -> float:
    """Press real keys, as somebody who types fast."""
    tab.evaluate(f"bench.{where}()")
    tab.wait_for_timeout(300)
    tab.evaluate("bench.keys()")
    for key in keys:
        tab.keyboard.press("Space" if key == " " else key)
        tab.wait_for_timeout(40)
    return _high(tab.evaluate("bench.keys()"))


def _high(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _middle(rounds: list[dict[str, float]]) -> dict[str, float]:
    return {name: median(one[name] for one in rounds) for name in rounds[0]}


def _bundle(name: str, folder: str) -> str:
    made = Path(folder, f"{name}.js")
    subprocess.run(
        ["node_modules/.bin/esbuild", f"../bench/grid/{name}.ts", "--bundle", "--minify", "--format=esm", f"--outfile={made}"],
        cwd=ROOT / "frontend", env={**os.environ, "NODE_PATH": "node_modules"}, check=True, capture_output=True,
    )  # fmt: skip
    return made.read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
