"""What changed since an index was made, searched beside it: a change counts at once, however large the shelf is.

What was added or changed is weighed by what the index learned of the whole shelf, and stands behind its voorzieningen
as if it had been there; what was changed or withdrawn is passed over where it stood. An index that is made anew takes
all of it in.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import overload

from leefwereld.catalogue.finding.encoder import Encoder
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.index import WEIGHTS, Index, fields_of, texts_of
from leefwereld.catalogue.finding.listing import listed
from leefwereld.catalogue.finding.meaning import beside
from leefwereld.catalogue.finding.speller import speller, speller_of


class _Both(Sequence[Entry]):
    """The voorzieningen of an index and, behind them, those that came later."""

    def __init__(self, settled: Sequence[Entry], later: Sequence[Entry]) -> None:
        self._settled = settled
        self._later = later

    def __len__(self) -> int:
        return len(self._settled) + len(self._later)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        many = len(self._settled)
        return self._settled[at] if at < many else self._later[at - many]


def grown(index: Index, later: Sequence[Entry], *, gone: Collection[str], encoder: Encoder | None) -> Index:
    """Give an index with voorzieningen that came later, and without those that it should no longer find.

    Args:
        index: of a whole shelf.
        later: what came or changed since.
        gone: the ids of what was withdrawn since.
        encoder: what reads the new texts; the model of the index.
    """
    without = replace(index, gone=frozenset(gone))
    if not later:
        return without
    meaning = index.meaning
    own = dict(index.spelling.own)
    for word, times in speller(texts_of(later)).own.items():
        own[word] = own.get(word, 0) + times
    return replace(
        without,
        renewed=frozenset(entry.id for entry in later),
        entries=_Both(index.entries, later),
        words=replace(index.words, later=listed(map(fields_of, later), WEIGHTS, beside=index.words)),
        spelling=speller_of(own),
        meaning=replace(meaning, later=beside(meaning, later, encoder)) if meaning and encoder else None,
    )
