"""Voorzieningen as the finder sees them, kept in a file: only the few that an answer is about are read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import overload
from weakref import finalize

import numpy as np

from leefwereld.catalogue.finding.entry import Entry


class Told(Sequence[Entry]):
    """What ``tell`` kept, in the same order. It stays in the file, also when that is taken from its folder."""

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            OSError, ValueError: it is not there, or not whole.
        """
        self._starts = np.asarray(np.load(_starts(path), mmap_mode="r"))
        self._file = os.open(path, os.O_RDONLY)
        finalize(self, os.close, self._file)
        if os.fstat(self._file).st_size != self._starts[-1]:
            raise ValueError(f"{path} is not whole")

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        begin, end = self._starts[at], self._starts[at + 1]
        entry = json.loads(os.pread(self._file, end - begin, begin))
        return Entry(**{**entry, "phrases": tuple(entry["phrases"])})

    def __iter__(self) -> Iterator[Entry]:
        return (self[at] for at in range(len(self)))


def tell(entries: Iterable[Entry], path: Path) -> None:
    """Keep voorzieningen for ``Told``; they may come one by one, however many there are."""
    starts = [0]
    with path.open("wb") as file:
        for entry in entries:
            line = json.dumps(asdict(entry), ensure_ascii=False).encode("utf-8", "replace") + b"\n"
            starts.append(starts[-1] + file.write(line))
    np.save(_starts(path), np.array(starts, dtype=np.int64))


def _starts(path: Path) -> Path:
    return path.with_suffix(".npy")
