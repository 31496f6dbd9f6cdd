"""Another local model: a folder with ``model.onnx``, ``tokenizer.json`` and, when it wants one, ``prefixes.json``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from leefwereld.catalogue.finding.encoder import EncoderError, Vectors
from leefwereld.catalogue.finding.words import clean

_TOKENS = 256


class OnnxModel:
    """An encoder of sentences in ONNX: the average of its last layer over the words, at unit length.

    ``prefixes.json`` holds what the model wants before a text: ``{"question": "query: ", "description": "passage: "}``.
    """

    def __init__(self, folder: Path) -> None:
        """Load the model.

        Raises:
            EncoderError: onnxruntime or tokenizers is missing, or a file cannot be read.
        """
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as missing:
            raise EncoderError(
                "Voor een eigen taalmodel is nodig: pip install 'leefwereld[models]'."
            ) from missing
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        try:
            self._session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options)
            self._tokens = Tokenizer.from_file(str(folder / "tokenizer.json"))
            prefixes = folder / "prefixes.json"
            self._prefixes = json.loads(prefixes.read_text(encoding="utf-8")) if prefixes.is_file() else {}
        except Exception as broken:
            raise EncoderError(f"Het taalmodel in {folder} kan niet worden gelezen: {broken}") from broken
        self._tokens.enable_truncation(_TOKENS)
        self._wanted = {one.name for one in self._session.get_inputs()}
        self.name = f"{folder.resolve().name}-{(folder / 'model.onnx').stat().st_size}"

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what people ask, and of phrases in their words."""
        return self._rows("question", [clean(text) for text in texts])

    def descriptions(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of what the catalogue says."""
        return self._rows("description", texts)

    def _rows(self, kind: str, texts: Sequence[str]) -> Vectors:
        before = str(self._prefixes.get(kind, ""))
        rows = [self._vector(before + text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, 1), dtype=np.float32)

    def _vector(self, text: str) -> Vectors:
        tokens = self._tokens.encode(text)
        ids = np.array([tokens.ids], dtype=np.int64)
        mask = np.array([tokens.attention_mask], dtype=np.int64)
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        layer = self._session.run(
            None, {name: value for name, value in given.items() if name in self._wanted}
        )[0]
        mean = (layer[0] * mask[0][:, None]).sum(axis=0) / max(int(mask.sum()), 1)
        return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)
