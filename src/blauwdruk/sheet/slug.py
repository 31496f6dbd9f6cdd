"""Ids out of words: "Ik bel Marlies!" becomes ``ik-bel-marlies``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_LENGTH = 40


def slug(text: str, otherwise: str) -> str:
    """Give an id that looks like the words; another when there are no letters in them."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(name) > _LENGTH:
        name = name[:_LENGTH].rpartition("-")[0] or name[:_LENGTH]
    return name or otherwise


def fresh(name: str, taken: Collection[str]) -> str:
    """Give the name, with a number behind it when it is taken."""
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found
