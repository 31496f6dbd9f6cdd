"""Finds plugins: one file or folder each, by its name; then those of installed packages.

The registry knows no plugin. Nothing is imported before somebody looks, so a plugin may import
from the package that holds its registry without a circle.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib import import_module
from importlib.metadata import entry_points
from typing import Generic, TypeVar

T = TypeVar("T")


class Registry(Mapping[str, T], Generic[T]):
    """All plugins of one kind, by name: ``step-without-owner`` stands in ``step_without_owner.py``.

    A plugin's file holds one attribute with the file's own name. A package that is installed can add
    plugins through the entry point group of the same name as the registry's package.

    Raises:
        AttributeError: a file does not hold what its name promises.
        LookupError: two plugins have the same name.
    """

    def __init__(self, package: str) -> None:
        self._package = package

    @cached_property
    def _found(self) -> dict[str, T]:
        found: dict[str, T] = {}
        path = import_module(self._package).__path__
        for module in pkgutil.iter_modules(path):
            if not module.name.startswith("_"):
                plugin = import_module(f"{self._package}.{module.name}")
                found[_public(module.name)] = getattr(plugin, module.name)
        for point in entry_points(group=self._package):
            if _public(point.name) in found:
                raise LookupError(f"two plugins are called {point.name!r} in {self._package}")
            found[_public(point.name)] = point.load()
        return dict(sorted(found.items()))

    def __getitem__(self, name: str) -> T:
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _public(name: str) -> str:
    return name.replace("_", "-")
