"""Making an index in a process of its own: only a whole one ever stands in its place."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import uuid4

from leefwereld.catalogue.finding.alarm import alarm_for
from leefwereld.catalogue.finding.chosen import load_encoder
from leefwereld.catalogue.finding.index import build, save
from leefwereld.catalogue.finding.kept import KeptVectors
from leefwereld.catalogue.finding.told import Told


def make(folder: Path, told: Path, model: str) -> None:
    """Make the index of voorzieningen that were told to a file (``told.tell``) and put it in its place at once.

    Vectors that were made before are taken from ``vectors.sqlite3`` two folders up; a process that was killed
    goes on where it was.

    Raises:
        EncoderError: the model cannot be had.
        OSError, ValueError: the file cannot be read, or the disk does not take the index.
    """
    encoder = load_encoder(model)
    kept = KeptVectors(encoder, folder.parent.parent / "vectors.sqlite3") if encoder else None
    half_way = folder.parent / f".{uuid4().hex}"
    half_way.mkdir(parents=True)
    try:
        index = build(Told(told), encoder=kept, alarm=alarm_for(kept) if kept else None, folder=half_way)
        save(index, half_way)
        half_way.replace(folder)
    except OSError:
        shutil.rmtree(half_way, ignore_errors=True)
        if not folder.is_dir():  # somebody else made the same one first
            raise
