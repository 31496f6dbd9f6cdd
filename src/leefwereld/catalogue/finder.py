"""The finder of one organisation's shelf: always answers, and renews its index when the shelf changes.

An index is made in a process of its own and read from a folder when it is whole, so nobody waits and nobody sees half
of one. The very first answers, before there is any index with a model, look at words alone. A model that is missing
or breaks leaves the words, and the administrators are told.

The index is the same beside SQLite and PostgreSQL: files that all processes of a machine read together. A large shelf
is read from the database by a thread of its own. What changed is searched beside the index that there is, within
seconds; a whole one takes it in: of a small shelf at once, of a large one when a hundredth changed, and every day.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from threading import Lock, Thread
from time import time
from uuid import uuid4

import numpy as np
from django.conf import settings
from django.db import connections

from leefwereld.beside import follow
from leefwereld.catalogue import trouble
from leefwereld.catalogue.changes import Moment, changed_since, entries_of, kept_moment, now_on
from leefwereld.catalogue.finding import making
from leefwereld.catalogue.finding.answer import Answer
from leefwereld.catalogue.finding.chosen import load_encoder
from leefwereld.catalogue.finding.encoder import Encoder, EncoderError, Vectors
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import Index, build, load
from leefwereld.catalogue.finding.kept import KeptVectors
from leefwereld.catalogue.finding.listening import listened
from leefwereld.catalogue.finding.since import grown
from leefwereld.catalogue.finding.told import tell
from leefwereld.catalogue.queries import shelf_rows
from leefwereld.catalogue.vocabulary import Peril
from leefwereld.people.models import Organisation

_AT_ONCE = 1000
"""So many voorzieningen are read, and looked through by words alone, within a second: done while somebody waits."""
_SHARE = 0.01
"""Of a shelf that is not small so much may change before everything is made anew."""
_MOMENT = "moment.json"
_LEFT_BEHIND = 24 * 3600
"""Seconds after which what was being made is nobody's any more."""


class Finder:
    """Answers what is asked of one organisation's shelf; safe for many threads."""

    def __init__(self, organisation: Organisation) -> None:
        self._organisation = organisation
        self._index: Index | None = None
        self._stamp = ""
        """Of the shelf that the index is of."""
        self._whole: tuple[Moment, Index] | None = None
        """The last index that was made as a whole, and when the shelf was read for it."""
        self._coming: tuple[Moment, Future[None]] | None = None
        self._tried = ""
        """For which shelf everything was set going."""
        self._lock = Lock()

    def find(self, text: str, top: int = 10) -> Answer:
        """Answer one question; a change of the shelf counts within seconds."""
        answer = find(self._current(), text, top=top)
        if answer.without_meaning and self._has_meaning():
            trouble.tell("Het taalmodel gaf geen antwoord.", at=self._organisation)
        return answer

    def perils(self, text: str) -> tuple[Peril, ...]:
        """Give what is acute in a message of any length, the most urgent first."""
        return listened(self._current(), text)[0]

    def _current(self) -> Index:
        now = now_on(self._organisation)
        with self._lock:
            self._take_in(now)
            if now.stamp not in (self._stamp, self._tried):
                self._tried = now.stamp
                self._renew(now)
            index = self._index
        return index or build((), encoder=None)

    def _has_meaning(self) -> bool:
        return self._index is not None and self._index.meaning is not None

    def _renew(self, now: Moment) -> None:
        encoder = self._encoder()
        home = _home(self._organisation)
        folder = home / now.stamp if encoder else _by_words(home, now.stamp)
        if index := _kept(folder, encoder):
            self._take(now, index)
            return
        rows = shelf_rows(self._organisation)
        is_small = rows.count() <= _AT_ONCE
        if is_small and (self._index is None or encoder is None):
            self._index = build(list(entries_of(rows)), encoder=None)
        if is_small and encoder is None:
            self._stamp = now.stamp
            return
        if self._whole is None and (left := _left(home, encoder)):
            self._take(*left)
        changed = self._grow(now)
        if is_small or self._is_too_much(now, changed):
            self._begin(now, entries_of(rows) if is_small else None)

    def _take(self, moment: Moment, index: Index) -> None:
        self._whole, self._index, self._stamp = (moment, index), index, moment.stamp

    def _is_too_much(self, now: Moment, changed: int) -> bool:
        """Say whether so many changes, or another day, want an index that is made anew."""
        if self._whole is None:
            return True
        moment, index = self._whole
        return changed > len(index.entries) * _SHARE or moment.day != now.day

    def _grow(self, now: Moment) -> int:
        """Have what changed since the last whole index searched beside it; give how much that is."""
        if self._whole is None or self._index is None:
            return 0
        moment, whole = self._whole
        keys = changed_since(self._organisation, moment, most=_AT_ONCE + 1)
        is_untold = not keys and moment.day == now.day
        if is_untold or len(keys) > _AT_ONCE:
            return len(whole.entries) + 1
        rows = shelf_rows(self._organisation).filter(key__in=keys)
        gone = frozenset(keys).difference(rows.values_list("key", flat=True))
        self._index = replace(self._index, gone=self._index.gone | gone)
        Thread(target=self._add, args=(now, self._whole, keys, gone), daemon=True).start()
        return len(keys)

    def _add(self, now: Moment, whole: tuple[Moment, Index], keys: list[str], gone: frozenset[str]) -> None:
        try:
            rows = shelf_rows(self._organisation).filter(key__in=keys)
            encoder = self._encoder()
            kept = (
                KeptVectors(encoder, _home(self._organisation).parent / "vectors.sqlite3")
                if encoder
                else None
            )
            index = grown(whole[1], list(entries_of(rows)), gone=gone, encoder=kept)
            with self._lock:
                if self._whole is whole and self._tried == now.stamp:  # else there is something newer
                    self._index, self._stamp = index, now.stamp
        except Exception as problem:  # noqa: BLE001 - what was there goes on answering
            trouble.tell(str(problem), at=self._organisation)
        finally:
            connections.close_all()

    def _begin(self, now: Moment, entries: Iterator[Entry] | None) -> None:
        """Have a whole index made, unless one is; of a large shelf the voorzieningen are still to be read."""
        if self._coming is not None:
            return
        home = _home(self._organisation)
        home.mkdir(parents=True, exist_ok=True)
        told = home / f".{uuid4().hex}"
        if entries is not None:
            tell(entries, told)
        self._coming = now, Future()
        Thread(target=self._make, args=(*self._coming, told), daemon=True).start()

    def _make(self, now: Moment, coming: Future[None], told: Path) -> None:
        """Make the index of a file; words come before meaning when there is nothing yet."""
        home = _home(self._organisation)
        try:
            if not told.is_file():
                tell(entries_of(shelf_rows(self._organisation)), told)
            words, has_model = _by_words(home, now.stamp), self._encoder() is not None
            if self._index is None or not has_model:
                _maker().submit(making.make, words, told, "none").result()
                now.keep(words / _MOMENT)
                self._index = self._index or load(words, encoder=None)
            if has_model:
                _maker().submit(making.make, home / now.stamp, told, settings.FINDING_MODEL).result()
                now.keep(home / now.stamp / _MOMENT)
            coming.set_result(None)
        except Exception as problem:  # noqa: BLE001 - told to the administrators by who waits for it
            coming.set_exception(problem)
        finally:
            told.unlink(missing_ok=True)
            told.with_suffix(".npy").unlink(missing_ok=True)
            connections.close_all()

    def _take_in(self, now: Moment) -> None:
        """Take the index that was being made, when it is whole."""
        if self._coming is None or not self._coming[1].done():
            return
        moment, made = self._coming
        self._coming = None
        problem = made.exception()
        if problem is not None:  # what was there goes on answering, until the shelf changes again
            trouble.tell(str(problem), at=self._organisation)
            return
        home = _home(self._organisation)
        folder = home / moment.stamp if (home / moment.stamp).is_dir() else _by_words(home, moment.stamp)
        index = _kept(folder, self._encoder())
        if index is None:
            if not folder.is_dir():  # another process took it away: it has a newer one
                self._tried = ""
            return
        if moment.stamp == now.stamp or not self._has_meaning():
            self._take(moment, index)
        self._whole, self._tried = (moment, index), ""
        _tidy(home, folder)

    def _encoder(self) -> Encoder | None:
        try:
            return encoder_of(settings.FINDING_MODEL)
        except EncoderError as missing:
            trouble.tell(str(missing), at=self._organisation)
            return None


