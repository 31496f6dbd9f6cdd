"""The drawn face of a persona: always the same one for the same seed.

Shipped from DiceBear's open style Lorelei (Lisa Wischofsky, CC0 1.0).
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256

from blauwdruk.drawing.marks import clean, dot
from blauwdruk.drawing.paint import CARD, COOL, WARM
from blauwdruk.model import Persona, PersonaRole
from blauwdruk.shipped import shipped

FACES = 48
_SIDE = 980
_NOT_DRAWN = re.compile(
    rb"<metadata.*?</metadata>|<mask.*?</mask>|<g mask=[^>]*>|^<svg[^>]*>|</g></svg>\s*$", re.DOTALL
)


@cache
def _shapes(number: int) -> str:
    return _NOT_DRAWN.sub(b"", shipped(f"faces/{number:02}.svg")).decode()


def _number(seed: str) -> int:
    """A number chooses its own face; any other word always chooses the same one."""
    if seed.isdecimal():
        return int(seed) % FACES
    return int.from_bytes(sha256(seed.encode()).digest()[:4], "big") % FACES


def face(persona: Persona, x: float, y: float, side: float) -> str:
    """Draw the face in a round frame, ``side`` wide, with its upper left corner at ``x, y``."""
    number = _number(persona.face or persona.id)
    family = COOL if persona.role is PersonaRole.PROFESSIONAL else WARM
    half = side / 2
    scale = side * 0.86 / _SIDE
    inset = side * 0.07
    return (
        f'<g role="img" aria-label="{clean(persona.name)}">'
        + dot(x + half, y + half, half - 1, fill=family.tint, stroke=family.strong, thick=2)
        + f'<g fill="{CARD}" transform="translate({x + inset:.1f} {y + inset:.1f}) scale({scale:.4f})">'
        + f"{_shapes(number)}</g></g>"
    )


def portrait(persona: Persona, side: float = 96) -> str:
    """Draw the face as a picture of its own, for a page or a document."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side:g} {side:g}" width="{side:g}"'
        f' height="{side:g}">{face(persona, 0, 0, side)}</svg>'
    )
