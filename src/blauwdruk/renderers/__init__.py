"""To look at: every other file or folder here is one output for people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint
from blauwdruk.registry import Registry
from blauwdruk.words import Words

Draw = Callable[[Blueprint, View], bytes]


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output for people."""

    name: str
    title: Words
    suffix: str
    """Of the file name, with its dot: ``.svg``."""
    media_type: str
    draw: Draw


def renderer(*, title: Words, suffix: str, media_type: str) -> Callable[[Draw], Renderer]:
    """Turn a drawing function into a renderer; its name is the function's, and so the file's."""

    def made(draw: Draw) -> Renderer:
        return Renderer(draw.__name__.replace("_", "-"), title, suffix, media_type, draw)

    return made


RENDERERS: Registry[Renderer] = Registry(__name__)
