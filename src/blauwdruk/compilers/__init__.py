"""For a machine: every other file or folder here is one target."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from blauwdruk.model import Blueprint
from blauwdruk.registry import Registry
from blauwdruk.words import Words

Compile = Callable[[Blueprint], bytes]


@dataclass(frozen=True, slots=True)
class Compiler:
    """One output for machines."""

    name: str
    title: Words
    suffix: str
    """Of the file name, with its dot: ``.bpmn``."""
    media_type: str
    compile: Compile


def compiler(*, title: Words, suffix: str, media_type: str) -> Callable[[Compile], Compiler]:
    """Turn a function into a compiler; its name is the function's, and so the file's."""

    def made(compile_: Compile) -> Compiler:
        return Compiler(compile_.__name__.replace("_", "-"), title, suffix, media_type, compile_)

    return made


COMPILERS: Registry[Compiler] = Registry(__name__)
