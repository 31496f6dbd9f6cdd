"""The finder of one organisation's shelf: always answers, and renews its index when the shelf changes.

An index is made in a process of its own and read from a folder when it is whole, so nobody waits and nobody sees half
of one. The very first answers, before there is any index with a model, look at words alone. A model that is missing
or breaks leaves the words, and the administrators are told.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.db.models import Count, Max
from django.utils import timezone

from leefwereld.catalogue import trouble
from leefwereld.catalogue.finding import making
from leefwereld.catalogue.finding.answer import Answer
from leefwereld.catalogue.finding.chosen import load_encoder
from leefwereld.catalogue.finding.encoder import Encoder, EncoderError, Vectors
from leefwereld.catalogue.finding.entry import entry_of
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import Index, build, load
from leefwereld.catalogue.queries import shelf_rows
from leefwereld.people.models import Organisation

_AT_ONCE = 2000
"""So many voorzieningen are looked through by words alone within a second or two: done while somebody waits."""


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

    def _current(self) -> Index:
        stamp = self._stamp_now()
        with self._lock:
            self._take_in()
            if self._index is None or stamp != self._stamp:
                self._renew(stamp)
            index = self._index
        return index or build((), encoder=None)

    def _has_meaning(self) -> bool:
        return self._index is not None and self._index.meaning is not None

    def _stamp_now(self) -> str:
        """Give a text that is another one when the shelf is: in one question to the database."""
        told = shelf_rows(self._organisation).aggregate(many=Count("pk"), last=Max("changed_at"))
        said = f"{settings.FINDING_MODEL} {told['many']} {told['last']} {timezone.localdate()}"
        return blake2b(said.encode(), digest_size=12).hexdigest()

    def _renew(self, stamp: str) -> None:
        if self._coming and self._coming[0] == stamp:
            return
        encoder = self._encoder()
        folder = self._home / stamp
        if encoder and folder.is_dir():
            self._stamp, self._index = stamp, load(folder, encoder=encoder)
            return
        entries = [entry_of(row.value) for row in shelf_rows(self._organisation)]
        if self._index is None or (encoder is None and len(entries) <= _AT_ONCE):
            self._index = build(entries, encoder=None)
        if encoder is None:
            self._stamp = stamp
        else:
            self._coming = stamp, _maker().submit(making.make, folder, entries, settings.FINDING_MODEL)

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
        self._stamp, self._index = stamp, load(self._home / stamp, encoder=self._encoder())
        for old in self._home.iterdir():
            if old.name != stamp:
                shutil.rmtree(old, ignore_errors=True)

    def _encoder(self) -> Encoder | None:
        try:
            return _loaded(settings.FINDING_MODEL)
        except EncoderError as missing:
            trouble.tell(str(missing), at=self._organisation)
            return None

    @property
    def _home(self) -> Path:
        return Path(settings.VAR) / "finding" / self._organisation.slug


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
def _loaded(model: str) -> Encoder | None:
    encoder = load_encoder(model)
    return _OneAtATime(encoder) if encoder else None


@cache
def _maker() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"), initializer=making.follow)


@cache
def finder_for(organisation: Organisation) -> Finder:
    """Give the finder of an organisation's shelf; one a process."""
    return Finder(organisation)
