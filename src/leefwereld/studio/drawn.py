"""Posters and curves, drawn once per version and view; what they show links to its page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree as ET

from django.urls import reverse
from django.utils.translation import ngettext

from blauwdruk.drawing import Poster, View, beside, curve, poster
from blauwdruk.model import Blueprint
from blauwdruk.words import Language
from leefwereld.library.reading import blueprint_in
from leefwereld.studio.opened import Opened
from leefwereld.studio.spot import spot_of
from leefwereld.theme.language import spoken

_SVG = "http://www.w3.org/2000/svg"
_KINDS = {"steps": None, "personas": None, "consequences": "-1"}
"""What becomes a link, and its place in the order of the Tab key: a poster may hold a hundred
consequences, so they are for the pointer; with the keyboard they are reached through their step."""
_RADIUS = 18


@dataclass(frozen=True, slots=True)
class _Site:
    """Where the pages are, and at which steps an editor's pencil left a dot."""

    base: str
    query: str
    noted: tuple[tuple[str, int], ...]
    """Of each step's place the number of findings."""
    language: Language
    """What the findings are announced in."""

    def noted_at(self, place: str) -> int:
        """Give the number of findings at a step."""
        return dict(self.noted).get(place, 0)


def drawn(it: Opened, view: View) -> str:
    """Draw the poster of an opened version in one view, with links and findings."""
    return _drawn(it.text, view, _site(it))


def drawn_beside(it: Opened) -> str:
    """Draw the current and the ideal journey on one sheet, with links and findings."""
    return _drawn_beside(it.text, _site(it))


@lru_cache(maxsize=60)
def felt(text: str, journey: str, language: Language) -> Poster:
    """Draw the emotion curve of one journey of a kept text."""
    blueprint = blueprint_in(text)
    return curve(blueprint, blueprint.journey_by_id[journey], language=language)


def _site(it: Opened) -> _Site:
    return _Site(
        reverse("studio:blueprint", kwargs=it.keys), it.query, tuple(sorted(it.noted.items())), spoken()
    )


@lru_cache(maxsize=60)
def _drawn(text: str, view: View, site: _Site) -> str:
    return _at_home(poster(blueprint_in(text), view), blueprint_in(text), site)


@lru_cache(maxsize=30)
def _drawn_beside(text: str, site: _Site) -> str:
    return _at_home(beside(blueprint_in(text), View(language=site.language)), blueprint_in(text), site)


def _at_home(drawing: Poster, blueprint: Blueprint, site: _Site) -> str:
    tree = ET.fromstring(drawing.svg)  # noqa: S314 - drawn by ourselves a moment ago
    dots: list[ET.Element] = []
    _link(tree, blueprint, site, dots)
    tree.extend(dots)
    ET.register_namespace("", _SVG)
    return ET.tostring(tree, encoding="unicode")


def _link(inside: ET.Element, blueprint: Blueprint, site: _Site, dots: list[ET.Element]) -> None:
    """Make links of what has a page; the dots come last, so that they lie on top."""
    for nr, part in enumerate(list(inside)):
        address = part.get("data-address", "")
        kind = next((one for one in _KINDS if f"{one}/" in address), None)
        if kind is None:
            _link(part, blueprint, site, dots)
            continue
        where = spot_of(blueprint, address)
        target = f"{site.base}{where.path}{site.query}"
        link = ET.Element(f"{{{_SVG}}}a", {"href": target, "aria-label": where.name})
        if _KINDS[kind]:
            link.set("tabindex", _KINDS[kind] or "")
        link.append(part)
        inside[nr] = link
        many = site.noted_at("/".join(where.keys.values())) if kind == "steps" else 0
        card = next((one for one in part.iter(f"{{{_SVG}}}rect") if one.get("fill") != "none"), None)
        if many and card is not None:
            dots.append(_dot(many, card, f"{target}#meldingen"))


def _dot(many: int, card: ET.Element, target: str) -> ET.Element:
    """Draw the dot of an editor's pencil on the corner of a step's card; it leads to what was found."""
    said = ngettext("%(many)s melding", "%(many)s meldingen", many) % {"many": many}
    x = float(card.get("x", 0)) + float(card.get("width", 0)) - _RADIUS / 2
    y = float(card.get("y", 0)) - 0.7 * _RADIUS  # clear of the signs inside the card
    link = ET.Element(f"{{{_SVG}}}a", {"href": target, "class": "lw-pencil", "tabindex": "-1"})
    link.set("aria-label", said)
    ET.SubElement(link, f"{{{_SVG}}}title").text = said
    ET.SubElement(link, f"{{{_SVG}}}circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": str(_RADIUS)})
    place = {"x": f"{x:.1f}", "y": f"{y + _RADIUS * 0.43:.1f}", "text-anchor": "middle"}
    ET.SubElement(link, f"{{{_SVG}}}text", place).text = str(many)
    return link
