"""Vectors that were made once are kept: a change costs what changed, and a build that stopped goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from queue import SimpleQueue

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding.encoder import Encoder, Vectors

_Half = NDArray[np.float16]
_Encode = Callable[[Encoder, Sequence[str]], Vectors]
_DIGEST = 16
_AT_ONCE = 16
"""How many texts are encoded before they are kept; a build that is stopped loses a second."""


class KeptVectors:
    """An encoder that remembers what it made. Holds vectors only, under a digest of the text; never the text."""

    def __init__(
        self,
        encoder: Encoder,
        path: Path,
        *,
        beside: Sequence[Encoder] = (),
        tell: Callable[[int, int], None] | None = None,
    ) -> None:
        """Open the file; encoders ``beside`` the first work at the same time, one thread each."""
        self.name = encoder.name
        self._encoders = (encoder, *beside)
        self._path = path
        self._tell = tell
        with closing(self._open()) as file, file:
            file.execute(
                "CREATE TABLE IF NOT EXISTS vectors (digest BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID"
            )
            if file.execute("SELECT NOT EXISTS (SELECT 1 FROM vectors)").fetchone()[0]:
                file.executemany("INSERT INTO vectors VALUES (?, ?)", _shipped(self.name))

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what people ask, and of phrases in their words."""
        return self._vectors("question", texts, lambda encoder, some: encoder.questions(some))

    def descriptions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what the catalogue says."""
        return self._vectors("description", texts, lambda encoder, some: encoder.descriptions(some))

    def _vectors(self, kind: str, texts: Sequence[str], encode: _Encode) -> Vectors:
        if not texts:
            return encode(self._encoders[0], [])
        digests = [self.digest(kind, text) for text in texts]
        with closing(self._open()) as file:
            known = _read(file, digests)
            missing = {
                digest: text for digest, text in zip(digests, texts, strict=True) if digest not in known
            }
            for made in self._made(missing, encode):
                with file:
                    file.executemany(
                        "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                        [(digest, vector.tobytes()) for digest, vector in made.items()],
                    )
                known.update(made)
        return np.stack([known[digest] for digest in digests]).astype(np.float32)

    def _made(self, missing: Mapping[bytes, str], encode: _Encode) -> Iterator[dict[bytes, _Half]]:
        """Give the vectors of what is new, some at a time, as they come."""
        free: SimpleQueue[Encoder] = SimpleQueue()
        for encoder in self._encoders:
            free.put(encoder)

        def work(some: Sequence[bytes]) -> dict[bytes, _Half]:
            encoder = free.get()
            try:
                vectors = encode(encoder, [missing[digest] for digest in some]).astype(np.float16)
            finally:
                free.put(encoder)
            return dict(zip(some, vectors, strict=True))

        done = 0
        with ThreadPoolExecutor(len(self._encoders)) as workers:
            for made in workers.map(work, _parts(list(missing), _AT_ONCE)):
                done += len(made)
                yield made
                if self._tell:
                    self._tell(done, len(missing))

    def digest(self, kind: str, text: str) -> bytes:
        """Give under what the vector of a text is kept."""
        return blake2b(f"{self.name}\n{kind}\n{text}".encode("utf-8", "ignore"), digest_size=_DIGEST).digest()

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = sqlite3.connect(self._path, timeout=30)
        file.execute("PRAGMA journal_mode=WAL")
        return file


def shipped(model: str) -> Path:
    """Give where the vectors of the demo's shelf are, that came with the platform."""
    return Path(__file__).parent.parent / "demo" / f"vectors-{model}.npz"


def ship(encoder: KeptVectors, questions: Sequence[str], descriptions: Sequence[str]) -> None:
    """Keep the vectors of these texts in the file that comes with the platform, in a byte a number."""
    digests = [encoder.digest("question", text) for text in questions]
    digests += [encoder.digest("description", text) for text in descriptions]
    vectors = np.concatenate([encoder.questions(questions), encoder.descriptions(descriptions)])
    scales = np.abs(vectors).max(axis=1, keepdims=True) / 127
    np.savez_compressed(
        shipped(encoder.name),
        digests=np.frombuffer(b"".join(digests), dtype=np.uint8).reshape(-1, _DIGEST),
        vectors=np.round(vectors / scales).astype(np.int8),
        scales=scales.astype(np.float16),
    )


def _shipped(model: str) -> Iterator[tuple[bytes, bytes]]:
    if shipped(model).is_file():
        with np.load(shipped(model)) as told:
            rows = (told["vectors"] * told["scales"]).astype(np.float16)
            yield from (
                (digest.tobytes(), row.tobytes()) for digest, row in zip(told["digests"], rows, strict=True)
            )


def _read(file: sqlite3.Connection, digests: Sequence[bytes]) -> dict[bytes, _Half]:
    found: dict[bytes, _Half] = {}
    for some in _parts(list(dict.fromkeys(digests)), 500):
        marks = ",".join("?" * len(some))
        rows = file.execute(f"SELECT digest, vector FROM vectors WHERE digest IN ({marks})", some)  # noqa: S608 - only marks
        found.update((digest, np.frombuffer(vector, dtype=np.float16)) for digest, vector in rows)
    return found


def _parts(items: list[bytes], size: int) -> Iterator[list[bytes]]:
    return (items[begin : begin + size] for begin in range(0, len(items), size))
