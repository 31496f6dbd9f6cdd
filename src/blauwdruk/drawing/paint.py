"""The one small palette. Three families carry meaning: warm, cool and grey; red says what hurts.

Every text colour has a contrast of 4.5:1 on every surface that it stands on, every shape 3:1
(WCAG 2.2, 1.4.3 and 1.4.11); a test counts them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """One family of colour."""

    deep: str
    """For text."""
    strong: str
    """For shapes and lines."""
    tint: str
    """For a surface with text on it."""


WARM = Family(deep="#7A3803", strong="#B85A0B", tint="#FCEAD2")
"""The resident's life."""
COOL = Family(deep="#12475B", strong="#1F7391", tint="#DBECF3")
"""The people who help."""
GREY = Family(deep="#45423C", strong="#736D62", tint="#E8E3D8")
"""Systems and paper."""
RED = Family(deep="#9B1024", strong="#C01F36", tint="#FDE9E7")
"""What hurts or blocks; never without a shape and a word."""

PAPER = "#FFFEFB"
"""The air above the horizon."""
GROUND = "#F1EADD"
"""The ground below it."""
CARD = "#FFFFFF"
BAND = "#E7DFD0"
"""Under the names of the phases."""
INK = "#1E1A15"
SOFT = "#5A544A"
"""For what is said quietly."""
FAINT = "#857D70"
"""For shapes that are said quietly."""
HAIR = "#DDD6C9"
"""For lines that only guide the eye and carry no meaning."""
