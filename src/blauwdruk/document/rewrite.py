"""Write a changed blueprint back into the file that it came from."""

from __future__ import annotations

from blauwdruk.document.dump import dump
from blauwdruk.model import Blueprint


def rewrite(text: str, blueprint: Blueprint) -> str:
    """Give the same file with what changed in it."""
    return dump(blueprint, form="json" if text.lstrip()[:1] == "{" else "yaml")
