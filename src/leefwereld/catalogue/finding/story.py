"""A story in which several things are the matter: the first five hits are about all of them, not about the loudest.

What was told is cut where somebody takes breath, and each part is looked up by itself. A part that nothing among the
first five is about brings its own first hit there; nothing else moves. A question of one line is never cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from leefwereld.catalogue.finding.answer import Hit
from leefwereld.catalogue.finding.words import terms_of

_LONG = 130
"""Letters from which it is a story."""
_ENDS = re.compile(r"[.!?;\n]+")
_BREATHS = re.compile(
    r",|\b(?:en dan|en nu|en ook|en we|en ik|maar|ook|verder|daarnaast|bovendien)\b", re.IGNORECASE
)
"""Where a sentence that nobody ended is cut."""
_FEWEST = 2.0
"""What a part must say by itself, in words that say something."""
_MOST = 4
_SHOWN = 5
_NEAR = 2
"""A part is told of when one of so many of its own first hits is among those shown."""
_FITS = 6.5
"""From which score a part says enough to be heard by itself."""


def problems(text: str) -> list[str]:
    """Give the parts of a story; nothing for a question that is about one thing."""
    if len(text) < _LONG:
        return []
    sentences = [one for one in _ENDS.split(text) if one.strip()]
    parts: list[str] = []
    for piece in sentences if len(sentences) > 1 else _BREATHS.split(text):
        if parts and min(_weight(parts[-1]), _weight(piece)) < _FEWEST:
            parts[-1] = f"{parts[-1]} {piece.strip()}"
        else:
            parts.append(piece.strip())
    return parts[:_MOST] if len(parts) > 1 else []


def _weight(text: str) -> float:
    return sum(terms_of(text).values())


def covering(hits: Sequence[Hit], apart: Sequence[Sequence[Hit]]) -> tuple[Hit, ...]:
    """Give the hits of a whole story so that the first five are about each part of it.

    Args:
        hits: of the whole story, the best first.
        apart: those of each part by itself.
    """
    shown = hits[:_SHOWN]
    missing: list[Hit] = []
    about: set[str] = set()
    for own in apart:
        if not own or own[0].score < _FITS:
            continue
        near = {hit.id for hit in own[:_NEAR]}
        if near.isdisjoint(hit.id for hit in (*shown, *missing)):
            missing.append(own[0])
        about |= near
    if not missing:
        return tuple(hits)
    missing = missing[: _SHOWN - 2]
    brought = {hit.id for hit in missing}
    stay = sorted(shown, key=lambda hit: hit.id not in about)[: _SHOWN - len(missing)]
    first = [*(hit for hit in shown if hit in stay), *missing]
    kept = brought | {hit.id for hit in stay}
    order = [*first, *(hit for hit in hits if hit.id not in kept)][: len(hits)]
    scores = sorted((hit.score for hit in order), reverse=True)
    return tuple(replace(hit, score=score) for hit, score in zip(order, scores, strict=True))
