"""Reads a drawing back: every text with the box that it needs, and the box that it stands in."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

from blauwdruk.drawing.letters import LEADING, RISE, width

SVG = "{http://www.w3.org/2000/svg}"
_MOVE = re.compile(r"translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?")


@dataclass(frozen=True)
class Box:
    """From upper left to lower right, in pixels of the sheet."""

    left: float
    top: float
    right: float
    bottom: float
    said: str = ""

    def holds(self, other: Box) -> bool:
        return (
            self.left - 0.6 <= other.left
            and other.right <= self.right + 0.6
            and self.top - 0.6 <= other.top
            and other.bottom <= self.bottom + 0.6
        )

    def meets(self, other: Box) -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.6
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.6
        )


def tree(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def sheet_of(svg: str) -> Box:
    _, _, wide, high = map(float, tree(svg).attrib["viewBox"].split())
    return Box(0, 0, wide, high)


def texts(svg: str) -> list[Box]:
    """Give the box of every line of text on the sheet."""
    return [box for box, _ in _walk(tree(svg), 0, 0, 1, None)]


def carded(svg: str) -> list[tuple[Box, Box]]:
    """Give every line of text that stands on a surface, with that surface."""
    return [(box, card) for box, card in _walk(tree(svg), 0, 0, 1, None) if card]


def _walk(
    parent: ET.Element, x: float, y: float, scale: float, card: Box | None
) -> Iterator[tuple[Box, Box | None]]:
    for node in parent:
        if node.tag == f"{SVG}g":
            moved = _MOVE.match(node.get("transform", ""))
            dx, dy, by = (float(part or 1) for part in moved.groups()) if moved else (0.0, 0.0, 1.0)
            yield from _walk(node, x + dx * scale, y + dy * scale, scale * by, None)
        elif node.tag == f"{SVG}rect" and node.get("rx", "0") in {"4", "5", "6"}:
            left, top = x + float(node.attrib["x"]) * scale, y + float(node.attrib["y"]) * scale
            wide, high = float(node.attrib["width"]), float(node.attrib["height"])
            card = Box(left, top, left + wide * scale, top + high * scale)
        elif node.tag == f"{SVG}text":
            for box in _lines(node, scale, x, y):
                middle = (box.top + box.bottom) / 2
                on = (
                    card
                    if card and card.left <= box.left <= card.right and card.top <= middle <= card.bottom
                    else None
                )
                yield box, on


def _lines(node: ET.Element, scale: float, x: float, y: float) -> Iterator[Box]:
    size = float(node.get("font-size", 14))
    weight = 600 if node.get("font-weight") == "600" else 400
    spans = list(node)
    left, feet = float(node.attrib["x"]), float(node.attrib["y"])
    said = [(node.text or "", 0.0, weight)]
    for span in spans:
        own = int(span.get("font-weight", weight))
        if span.get("dy"):
            said.append((span.text or "", float(span.attrib["dy"]), own))
        else:
            said[-1] = (said[-1][0] + (span.text or ""), said[-1][1], max(own, said[-1][2]))
    for text, down, heavy in said:
        feet += down
        wide = width(text, size, 600 if heavy == 600 else 400)
        start = {"middle": left - wide / 2, "end": left - wide}.get(node.get("text-anchor", "start"), left)
        top = feet - size * RISE
        yield Box(
            x + start * scale,
            y + top * scale,
            x + (start + wide) * scale,
            y + (top + size * LEADING) * scale,
            text,
        )
