"""Marks: the few shapes of SVG that a drawing is made of, as text.

Presentation attributes only: no style sheet and no ``style``, so that a page may show a drawing
under a strict content security policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from blauwdruk.drawing.letters import LEADING, RISE, Weight
from blauwdruk.drawing.paint import INK, SOFT

_CARE = re.compile("[&<>\"'\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Make a text safe between tags and quotes; signs that XML cannot hold are left out."""
    return escape(_NOT_IN_XML.sub("", text)) if _CARE.search(text) else text


def text(  # noqa: PLR0913 - a text on paper is these things
    lines: Sequence[str],
    x: float,
    top: float,
    *,
    size: float = 14,
    fill: str = INK,
    weight: Weight = 400,
    anchor: str = "start",
    halo: str = "",
    tail: str = "",
) -> str:
    """Draw lines of text, the first with its top at ``top``; a halo keeps it clear of lines behind it."""
    if not lines:
        return ""
    first, *others = lines
    y = top + size * RISE
    head = f'<text x="{x:.1f}" y="{y:.1f}" fill="{fill}"'
    if size != 14:  # noqa: PLR2004 - the size of the whole sheet
        head += f' font-size="{size:g}"'
    if weight != 400:  # noqa: PLR2004 - the weight of the whole sheet
        head += f' font-weight="{weight}"'
    if anchor != "start":
        head += f' text-anchor="{anchor}"'
    if halo:
        head += f' stroke="{halo}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"'
    if not others:
        after = f'<tspan font-weight="400" fill="{SOFT}">{clean(tail)}</tspan>' if tail else ""
        return f"{head}>{clean(first)}{after}</text>"
    down = f"{size * LEADING:.2f}"
    rest = "".join(f' <tspan x="{x:.1f}" dy="{down}">{clean(line)}</tspan>' for line in others)
    return f"{head}><tspan>{clean(first)}</tspan>{rest}</text>"


def rect(  # noqa: PLR0913 - a rectangle is these things
    x: float, y: float, wide: float, high: float, *, fill: str = "none", stroke: str = "", round_: float = 6,
    dash: str = "", thick: float = 1,
) -> str:  # fmt: skip
    """Draw a rectangle with round corners."""
    more = f' rx="{round_:g}"' if round_ else ""
    if stroke:
        more += f' stroke="{stroke}"'
        if thick != 1:
            more += f' stroke-width="{thick:g}"'
    if dash:
        more += f' stroke-dasharray="{dash}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" fill="{fill}"{more}/>'


def path(d: str, *, stroke: str = "none", thick: float = 1.5, fill: str = "none", dash: str = "") -> str:
    """Draw a path with round ends."""
    more = f' stroke-dasharray="{dash}"' if dash else ""
    if stroke == "none":
        return f'<path d="{d}" fill="{fill}"/>'
    return (
        f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width="{thick:g}" stroke-linecap="round"'
        f' stroke-linejoin="round"{more}/>'
    )


def across(  # noqa: PLR0913 - a line is these things
    x: float, y: float, end: float, *, stroke: str, thick: float = 1, dash: str = ""
) -> str:
    """Draw a line from left to right."""
    return path(f"M{x:.1f} {y:.1f}H{end:.1f}", stroke=stroke, thick=thick, dash=dash)


def dot(  # noqa: PLR0913 - a dot is these things
    x: float, y: float, radius: float, *, fill: str, stroke: str = "none", thick: float = 2
) -> str:
    """Draw a round dot."""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}" stroke="{stroke}"'
        f' stroke-width="{thick:g}"/>'
    )


def group(parts: Iterable[str], *, name: str = "", address: str = "", label: str = "") -> str:
    """Put shapes together, with an id, the address of what they show and a name for a screen reader."""
    head = f' id="{clean(name)}"' if name else ""
    if address:
        head += f' data-address="{clean(address)}"'
    if label:
        head += f' role="group" aria-label="{clean(label)}"'
    return f"<g{head}>{''.join(parts)}</g>"
