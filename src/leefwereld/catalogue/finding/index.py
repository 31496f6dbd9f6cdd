"""What finding looks in: words and meanings of a whole catalogue, made once and kept as plain arrays (Index)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from leefwereld.catalogue.finding import alarm as alarms
from leefwereld.catalogue.finding.alarm import Alarm
from leefwereld.catalogue.finding.encoder import Encoder
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.lexical import Postings, merged, postings
from leefwereld.catalogue.finding.meaning import Meaning, meaning_of
from leefwereld.catalogue.finding.speller import Speller, speller, speller_of
from leefwereld.catalogue.finding.told import Told, tell
from leefwereld.catalogue.finding.words import terms_of

_PHRASES, _FORMAL, _PLAIN = 1.0, 0.6, 0.5
"""What a word weighs in each field."""


SHAPE = 2
"""Of the files that ``save`` writes: another number when they are read in another way."""


@dataclass(frozen=True, slots=True)
class Index:
    """One catalogue, ready to be asked."""

    entries: Sequence[Entry] = field(repr=False)
    """In memory, or in a file: only those that an answer is about are looked at."""
    words: Postings = field(repr=False)
    spelling: Speller = field(repr=False)
    encoder: Encoder | None = None
    meaning: Meaning | None = field(default=None, repr=False)
    """Nothing when there is no model: then only words are looked at."""
    alarm: Alarm | None = field(default=None, repr=False)
    """Nothing when there is no model: then only rules listen for danger."""


def build(entries: Sequence[Entry], *, encoder: Encoder | None, alarm: Alarm | None = None) -> Index:
    """Make the index of a catalogue."""
    return Index(
        entries=entries,
        words=_words(entries),
        spelling=speller(text for entry in entries for text in (entry.plain, entry.formal, *entry.phrases)),
        encoder=encoder,
        meaning=meaning_of(entries, encoder) if encoder and entries else None,
        alarm=alarm,
    )


def _words(entries: Sequence[Entry]) -> Postings:
    fields = (
        (_PHRASES, postings(terms_of(" ".join(entry.phrases)) for entry in entries)),
        (_FORMAL, postings(terms_of(entry.formal) for entry in entries)),
        (_PLAIN, postings(terms_of(entry.plain) for entry in entries)),
    )
    return merged(fields)


def save(index: Index, folder: Path) -> None:
    """Keep an index as files, for a process that starts later; the folder must not be there yet."""
    folder.mkdir(parents=True)
    _save_arrays(folder / "words", _WORD_ARRAYS, index.words)
    if index.meaning is not None:
        _save_arrays(folder / "meaning", _MEANING_ARRAYS, index.meaning)
    if index.alarm is not None:
        alarms.keep(index.alarm, folder / "danger.npz")
    tell(index.entries, folder / "entries.jsonl")
    told = {
        "terms": list(index.words.terms),
        "size": index.words.size,
        "own": index.spelling.own,
        "model": index.meaning.model if index.meaning else "",
        "spread": index.meaning.spread if index.meaning else 1.0,
    }
    (folder / "told.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def load(folder: Path, *, encoder: Encoder | None) -> Index:
    """Read what ``save`` kept; arrays stay on disk until they are looked at.

    Raises:
        OSError, ValueError, KeyError: it is not there, or not whole.
    """
    told = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    words = Postings(
        terms={term: row for row, term in enumerate(told["terms"])},
        size=told["size"],
        **_read_arrays(folder / "words", _WORD_ARRAYS),
    )
    meaning = None
    if encoder is not None and told["model"] == encoder.name:
        arrays = _read_arrays(folder / "meaning", _MEANING_ARRAYS)
        meaning = Meaning(model=told["model"], spread=told["spread"], **arrays)
    entries = Told(folder / "entries.jsonl")
    spelling = speller_of(told["own"])
    if meaning is None:
        return Index(entries, words, spelling)
    return Index(entries, words, spelling, encoder, meaning, alarms.kept(folder / "danger.npz"))


_WORD_ARRAYS = ("starts", "texts", "gains")
_MEANING_ARRAYS = ("middle", "entries", "scales", "phrases", "starts")


def _save_arrays(folder: Path, names: Sequence[str], of: object) -> None:
    folder.mkdir()
    for name in names:
        np.save(folder / f"{name}.npy", getattr(of, name))


def _read_arrays(folder: Path, names: Sequence[str]) -> dict[str, Any]:
    return {name: np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r")) for name in names}
