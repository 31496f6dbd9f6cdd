"""One question, answered: danger first, then what fits best and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding.alarm import Heard
from leefwereld.catalogue.finding.answer import Answer, Because, Confidence, Hit, Kind
from leefwereld.catalogue.finding.danger import danger_in
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.index import Index
from leefwereld.catalogue.finding.listening import listened, meanings
from leefwereld.catalogue.finding.meaning import Meaning
from leefwereld.catalogue.finding.senseless import is_senseless
from leefwereld.catalogue.finding.story import covering, problems
from leefwereld.catalogue.finding.words import clean, stem, terms_of, words_of
from leefwereld.catalogue.vocabulary import Peril

Scores = NDArray[np.float32]

_CANDIDATES = 200
"""How many are looked at phrase by phrase."""
_FEW = 40
"""The same without a model, where every phrase is read again."""
_SURE_FROM = ((9.0, Confidence.SURE), (6.5, Confidence.LIKELY))
"""From which score of the first hit. On 121 questions of others the best one was then among the first five in 95 of
100; below, in 55."""
_SURE_BY_WORDS = ((5.5, Confidence.SURE), (3.4, Confidence.LIKELY))
"""The same without a model, counted in words that stand with one voorziening alone: of 449 questions in 96 and 89 of
100; below, in 73."""
_NEAR = 0.31
"""How loud something must be to be read again as it was written: a little less than danger is."""
_FIRST = 3
"""Of a part of a story."""
_KNOWN = 0.6
"""Where more of the words stand nowhere on the shelf, it may well be about something else."""
_SAYS_MUCH = 2.0
"""How rare one word alone must be to tell what is the matter: "ziek" stands with one in eight, "schulden" with fewer."""
_MEANING, _WORDS, _PHRASE = 1.0, 0.35, 0.5
_SAID = 100.0
"""More than all of that together: where somebody asked for it in exactly these words before, nothing goes before it."""


def find(index: Index, text: str, *, top: int = 10) -> Answer:
    """Answer one question. Whatever is sent, nothing is raised; a broken model leaves the words."""
    asked = clean(text)
    said = words_of(asked)
    meant = index.spelling.meant(asked)
    changed = meant.split() != said
    vector = next(iter(meanings(index, [meant if changed else asked] if said else [])), None)
    heard = index.alarm.heard(vector) if index.alarm is not None and vector is not None else None
    danger, perhaps = listened(index, text, vector)
    if changed and heard is not None and not danger:
        danger, perhaps = _twice(index, asked, meant, vector, heard) or ((), perhaps)
    if not said or not index.entries:
        nothing = Confidence.PUZZLED if asked and not said else Confidence.NOTHING
        return Answer(asked=asked, danger=danger, perhaps=perhaps, confidence=nothing)
    if is_senseless(index, meant.split()):
        return Answer(asked=asked, danger=danger, perhaps=perhaps, confidence=Confidence.PUZZLED)
    hits, confidence, between = _ranked(index, meant if changed else asked, vector, top)
    hits = covering(hits, _apart(index, asked)) if vector is not None else hits
    if hits and heard is not None and heard.is_elsewhere:
        confidence = Confidence.DOUBTFUL
    return Answer(
        asked=asked,
        meant=meant if changed else "",
        danger=danger,
        perhaps=perhaps,
        hits=hits,
        confidence=confidence,
        between=between if confidence is Confidence.DOUBTFUL else (),
        without_meaning=vector is None and index.meaning is not None,
    )


def _apart(index: Index, asked: str) -> list[tuple[Hit, ...]]:
    """Give what is found for each part of a story by itself."""
    parts = [index.spelling.meant(part) for part in problems(asked)]
    told = zip(parts, meanings(index, parts), strict=False)
    return [_ranked(index, part, vector, _FIRST)[0] for part, vector in told]


def _twice(
    index: Index, asked: str, meant: str, vector: Scores | None, heard: Heard
) -> tuple[tuple[Peril, ...], tuple[Peril, ...]] | None:
    """Listen again to what was written awry: to the rules as it was meant, and near danger to it as it was written.

    The model reads a question as it was meant, which is heard better; a second reading costs as much as the first.
    """
    if heard.loudness >= _NEAR:
        return listened(index, asked)
    return listened(index, meant, vector) if danger_in(meant) else None


def _ranked(
    index: Index, text: str, vector: Scores | None, top: int
) -> tuple[tuple[Hit, ...], Confidence, tuple[str, ...]]:
    """Give what fits best, how sure that is, and between which of it one could ask."""
    terms = terms_of(text)
    looked = (
        _by_words_alone(index, terms)
        if vector is None or index.meaning is None
        else _by_meaning(index, index.meaning, terms, vector)
    )
    candidates = np.array(list(looked.nearest), dtype=np.intp)
    order = candidates[np.argsort(-looked.total[candidates], kind="stable")].tolist()
    looked_up = ((at, index.entries[at]) for at in order)
    found = dict(islice((one for one in looked_up if index.still_says(*one)), top))
    hits = [
        Hit(
            id=entry.id,
            score=float(looked.total[at]) + _SAID * _is_said(entry, looked.nearest[at], text),
            because=_because(entry, index.words.within(at, terms), text, looked.nearest[at]),
            by=tuple((name, float(scores[at])) for name, scores in looked.ways),
        )
        for at, entry in found.items()
    ]
    best = next((float(looked.total[at]) for at in found), None)
    in_order = tuple(sorted(hits, key=lambda hit: -hit.score))
    return (
        in_order,
        _confidence(index, best, terms, by_words="meaning" not in dict(looked.ways)),
        _between(found.values()),
    )


def _is_said(entry: Entry, nearest: int, text: str) -> bool:
    return nearest >= 0 and words_of(entry.phrases[nearest]) == words_of(text)


@dataclass(frozen=True, slots=True)
class _Looked:
    """What every way of looking said of every voorziening."""

    total: Scores
    ways: tuple[tuple[str, Scores], ...]
    nearest: dict[int, int]
    """The candidates, each with its nearest phrase (-1 without any)."""


def _by_meaning(index: Index, meaning: Meaning, terms: dict[str, float], vector: Scores) -> _Looked:
    direction = meaning.direction(vector)
    by_words = index.words.scores(terms)
    by_meaning = _standard(meaning.scores(direction))
    total: Scores = _MEANING * by_meaning + _WORDS * _standard(by_words)
    candidates = _best(total, _CANDIDATES)
    by_phrase = np.zeros_like(total)
    by_phrase[candidates], which = meaning.nearest(direction, candidates)
    return _Looked(
        total + _PHRASE * by_phrase,
        (("meaning", by_meaning), ("phrase", by_phrase), ("words", by_words)),
        dict(zip(candidates.tolist(), which.tolist(), strict=True)),
    )


def _by_words_alone(index: Index, terms: dict[str, float]) -> _Looked:
    by_words = index.words.scores(terms)
    candidates = _best(by_words, _FEW)
    candidates = candidates[by_words[candidates] > 0]
    by_phrase = np.zeros_like(by_words)
    by_phrase[candidates], which = _said_alike(index, candidates, terms)
    return _Looked(
        by_words + by_phrase,
        (("phrase", by_phrase), ("words", by_words)),
        dict(zip(candidates.tolist(), which, strict=True)),
    )


def _said_alike(index: Index, entries: NDArray[np.intp], terms: dict[str, float]) -> tuple[Scores, list[int]]:
    """Give how much the best phrase of each shares with a question, and which it is: meaning for who has no model."""
    rare = {term: index.words.rarity(term) * weight for term, weight in terms.items()}
    found = [_most_shared(index.entries[at].phrases, rare) for at in entries.tolist()]
    return np.array([score for score, _ in found], dtype=np.float32), [which for _, which in found]


def _most_shared(phrases: tuple[str, ...], rare: dict[str, float]) -> tuple[float, int]:
    best, which = 0.0, -1
    for nr, phrase in enumerate(phrases):
        said = terms_of(phrase)
        shared = sum(rare[term] * min(weight, 1.0) for term, weight in said.items() if term in rare)
        score = 2.0 * shared / (1.0 + 0.1 * sum(said.values()))
        if score > best:
            best, which = score, nr
    return best, which


def _standard(scores: Scores) -> Scores:
    """Bring scores of one way of looking to the same measure as those of another."""
    spread = float(scores.std())
    return (scores - scores.mean()) / spread if spread > 1e-9 else np.zeros_like(scores)  # noqa: PLR2004


def _best(scores: Scores, many: int) -> NDArray[np.intp]:
    if len(scores) <= many:
        return np.arange(len(scores))
    return np.argpartition(-scores, many)[:many]


def _because(
    entry: Entry, within: Iterable[tuple[str, float]], text: str, nearest: int
) -> tuple[Because, ...]:
    found: list[Because] = []
    if nearest >= 0:
        found.append(Because(Kind.PHRASE, entry.phrases[nearest]))
    stems = {term for term, _ in within}
    same = [word for word in dict.fromkeys(words_of(text)) if stem(word) in stems]
    if same:
        found.append(Because(Kind.WORDS, ", ".join(same)))
    return tuple(found) or (Because(Kind.MEANING, ""),)


def _confidence(index: Index, best: float | None, terms: dict[str, float], *, by_words: bool) -> Confidence:
    if best is None:
        return Confidence.NOTHING
    if len(terms) == 1 and index.words.rarity(next(iter(terms))) < _SAYS_MUCH:
        return Confidence.DOUBTFUL
    known = sum(weight for term, weight in terms.items() if index.words.has(term))
    if known < _KNOWN * sum(terms.values()):
        return Confidence.DOUBTFUL
    limits, one = (_SURE_BY_WORDS, index.words.rarest()) if by_words else (_SURE_FROM, 1.0)
    return next((sure for least, sure in limits if best >= least * one), Confidence.DOUBTFUL)


def _between(found: Iterable[Entry]) -> tuple[str, ...]:
    """Give up to three that stand under different themes: the question is which of these it is about."""
    apart: dict[str, str] = {}
    for entry in found:
        apart.setdefault(entry.theme, entry.id)
    return tuple(apart.values())[:3]
