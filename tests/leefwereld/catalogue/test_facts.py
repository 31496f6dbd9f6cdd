"""What a resident could act on was looked up: numbers, websites, articles of laws and amounts on the demo shelf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from blauwdruk.document.tree import tree_of
from leefwereld.catalogue import demo
from leefwereld.catalogue.vocabulary import Peril
from leefwereld.portal.danger import alarms

FACTS = Path(__file__).parents[3] / "docs" / "explanation" / "facts.md"
PHONE = re.compile(r"(?<![\d.])(?:0800|0900|0\d{2,3})[ -]?\d[\d -]{2,9}\d(?!\d)|(?<![\d.])14 ?0\d{2,3}(?!\d)")
MADE_UP = re.compile(r"140123|0123456\d{3}")
SITE = re.compile(r"\b(?:www\.)?([a-z0-9-]+\.(?:nl|eu|com|org|net))\b")


@cache
def _told() -> tuple[str, ...]:
    """Give every text of the demo shelf that a resident could read; what she says herself is left out."""
    root = Path(demo.__path__[0])
    return tuple(text for file in sorted(root.rglob("*.yaml")) for text in _texts(_read(file)))


def _read(file: Path) -> Any:
    text = file.read_text("utf-8")
    return tree_of(text)[0] if file.parent.name == "decisions" else yaml.safe_load(text)


def _texts(tree: object) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, list):
        for one in tree:
            yield from _texts(one)
    elif isinstance(tree, dict):
        for key, one in tree.items():
            if key not in {"phrases", "misread"}:
                yield from _texts(one)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _first_cells(heading: str) -> list[str]:
    section = FACTS.read_text("utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [line.split("|")[1].strip() for line in section.splitlines() if line.startswith("|")]
    return rows[2:]


def test_each_number_on_the_shelf_was_looked_up_or_is_made_up() -> None:
    known = {_digits(cell) for cell in _first_cells("Numbers to call")}
    found = {_digits(number) for text in _told() for number in PHONE.findall(text)}
    assert len(found) > 20
    assert {number for number in found if not MADE_UP.fullmatch(number)} <= known


def test_each_number_in_danger_was_looked_up() -> None:
    known = {_digits(cell) for cell in _first_cells("Numbers to call")}
    shown = {_digits(number.phone) for alarm in alarms(Peril) for number in alarm.numbers}
    assert {"112", "113", "08000113", "08002000"} == shown
    assert shown <= known


def test_a_number_that_nobody_uses_does_not_stay_in_the_table() -> None:
    used = {_digits(number) for text in _told() for number in PHONE.findall(text)} | {"112", "113"}
    assert {_digits(cell) for cell in _first_cells("Numbers to call")} <= used


def test_no_number_on_the_shelf_is_that_of_a_person() -> None:
    assert [
        text for text in _told() if re.search(r"(?<!\d)(?:\+31|0031|0)\s?6[ -]?\d{2}[\d -]{4,}", text)
    ] == []


def test_each_website_on_the_shelf_is_in_the_table() -> None:
    known = {*_first_cells("Websites"), "voorbeeld.nl"}
    assert {site for text in _told() for site in SITE.findall(text)} <= known


def test_each_article_on_the_shelf_is_in_the_table() -> None:
    files = sorted(Path(demo.__path__[0]).glob("provisions/*.yaml"))
    terms = [one.get("term") or {} for file in files for one in _read(file)]
    articles = {term["article"] for term in terms if term.get("article")}
    assert articles == set(_first_cells("Terms that a law sets"))


def test_an_amount_stands_there_with_its_year_or_not_at_all() -> None:
    amounts = [text for text in _told() if re.search(r"€ ?\d|\d[\d.,]* ?euro", text, re.IGNORECASE)]
    assert [text for text in amounts if not re.search(r"\b20\d\d\b", text)] == []
