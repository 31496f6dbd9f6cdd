"""Words for people: every sentence that we show exists in Dutch and in English.

A value instead of a translation file, so that a missing translation cannot be expressed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["nl", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence or label in both languages: Dutch at level B1, and its English twin."""

    nl: str
    en: str

    def into(self, language: Language) -> str:
        """Give the sentence in the language that the reader asked for."""
        return self.en if language == "en" else self.nl

    def __str__(self) -> str:
        return self.nl
