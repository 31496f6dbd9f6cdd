"""From an older format to today's, one numbered step at a time.

``m0001_places_without_phase.py`` makes format 2 of format 1. A step has one function, ``migrate``: it gets
the tree of maps and lists, whatever stands in it, changes it in place (so that lines stay known) and
gives it back. The runner loops and writes the number; a step does neither.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any, Protocol


class Step(Protocol):
    """One step from a format to the next."""

    def __call__(self, tree: dict[str, Any], /) -> dict[str, Any]:
        """Change the tree into the next format."""


def migrate(tree: dict[str, Any]) -> dict[str, Any]:
    """Bring a tree to today's format, from the format that it says it has."""
    steps = migrations()
    for number in range(tree["format"], len(steps) + 1):
        tree = steps[number](tree)
        tree["format"] = number + 1
    return tree


@cache
def migrations() -> dict[int, Step]:
    """Give every step by the format that it starts from, in order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {int(name[1:5]): import_module(f"{__name__}.{name}").migrate for name in names}
