"""The poster as a drawing: one SVG file with its letters inside."""

from __future__ import annotations

from blauwdruk.drawing import View, poster
from blauwdruk.model import Blueprint
from blauwdruk.renderers import renderer
from blauwdruk.words import Words


@renderer(title=Words("Poster", "Poster"), suffix=".svg", media_type="image/svg+xml")
def svg(blueprint: Blueprint, view: View) -> bytes:
    """Draw the poster of one journey, in A3 landscape or larger."""
    return poster(blueprint, view, standalone=True).svg.encode()
