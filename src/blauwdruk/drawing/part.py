"""A part of the sheet: its height is known before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Cells = list[list[str]]
"""The shapes of every step, so that what belongs to a step stands together in the drawing."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the sheet, over its whole width."""

    high: float
    draw: Callable[[float, Cells], str]
    """Draw it with its top here; what belongs to a step goes to that step."""
    under: bool = False
    """Whether it lies in the ground."""
