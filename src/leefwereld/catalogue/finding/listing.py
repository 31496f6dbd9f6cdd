"""Making the lists of words of a shelf (``lexical.Postings``): its texts are read once, and memory holds a few of them.

What stands where is sorted some texts at a time and written to a file; when all is read it is known how usual every
word is, and what was written is weighed and laid in place.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding.lexical import Postings, gains

_AT_ONCE = 1000
"""Texts that are sorted together."""
_STANDS = np.dtype([("row", np.int32), ("text", np.int32), ("field", np.int8), ("said", np.float32)])

Text = Sequence[Mapping[str, float]]
"""The terms of every field of a text with their weights."""


@dataclass(slots=True)
class _Read:
    """What is known when all texts have been read."""

    file: IO[bytes]
    fields: int
    rows: dict[str, int] = field(default_factory=dict)
    """The terms in the order in which they came."""
    blocks: list[int] = field(default_factory=list)
    """How much stands in each block of the file."""
    lengths: list[NDArray[np.float64]] = field(default_factory=list)
    """Of each text, the weight of all its terms in every field."""

    def counted(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Give in how many texts every term stands, and in how many of every field."""
        many = np.zeros(len(self.rows), dtype=np.int64)
        by_field = np.zeros((self.fields, len(self.rows)), dtype=np.int64)
        for block in self.all():
            np.add.at(many, block["row"][_firsts(block)], 1)
            np.add.at(by_field, (block["field"], block["row"]), 1)
        return many, by_field

    def all(self) -> Iterator[NDArray[Any]]:
        self.file.seek(0)
        return (np.fromfile(self.file, _STANDS, many) for many in self.blocks)


def listed(
    texts: Iterable[Text],
    weights: Sequence[float],
    *,
    near: Path | None = None,
    beside: Postings | None = None,
) -> Postings:
    """Make the lists of texts, each with as many fields as there are ``weights``.

    Args:
        texts: read once.
        weights: what a word weighs in each field.
        near: a folder on the disk that has room for what memory has not.
        beside: lists of a shelf that these texts come to; they are weighed as if they stood there.
    """
    with TemporaryFile(dir=near) as file:
        read = _read(texts, len(weights), file)
        many, by_field = read.counted()
        names = sorted(read.rows)
        old = np.array([read.rows[name] for name in names], dtype=np.int64)
        lengths = np.array(read.lengths, dtype=np.float64).reshape(-1, len(weights))
        made = Postings(
            terms={name: row for row, name in enumerate(names)},
            starts=np.concatenate([[0], np.cumsum(many[old])]).astype(np.int64),
            texts=np.empty(int(many.sum()), dtype=np.int32),
            gains=np.empty(int(many.sum()), dtype=np.float32),
            size=len(lengths),
            stands=by_field[:, old].astype(np.int32),
            lengths=lengths.mean(axis=0) if len(lengths) else np.zeros(len(weights)),
        )
        among = made if beside is None else _among(made, beside)
        _lay(read, made, lengths / np.maximum(among.lengths, 1e-9), np.asarray(weights), among)
        return made


def _read(texts: Iterable[Text], fields: int, file: IO[bytes]) -> _Read:
    read, left, at = _Read(file, fields), iter(texts), 0
    while some := list(islice(left, _AT_ONCE)):
        which, where, in_field, said = array("i"), array("i"), array("b"), array("f")
        for text in some:
            read.lengths.append(np.array([sum(terms.values()) for terms in text]))
            for nr, terms in enumerate(text):
                which.extend(read.rows.setdefault(term, len(read.rows)) for term in terms)
                said.extend(terms.values())
                in_field.extend([nr] * len(terms))
            where.extend([at] * (len(which) - len(where)))
            at += 1
        block = np.empty(len(which), dtype=_STANDS)
        block["row"], block["text"], block["field"], block["said"] = which, where, in_field, said
        block[np.lexsort((block["field"], block["text"], block["row"]))].tofile(file)
        read.blocks.append(len(block))
    return read


def _lay(
    read: _Read, made: Postings, lengths: NDArray[np.float64], weights: NDArray[np.float64], among: Postings
) -> None:
    """Weigh what stands in every text as it is usual ``among`` others, and lay it in the list of its term."""
    rank = np.array([made.terms[term] for term in read.rows], dtype=np.int64)
    free = made.starts[:-1].copy()
    for block in read.all():
        row, fields = rank[block["row"]], block["field"]
        stands, length = among.stands[fields, row], lengths[block["text"], fields]
        brings = weights[fields] * gains(block["said"], stands, among.size, length)
        firsts = np.flatnonzero(_firsts(block))
        of_row = row[firsts]
        begins = np.flatnonzero(np.diff(of_row, prepend=-1))
        counts = np.diff(begins, append=len(of_row))
        place = free[of_row] + np.arange(len(of_row)) - np.repeat(begins, counts)
        made.texts[place] = block["text"][firsts]
        made.gains[place] = np.add.reduceat(brings, firsts) if len(firsts) else brings
        free[of_row[begins]] += counts


def _among(made: Postings, others: Postings) -> Postings:
    """Give how usual our terms are among other texts; a term that none of these has, among ours."""
    stands = made.stands.copy()
    for term, row in made.terms.items():
        there = others.terms.get(term)
        if there is not None:
            stands[:, row] = np.maximum(others.stands[:, there], stands[:, row])
    return replace(made, stands=stands, size=max(others.size, made.size), lengths=others.lengths)


def _firsts(block: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell where another term or another text begins."""
    row, text = block["row"], block["text"]
    changes = (row[1:] != row[:-1]) | (text[1:] != text[:-1])
    return np.concatenate([np.ones(min(len(block), 1), dtype=bool), changes])
