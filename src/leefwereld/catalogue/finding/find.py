"""One question, answered: danger first, then what fits best and why."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding.answer import Answer, Because, Confidence, Hit, Kind
from leefwereld.catalogue.finding.danger import danger_in
from leefwereld.catalogue.finding.index import Index
from leefwereld.catalogue.finding.words import clean, stem, terms_of, words_of

Scores = NDArray[np.float32]

_CANDIDATES = 200
"""How many are looked at phrase by phrase."""
_MEANING, _WORDS, _PHRASE = 1.0, 0.35, 0.5


def find(index: Index, text: str, *, top: int = 10) -> Answer:
    """Answer one question. Whatever is sent, nothing is raised; a broken model leaves the words."""
    asked = clean(text)
    danger = danger_in(asked)
    said = words_of(asked)
    if not said or not index.entries:
        return Answer(asked=asked, danger=danger)
    meant = index.spelling.meant(asked)
    changed = meant.split() != said
    hits, confidence, without = _ranked(index, meant if changed else asked, top)
    return Answer(
        asked=asked,
        meant=meant if changed else "",
        danger=danger,
        hits=hits,
        confidence=confidence,
        between=_between(index, hits) if confidence is Confidence.DOUBTFUL else (),
        without_meaning=without,
    )


def _ranked(index: Index, text: str, top: int) -> tuple[tuple[Hit, ...], Confidence, bool]:
    terms = terms_of(text)
    by_words = index.words.scores(terms)
    total: Scores = _WORDS * _standard(by_words)
    direction = _direction(index, text)
    by_meaning = np.zeros_like(by_words)
    if direction is not None and index.meaning is not None:
        by_meaning = _standard(index.meaning.scores(direction))
        total = total + _MEANING * by_meaning
    candidates = _best(total, _CANDIDATES)
    by_phrase, nearest = np.zeros_like(by_words), dict[int, int]()
    if direction is not None and index.meaning is not None:
        by_phrase[candidates], which = index.meaning.nearest(direction, candidates)
        nearest = dict(zip(candidates.tolist(), which.tolist(), strict=True))
        total = total + _PHRASE * by_phrase
    order = candidates[np.argsort(-total[candidates], kind="stable")][:top]
    if direction is None:
        order = order[by_words[order] > 0]
    hits = tuple(
        Hit(
            id=index.entries[at].id,
            score=float(total[at]),
            because=_because(index, int(at), terms, text, nearest.get(int(at), -1)),
            by=(
                ("meaning", float(by_meaning[at])),
                ("phrase", float(by_phrase[at])),
                ("words", float(by_words[at])),
            ),
        )
        for at in order
    )
    return hits, _confidence(hits), direction is None and index.meaning is not None


def _standard(scores: Scores) -> Scores:
    """Bring scores of one way of looking to the same measure as those of another."""
    spread = float(scores.std())
    return (scores - scores.mean()) / spread if spread > 1e-9 else np.zeros_like(scores)  # noqa: PLR2004


def _direction(index: Index, text: str) -> Scores | None:
    if index.encoder is None or index.meaning is None:
        return None
    try:
        vector = index.encoder.questions([text])[0]
    except Exception:  # noqa: BLE001 - whatever breaks in a model, a resident still gets an answer
        return None
    return index.meaning.direction(vector) if np.isfinite(vector).all() else None


def _best(scores: Scores, many: int) -> NDArray[np.intp]:
    if len(scores) <= many:
        return np.arange(len(scores))
    return np.argpartition(-scores, many)[:many]


def _because(
    index: Index, entry: int, terms: dict[str, float], text: str, nearest: int
) -> tuple[Because, ...]:
    found: list[Because] = []
    if nearest >= 0:
        found.append(Because(Kind.PHRASE, index.entries[entry].phrases[nearest]))
    stems = {term for term, _ in index.words.within(entry, terms)}
    same = [word for word in dict.fromkeys(words_of(text)) if stem(word) in stems]
    if same:
        found.append(Because(Kind.WORDS, ", ".join(same)))
    return tuple(found) or (Because(Kind.MEANING, ""),)


def _confidence(hits: tuple[Hit, ...]) -> Confidence:
    return Confidence.LIKELY if hits else Confidence.NOTHING


def _between(index: Index, hits: tuple[Hit, ...]) -> tuple[str, ...]:
    """Give up to three hits that stand under different themes: the question is which of these it is about."""
    theme_of = {entry.id: entry.theme for entry in index.entries}
    apart: dict[str, str] = {}
    for hit in hits:
        apart.setdefault(theme_of[hit.id], hit.id)
    return tuple(apart.values())[:3]
