"""Listening for danger in what somebody says, however long: one sentence of it drowns in the rest, so each is heard."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from leefwereld.catalogue.finding.alarm import HUSHED, LOUD, SOFT, Heard
from leefwereld.catalogue.finding.danger import danger_in
from leefwereld.catalogue.finding.encoder import Vectors
from leefwereld.catalogue.finding.index import Index
from leefwereld.catalogue.finding.words import clean, words_of
from leefwereld.catalogue.vocabulary import Peril

_STORY = 5000
"""Letters that are listened to: as long as a message can be, with who sends it and how to reach her."""
_ENDS = re.compile(r"(?<=[.!?…])\s+|[\n\r;]+")
_BREATH, _STEP = 24, 12
"""Words of a piece where nobody put a full stop, and how many further the next one begins."""
_MOST = 60
"""So many pieces are listened to by meaning; the rules hear them all."""


def pieces(text: str) -> list[str]:
    """Give what was said sentence by sentence; a sentence without end in pieces that lie over each other."""
    found: list[str] = []
    for sentence in _ENDS.split(text[:_STORY]):
        words = sentence.split()
        last = max(len(words) - _BREATH, 0)
        found += [" ".join(words[at : at + _BREATH]) for at in range(0, last + _STEP, _STEP) if words[at:]]
    return list(dict.fromkeys(found))


def listened(
    index: Index | None, text: str, vector: Vectors | None = None
) -> tuple[tuple[Peril, ...], tuple[Peril, ...]]:
    """Give what is acute in a text of any length, the loudest first, and what perhaps is; nothing is raised.

    Args:
        index: with the ear that was learned, when there is one; the rules listen without.
        text: as it was sent.
        vector: what the beginning of it means, for who knows that already.
    """
    whole = clean(text)
    if not words_of(whole):
        return (), ()
    vector = next(iter(meanings(index, [whole])), None) if vector is None else vector
    danger, perhaps = _judged(whole, _heard(index, vector))
    rest = [one for one in pieces(text) if one != whole]
    if danger or not rest:
        return danger, perhaps
    vectors = meanings(index, rest[:_MOST])
    ears = [_heard(index, one) for one in (*vectors, *[None] * (len(rest) - len(vectors)))]
    loudest = sorted(zip(rest, ears, strict=True), key=lambda one: -one[1].loudness if one[1] else 0.0)
    judged = [_judged(one, ear) for one, ear in loudest]
    danger = tuple(dict.fromkeys(peril for acute, _ in judged for peril in acute))
    softly = dict.fromkeys((*perhaps, *(peril for _, soft in judged for peril in soft)))
    return danger, tuple(peril for peril in softly if peril not in danger)


def _heard(index: Index | None, vector: Vectors | None) -> Heard | None:
    return index.alarm.heard(vector) if index and index.alarm and vector is not None else None


def _judged(said: str, heard: Heard | None) -> tuple[tuple[Peril, ...], tuple[Peril, ...]]:
    """Give what is acute in one sentence, and what perhaps is; a rule that meaning flatly denies says nothing."""
    ruled = danger_in(said)
    if heard is None:
        return ruled, ()
    if heard.loudness >= LOUD:
        return tuple(dict.fromkeys((*ruled, *heard.kinds))), ()
    if ruled and heard.loudness >= HUSHED:
        return ruled, ()
    return (), heard.kinds if heard.loudness >= SOFT else ()


def meanings(index: Index | None, texts: Sequence[str]) -> list[Vectors]:
    """Give what texts mean, or nothing when there is no model or it breaks."""
    if index is None or index.encoder is None or not texts:
        return []
    try:
        vectors = index.encoder.questions(list(texts))
    except Exception:  # noqa: BLE001 - whatever breaks in a model, a resident still gets an answer
        return []
    return list(vectors) if np.isfinite(vectors).all() else []
