"""Numbers that memory need not hold: rows in a file, written one block after another and read again in blocks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import numpy as np
from numpy.typing import DTypeLike, NDArray


@dataclass(slots=True)
class Rows:
    """Rows of as many numbers each. What is read is a copy, so no page of the file stays with the process."""

    file: IO[bytes]
    kind: np.dtype[Any]
    width: int = 0
    """0 until the first row is added."""
    begins: int = 0
    """Where in the file the first row stands."""
    many: int = 0

    def add(self, rows: NDArray[Any]) -> None:
        """Write rows after those that are there."""
        self.width = rows.shape[1]
        self.many += len(rows)
        self.file.write(np.ascontiguousarray(rows, dtype=self.kind).tobytes())

    def read(self, begin: int, end: int) -> NDArray[Any]:
        """Give some rows."""
        self.file.seek(self.begins + begin * self.width * self.kind.itemsize)
        numbers = np.fromfile(self.file, self.kind, (end - begin) * self.width)
        self.file.seek(0, 2)
        return numbers.reshape(-1, self.width)

    def whole(self) -> NDArray[Any]:
        """Give all rows; they stay in the file until they are looked at, also when it is closed."""
        if not self.many:
            return np.zeros((0, self.width), dtype=self.kind)
        self.file.flush()
        shape = (self.many, self.width)
        return np.asarray(np.memmap(self.file, self.kind, "r", self.begins, shape))


@contextmanager
def spilled(kind: DTypeLike, near: Path | None = None) -> Iterator[Rows]:
    """Give rows in a file without a name, on the disk of the folder ``near``."""
    with TemporaryFile(dir=near) as file:
        yield Rows(file, np.dtype(kind))


@contextmanager
def laid(path: Path, kind: DTypeLike, shape: tuple[int, int]) -> Iterator[Rows]:
    """Give rows in a file that ``numpy.load`` reads, of which it is known how many there will be."""
    with path.open("w+b") as file:
        form = {"descr": np.dtype(kind).str, "fortran_order": False, "shape": shape}
        np.lib.format.write_array_header_1_0(file, form)
        yield Rows(file, np.dtype(kind), shape[1], file.tell())