def place_of_index(organisation: Organisation) -> Path:
    """Give the folder of the index of what stands on a shelf now: another one when anything changes."""
    return _home(organisation) / now_on(organisation).stamp


def _home(organisation: Organisation) -> Path:
    return Path(settings.VAR) / "finding" / organisation.slug


def _by_words(home: Path, stamp: str) -> Path:
    """Give the folder of an index without meaning, for as long as there is none with it."""
    return home / f"{stamp}-words"


def _left(home: Path, encoder: Encoder | None) -> tuple[Moment, Index] | None:
    """Give the newest whole index that an earlier process left, when it can be read."""
    for told in sorted(home.glob(f"*/{_MOMENT}"), key=lambda path: -path.stat().st_mtime):
        moment = kept_moment(told)
        if moment is None or (told.parent == _by_words(home, moment.stamp)) == (encoder is not None):
            continue
        if index := _kept(told.parent, encoder):
            return moment, index
    return None


def _kept(folder: Path, encoder: Encoder | None) -> Index | None:
    """Give an index that was made, when it is there and whole."""
    with suppress(OSError, ValueError, KeyError):
        return load(folder, encoder=encoder)
    return None


def _tidy(home: Path, folder: Path) -> None:
    """Take away every index but one, and what nobody is making any more."""
    for old in home.iterdir():
        with suppress(OSError):  # other processes tidy too
            is_half_way = old.name.startswith(".") and time() - old.stat().st_mtime < _LEFT_BEHIND
            if old == folder or is_half_way:
                continue
            if old.is_dir():
                shutil.rmtree(old, ignore_errors=True)
            else:
                old.unlink()


class _OneAtATime:
    """An encoder for many threads: two at once on one core are slower than one after the other.

    One text at a time, so that nobody who asks waits for a whole voorziening that an editor changed.
    """

    def __init__(self, encoder: Encoder) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._lock = Lock()

    def questions(self, texts: Sequence[str]) -> Vectors:
        return self._one_by_one(self._encoder.questions, texts)

    def descriptions(self, texts: Sequence[str]) -> Vectors:
        return self._one_by_one(self._encoder.descriptions, texts)

    def _one_by_one(self, encode: Callable[[Sequence[str]], Vectors], texts: Sequence[str]) -> Vectors:
        if not texts:
            return encode(texts)
        rows = []
        for text in texts:
            with self._lock:
                rows.append(encode([text]))
        return np.concatenate(rows)


@cache
def encoder_of(model: str) -> Encoder | None:
    """Give the model of a name, one a process; nothing for ``none``.

    Raises:
        EncoderError: it cannot be had.
    """
    encoder = load_encoder(model)
    return _OneAtATime(encoder) if encoder else None


@cache
def _maker() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        max_workers=1, mp_context=get_context("spawn"), initializer=follow, initargs=(10,)
    )


@cache
def finder_for(organisation: Organisation) -> Finder:
    """Give the finder of an organisation's shelf; one a process."""
    return Finder(organisation)
