"""Posters and curves, drawn once per version and view."""

from __future__ import annotations

from functools import lru_cache

from blauwdruk.drawing import Poster, View, curve, poster
from blauwdruk.words import Language
from leefwereld.library.reading import blueprint_in


@lru_cache(maxsize=60)
def drawn(text: str, view: View) -> Poster:
    """Draw the poster of a kept text in one view."""
    return poster(blueprint_in(text), view)


@lru_cache(maxsize=60)
def felt(text: str, journey: str, language: Language) -> Poster:
    """Draw the emotion curve of one journey of a kept text."""
    blueprint = blueprint_in(text)
    return curve(blueprint, blueprint.journey_by_id[journey], language=language)
