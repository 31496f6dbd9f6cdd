"""Vectors that were made once are kept: a change costs what changed, and a build that stopped goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

import numpy as np

from leefwereld.catalogue.finding.encoder import Encoder, Vectors

_AT_ONCE = 32
"""How many texts are encoded before they are kept; a build that is stopped loses a second."""


class KeptVectors:
    """An encoder that remembers what it made. Holds vectors only, under a digest of the text; never the text."""

    def __init__(
        self, encoder: Encoder, path: Path, *, tell: Callable[[int, int], None] | None = None
    ) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._path = path
        self._tell = tell
        with closing(self._open()) as file, file:
            file.execute(
                "CREATE TABLE IF NOT EXISTS vectors (digest BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID"
            )

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what people ask, and of phrases in their words."""
        return self._vectors("question", texts, self._encoder.questions)

    def descriptions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what the catalogue says."""
        return self._vectors("description", texts, self._encoder.descriptions)

    def _vectors(
        self, kind: str, texts: Sequence[str], encode: Callable[[Sequence[str]], Vectors]
    ) -> Vectors:
        digests = [self._digest(kind, text) for text in texts]
        with closing(self._open()) as file:
            known = _read(file, digests)
            missing = [at for at, digest in enumerate(digests) if digest not in known]
            for begin in range(0, len(missing), _AT_ONCE):
                some = missing[begin : begin + _AT_ONCE]
                made = encode([texts[at] for at in some]).astype(np.float16)
                with file:
                    file.executemany(
                        "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                        [(digests[at], row.tobytes()) for at, row in zip(some, made, strict=True)],
                    )
                known.update((digests[at], row) for at, row in zip(some, made, strict=True))
                if self._tell:
                    self._tell(begin + len(some), len(missing))
        if not digests:
            return encode([])
        return np.stack([known[digest] for digest in digests]).astype(np.float32)

    def _digest(self, kind: str, text: str) -> bytes:
        return blake2b(f"{self.name}\n{kind}\n{text}".encode("utf-8", "ignore"), digest_size=16).digest()

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = sqlite3.connect(self._path, timeout=30)
        file.execute("PRAGMA journal_mode=WAL")
        return file


def _read(file: sqlite3.Connection, digests: Sequence[bytes]) -> dict[bytes, Vectors]:
    found: dict[bytes, Vectors] = {}
    for some in _parts(list(dict.fromkeys(digests)), 500):
        marks = ",".join("?" * len(some))
        rows = file.execute(f"SELECT digest, vector FROM vectors WHERE digest IN ({marks})", some)  # noqa: S608 - only marks
        found.update((digest, np.frombuffer(vector, dtype=np.float16)) for digest, vector in rows)
    return found


def _parts(items: list[bytes], size: int) -> Iterable[list[bytes]]:
    return (items[begin : begin + size] for begin in range(0, len(items), size))
