"""What finding looks in: words and meanings of a whole catalogue, made once and kept as plain arrays (Index)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from leefwereld.catalogue.finding import alarm as alarms
from leefwereld.catalogue.finding.alarm import Alarm
from leefwereld.catalogue.finding.encoder import Encoder
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.learning import meaning_of
from leefwereld.catalogue.finding.lexical import Postings
from leefwereld.catalogue.finding.listing import Text, listed
from leefwereld.catalogue.finding.meaning import Lens, Meaning
from leefwereld.catalogue.finding.speller import Speller, speller, speller_of
from leefwereld.catalogue.finding.told import Told, tell
from leefwereld.catalogue.finding.words import terms_of

WEIGHTS = (1.0, 0.6, 0.5)
"""What a word weighs in phrases, in the formal text and in the plain one."""


SHAPE = 3
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
    gone: frozenset[str] = frozenset()
    """Ids of what was withdrawn since all was made (``since.py``)."""
    renewed: frozenset[str] = frozenset()
    """Ids of what came or changed since: it stands behind all others, and no longer where it stood."""

    def still_says(self, at: int, entry: Entry) -> bool:
        """Say whether a voorziening that stands at a place still is what stands there."""
        return entry.id not in self.gone and (at >= self.words.size or entry.id not in self.renewed)


def build(
    entries: Sequence[Entry],
    *,
    encoder: Encoder | None,
    alarm: Alarm | None = None,
    folder: Path | None = None,
) -> Index:
    """Make the index of a catalogue.

    Args:
        entries: the catalogue; read a few times, and never more than some of it held.
        encoder: the model; nothing when only words are to be looked at.
        alarm: what listens for danger.
        folder: where ``save`` will keep it: what memory has no room for is laid there at once.
    """
    return Index(
        entries=entries,
        words=listed(map(fields_of, entries), WEIGHTS, near=folder),
        spelling=speller(texts_of(entries)),
        encoder=encoder,
        meaning=_meaning(entries, encoder, folder) if encoder and entries else None,
        alarm=alarm,
    )


def fields_of(entry: Entry) -> Text:
    """Give the terms of each field of a voorziening, as many as there are ``WEIGHTS``."""
    return terms_of(" ".join(entry.phrases)), terms_of(entry.formal), terms_of(entry.plain)


def texts_of(entries: Iterable[Entry]) -> Iterator[str]:
    """Give all that voorzieningen say."""
    return (text for entry in entries for text in (entry.plain, entry.formal, *entry.phrases))


def _meaning(entries: Sequence[Entry], encoder: Encoder, folder: Path | None) -> Meaning:
    return meaning_of(entries, encoder, folder=folder / "meaning" if folder else None)


def save(index: Index, folder: Path) -> None:
    """Keep an index as files, for a process that starts later; what ``build`` laid in the folder already stays."""
    folder.mkdir(parents=True, exist_ok=True)
    _save_arrays(folder / "words", _WORD_ARRAYS, index.words)
    if index.meaning is not None:
        _save_arrays(folder / "meaning", _MEANING_ARRAYS, index.meaning)
        _save_arrays(folder / "lens", _LENS_ARRAYS, index.meaning.lens)
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
        lens = Lens(**_read_arrays(folder / "lens", _LENS_ARRAYS))
        meaning = Meaning(model=told["model"], spread=told["spread"], lens=lens, **arrays)
    entries = Told(folder / "entries.jsonl")
    spelling = speller_of(told["own"])
    if meaning is None:
        return Index(entries, words, spelling)
    return Index(entries, words, spelling, encoder, meaning, alarms.kept(folder / "danger.npz"))


_WORD_ARRAYS = ("starts", "texts", "gains", "stands", "lengths")
_MEANING_ARRAYS = ("middle", "entries", "scales", "phrases", "starts")
_LENS_ARRAYS = ("formal", "plain", "said", "apart", "weights")


def _save_arrays(folder: Path, names: Sequence[str], of: object) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        path = folder / f"{name}.npy"
        if not path.exists():
            np.save(path, getattr(of, name))


def _read_arrays(folder: Path, names: Sequence[str]) -> dict[str, Any]:
    return {name: np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r")) for name in names}
