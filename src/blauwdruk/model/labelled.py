"""A closed list of words: each with its key in the file and its label on the screen."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from blauwdruk.words import Words


class Labelled(StrEnum):
    """A word of a closed list: ``CAN = "can", "kan", "can"`` is the key, the Dutch and the English label."""

    label: Words

    def __new__(cls, key: str, dutch: str = "", english: str = "") -> Self:
        """Make one member."""
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = Words(dutch, english)
        return member
