"""Symbols of the method (method.md §1.6), drawn by us on a plane of 16 by 16, in one line weight."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from blauwdruk.model import Verdict
from blauwdruk.words import Words

SIDE = 16
"""Width and height of a symbol at its own size."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """One symbol: its lines, what of it is filled, and what it says in the legend."""

    words: Words
    lines: str
    filled: str = ""


_RING = "M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 1 1 0-11.6z"
_STAR = "M8 1.6l2 4.1 4.5.6-3.3 3.1.8 4.5L8 11.7l-4 2.2.8-4.5L1.5 6.3 6 5.7z"

SYMBOLS = {
    "milestone": Symbol(Words("mijlpaal", "milestone"), "M4 1.6v12.8M4 2.4h8.8L10.6 5.5l2.2 3.1H4"),
    "star": Symbol(Words("moment dat telt", "moment of truth"), _STAR, _STAR),
    "fail": Symbol(Words("hier kan het misgaan", "fail point"), "M8 2.2l6.5 11.4H1.5zM8 6.6v3.2M8 11.7v.1"),
    "pain": Symbol(Words("knelpunt", "pain"), "M9.2 1.6L3.6 9.2h3.8l-.8 5.2 5.8-7.8H8.4z"),
    "clock": Symbol(Words("wachten", "waiting"), _RING + "M8 4.8V8l2.3 1.5"),
    "promise": Symbol(
        Words("belofte met een klok", "promise with a clock"), _RING + "M5.3 8.3l1.9 1.9 3.5-3.9"
    ),
    "takes": Symbol(
        Words("hoe lang het duurt", "how long it takes"),
        "M4 1.8h8M4 14.2h8M5 1.8c0 3.4 6 4.4 6 8v4.4M11 1.8c0 3.4-6 4.4-6 8v4.4",
    ),
    "law": Symbol(
        Words("wet of wettelijke termijn", "law or legal term"),
        "M10.5 4.4C10.3 3 9.3 2.2 8 2.2c-1.5 0-2.6.8-2.6 2.1C5.4 7 11 6.8 11 9.5c0 1-.8 1.7-1.8 1.9"
        "M5.5 11.6c.2 1.4 1.2 2.2 2.5 2.2 1.5 0 2.6-.8 2.6-2.1C10.6 9 5 9.2 5 6.5c0-1 .8-1.7 1.8-1.9",
    ),
    "question": Symbol(
        Words("open vraag", "open question"),
        "M5.2 5.4c0-1.8 1.2-2.9 2.8-2.9s2.8 1.1 2.8 2.7c0 2.1-2.8 2.3-2.8 4.7M8 13.2v.2",
    ),
    "lamp": Symbol(
        Words("idee", "idea"),
        "M5.9 10.7C4.5 9.9 3.6 8.4 3.6 6.5a4.4 4.4 0 0 1 8.8 0c0 1.9-.9 3.4-2.3 4.2v1.1H5.9zM6.5 14.2h3",
    ),
    "steps": Symbol(Words("stappen", "steps"), "M2 13.6h4V9.8h4V6h4V2.4"),
    "story": Symbol(Words("vertelt het verhaal", "tells the story"), "M2.2 3h11.6v7.4H7.8l-3 3v-3H2.2z"),
    "ask": Symbol(
        Words("wordt gevraagd", "is asked"), "M3.2 2h9.6v12H3.2zM5.6 5.4h4.8M5.6 8h4.8M5.6 10.6h2.6"
    ),
    "relief": Symbol(
        Words("direct geregeld", "arranged at once"),
        _RING + "M8 5.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8zM3.9 3.9l2.4 2.4M9.7 9.7l2.4 2.4"
        "M12.1 3.9L9.7 6.3M6.3 9.7l-2.4 2.4",
    ),
    "event": Symbol(
        Words("gebeurt in het leven", "happens in life"),
        "M8 13.6C3.6 10.6 1.8 8.2 1.8 5.7 1.8 3.9 3.1 2.6 4.8 2.6 6.2 2.6 7.4 3.4 8 4.7c.6-1.3 1.8-2.1 3.2-2.1"
        " 1.7 0 3 1.3 3 3.1 0 2.5-1.8 4.9-6.2 7.9z",
    ),
    "paper": Symbol(
        Words("ligt klaar om te gebruiken", "ready to use"), "M3.8 1.8h5.4l3 3v9.4H3.8zM9 1.8v3.2h3.2"
    ),
    "answers": Symbol(Words("neemt een knelpunt weg", "takes a pain away"), "M2.8 8.6l3.4 3.5 7-8"),
    "end": Symbol(
        Words("hier kan de reis eindigen", "the journey may end here"), "M4 4h8v8H4z", "M4 4h8v8H4z"
    ),
    "repeating": Symbol(Words("herhaalt zich", "repeats"), "M12.8 5.8A5.4 5.4 0 1 0 13.4 9M13.2 2.4V6H9.6"),
    "parallel": Symbol(Words("tegelijk", "in parallel"), "M2 5.6h12M2 10.4h12"),
    "optional": Symbol(Words("als het nodig is", "if needed"), "M1.8 8h2.6M6.7 8h2.6M11.6 8h2.6"),
    "any_time": Symbol(
        Words("kan altijd gebeuren", "can happen any time"), "M8 2v12M2.8 5l10.4 6M13.2 5L2.8 11"
    ),
    "depends": Symbol(Words("hangt af van", "depends on"), "M2 8h11.6M9.8 4.2L13.6 8l-3.8 3.8"),
    "agreement": Symbol(
        Words("afspraak nodig", "agreement needed"), "M2.4 8h11.2M6 4.4L2.4 8 6 11.6M10 4.4L13.6 8 10 11.6"
    ),
    Verdict.CAN: Symbol(Verdict.CAN.label, _RING, _RING),
    Verdict.CAN_IF: Symbol(Verdict.CAN_IF.label, _RING, "M8 2.2a5.8 5.8 0 0 0 0 11.6z"),
    Verdict.CANNOT: Symbol(Verdict.CANNOT.label, _RING),
    Verdict.UNKNOWN: Symbol(
        Verdict.UNKNOWN.label,
        "M6.2 2.5A5.8 5.8 0 0 1 9.8 2.5M12.6 4.5a5.8 5.8 0 0 1 1 2.4M13.6 9.2a5.8 5.8 0 0 1-1 2.3"
        "M9.8 13.5a5.8 5.8 0 0 1-3.6 0M3.4 11.5a5.8 5.8 0 0 1-1-2.3M2.4 6.9a5.8 5.8 0 0 1 1-2.4",
    ),
}


@lru_cache(maxsize=512)
def _shape(name: str, colour: str) -> str:
    symbol = SYMBOLS[name]
    filled = f'<path d="{symbol.filled}" fill="{colour}" stroke="none"/>' if symbol.filled else ""
    return (
        f'{filled}<path d="{symbol.lines}" fill="none" stroke="{colour}" stroke-width="1.5"'
        ' stroke-linecap="round" stroke-linejoin="round"/></g>'
    )


def drawn(name: str, x: float, y: float, colour: str, *, side: float = SIDE) -> str:
    """Draw a symbol with its upper left corner at ``x, y``."""
    scale = f" scale({side / SIDE:.3g})" if side != SIDE else ""
    return f'<g transform="translate({x:.1f} {y:.1f}){scale}">{_shape(name, colour)}'
