"""The finder of one organisation's shelf: always answers, and renews its index when the shelf changes.

An index is made in a process of its own and read from a folder when it is whole, so nobody waits and nobody sees half
of one. The very first answers, before there is any index with a model, look at words alone. A model that is missing
or breaks leaves the words, and the administrators are told.

The index is the same beside SQLite and PostgreSQL: files that all processes of a machine read together. A large shelf
is read from the database by a thread of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path
from threading import Lock, Thread
from time import time
from uuid import uuid4

from django.conf import settings
from django.db import connections
from django.db.models import Count, Max, Q, QuerySet, Sum
from django.utils import timezone

from leefwereld.beside import follow
from leefwereld.catalogue import trouble
from leefwereld.catalogue.finding import making
from leefwereld.catalogue.finding.answer import Answer
from leefwereld.catalogue.finding.chosen import load_encoder
from leefwereld.catalogue.finding.encoder import Encoder, EncoderError, Vectors
from leefwereld.catalogue.finding.entry import Entry, entry_in
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import SHAPE, Index, build, load
from leefwereld.catalogue.finding.listening import listened
from leefwereld.catalogue.finding.told import tell
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.queries import shelf_rows
from leefwereld.catalogue.vocabulary import Peril
from leefwereld.people.models import Organisation

_AT_ONCE = 1000
"""So many voorzieningen are read, and looked through by words alone, within a second: done while somebody waits."""
_LEFT_BEHIND = 24 * 3600
"""Seconds after which what was being made is nobody's any more."""


class Finder:
    """Answers what is asked of one organisation's shelf; safe for many threads."""

    def __init__(self, organisation: Organisation) -> None:
        self._organisation = organisation
        self._index: Index | None = None
        self._stamp = ""
        """Of the shelf that the index was made of."""
        self._coming: tuple[str, Future[None]] | None = None
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
        stamp = place_of_index(self._organisation).name
        with self._lock:
            self._take_in()
            if self._index is None or stamp != self._stamp:
                self._renew(stamp)
            index = self._index
        return index or build((), encoder=None)

    def _has_meaning(self) -> bool:
        return self._index is not None and self._index.meaning is not None

    def _renew(self, stamp: str) -> None:
        if self._coming and self._coming[0] == stamp:
            return
        encoder = self._encoder()
        home = _home(self._organisation)
        folder = home / stamp if encoder else _by_words(home, stamp)
        if folder.is_dir():
            self._stamp, self._index = stamp, load(folder, encoder=encoder)
            return
        rows = shelf_rows(self._organisation)
        is_small = rows.count() <= _AT_ONCE
        if is_small and (self._index is None or encoder is None):
            self._index = build(list(_entries(rows)), encoder=None)
        if is_small and encoder is None:
            self._stamp = stamp
            return
        told = home / f".{uuid4().hex}"
        home.mkdir(parents=True, exist_ok=True)
        if is_small:
            tell(_entries(rows), told)
        self._coming = stamp, Future()
        Thread(target=self._make, args=(*self._coming, told), daemon=True).start()

    def _make(self, stamp: str, coming: Future[None], told: Path) -> None:
        """Make the index of a file; of a large shelf it is still to be written, and words come before meaning."""
        home = _home(self._organisation)
        try:
            if not told.is_file():
                tell(_entries(shelf_rows(self._organisation)), told)
            words, has_model = _by_words(home, stamp), self._encoder() is not None
            if self._index is None or not has_model:
                _maker().submit(making.make, words, told, "none").result()
                self._index = self._index or load(words, encoder=None)
            if has_model:
                _maker().submit(making.make, home / stamp, told, settings.FINDING_MODEL).result()
            coming.set_result(None)
        except Exception as problem:  # noqa: BLE001 - told to the administrators by who waits for it
            coming.set_exception(problem)
        finally:
            told.unlink(missing_ok=True)
            told.with_suffix(".npy").unlink(missing_ok=True)
            connections.close_all()

    def _take_in(self) -> None:
        """Take the index that was being made, when it is whole."""
        if self._coming is None or not self._coming[1].done():
            return
        stamp, made = self._coming
        self._coming = None
        problem = made.exception()
        if problem is not None:
            trouble.tell(str(problem), at=self._organisation)
            self._stamp = stamp  # what was there goes on answering, until the shelf changes again
            return
        home = _home(self._organisation)
        folder = home / stamp if (home / stamp).is_dir() else _by_words(home, stamp)
        self._stamp, self._index = stamp, load(folder, encoder=self._encoder())
        for old in home.iterdir():
            is_half_way = old.name.startswith(".") and time() - old.stat().st_mtime < _LEFT_BEHIND
            if old != folder and not is_half_way:
                shutil.rmtree(old, ignore_errors=True)

    def _encoder(self) -> Encoder | None:
        try:
            return encoder_of(settings.FINDING_MODEL)
        except EncoderError as missing:
            trouble.tell(str(missing), at=self._organisation)
            return None


def place_of_index(organisation: Organisation) -> Path:
    """Give the folder of the index of what stands on a shelf now: another one when anything changes.

    That is told by what changed last, in one question to the database, however large the shelf is.
    """
    rows = Provision.objects.filter(organisation=organisation).order_by()
    last = rows.order_by("-changed_at").values("changed_at")[:1]
    told = rows.filter(changed_at=last).aggregate(
        at=Max("changed_at"),
        many=Count("nr"),
        versions=Sum("nr"),
        seen=Count("nr", filter=Q(state=Provision.State.PUBLISHED)),
    )
    said = f"{SHAPE} {settings.FINDING_MODEL} {sorted(told.items())} {timezone.localdate()}"
    return _home(organisation) / blake2b(said.encode(), digest_size=12).hexdigest()


def _home(organisation: Organisation) -> Path:
    return Path(settings.VAR) / "finding" / organisation.slug


def _by_words(home: Path, stamp: str) -> Path:
    """Give the folder of an index without meaning, for as long as there is none with it."""
    return home / f"{stamp}-words"


def _entries(rows: QuerySet[Provision]) -> Iterator[Entry]:
    return map(entry_in, rows.order_by("pk").values_list("body", flat=True).iterator(_AT_ONCE))


class _OneAtATime:
    """An encoder for many threads: two at once on one core are slower than one after the other."""

    def __init__(self, encoder: Encoder) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._lock = Lock()

    def questions(self, texts: Sequence[str]) -> Vectors:
        with self._lock:
            return self._encoder.questions(texts)

    def descriptions(self, texts: Sequence[str]) -> Vectors:
        with self._lock:
            return self._encoder.descriptions(texts)


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
