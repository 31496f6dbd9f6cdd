"""Making an index in a process of its own: only a whole one ever stands in its place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread
from uuid import uuid4

from leefwereld.catalogue.finding.alarm import alarm_for
from leefwereld.catalogue.finding.chosen import load_encoder
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.index import build, save
from leefwereld.catalogue.finding.kept import KeptVectors


def make(folder: Path, entries: Sequence[Entry], model: str) -> None:
    """Make the index of these voorzieningen and put it in its place at once.

    Vectors that were made before are taken from ``vectors.sqlite3`` two folders up; a process that was killed
    goes on where it was.

    Raises:
        EncoderError: the model cannot be had.
        OSError: the disk does not take it.
    """
    encoder = load_encoder(model)
    kept = KeptVectors(encoder, folder.parent.parent / "vectors.sqlite3") if encoder else None
    index = build(entries, encoder=kept, alarm=alarm_for(kept) if kept else None)
    half_way = folder.parent / f".{uuid4().hex}"
    try:
        save(index, half_way)
        half_way.replace(folder)
    except OSError:
        shutil.rmtree(half_way, ignore_errors=True)
        if not folder.is_dir():  # somebody else made the same one first
            raise


def follow() -> None:
    """Have this process end when the server does, however the server ends."""
    os.nice(10)
    server = parent_process()
    if server is not None:
        Thread(target=_end_with, args=(server,), daemon=True).start()


def _end_with(server: BaseProcess) -> None:
    server.join()
    os._exit(0)
