"""Posters and curves, drawn once per version and view; what they show links to its page."""

from __future__ import annotations

from functools import lru_cache
from xml.etree import ElementTree as ET

from blauwdruk.drawing import Poster, View, curve, poster
from blauwdruk.model import Blueprint
from blauwdruk.words import Language
from leefwereld.library.reading import blueprint_in
from leefwereld.studio.place import spot_of

_SVG = "http://www.w3.org/2000/svg"
_KINDS = {"steps": None, "personas": None, "consequences": "-1"}
"""What becomes a link, and its place in the order of the Tab key: a poster may hold a hundred
consequences, so they are for the pointer; with the keyboard they are reached through their step."""


@lru_cache(maxsize=60)
def drawn(text: str, view: View, base: str, query: str) -> str:
    """Draw the poster of a kept text in one view, with links to the pages under ``base``."""
    blueprint = blueprint_in(text)
    tree = ET.fromstring(poster(blueprint, view).svg)  # noqa: S314 - drawn by ourselves a moment ago
    _link(tree, blueprint, base, query)
    ET.register_namespace("", _SVG)
    return ET.tostring(tree, encoding="unicode")


@lru_cache(maxsize=60)
def felt(text: str, journey: str, language: Language) -> Poster:
    """Draw the emotion curve of one journey of a kept text."""
    blueprint = blueprint_in(text)
    return curve(blueprint, blueprint.journey_by_id[journey], language=language)


def _link(inside: ET.Element, blueprint: Blueprint, base: str, query: str) -> None:
    for nr, part in enumerate(list(inside)):
        address = part.get("data-address", "")
        kind = next((one for one in _KINDS if f"{one}/" in address), None)
        if kind is None:
            _link(part, blueprint, base, query)
            continue
        where = spot_of(blueprint, address)
        link = ET.Element(f"{{{_SVG}}}a", {"href": f"{base}{where.path}{query}", "aria-label": where.name})
        if _KINDS[kind]:
            link.set("tabindex", _KINDS[kind] or "")
        link.append(part)
        inside[nr] = link
