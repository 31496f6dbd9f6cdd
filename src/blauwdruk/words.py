"""Words for people: every sentence that we show exists in Dutch and in English.

A value instead of a translation file, so that a missing translation cannot be expressed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
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


LANGUAGES: Mapping[str, Words] = {"nl": Words("Nederlands", "Dutch"), "en": Words("Engels", "English")}
"""What the languages themselves are called."""

_DAYS = (
    ("maandag", "Monday"), ("dinsdag", "Tuesday"), ("woensdag", "Wednesday"), ("donderdag", "Thursday"),
    ("vrijdag", "Friday"), ("zaterdag", "Saturday"), ("zondag", "Sunday"),
)  # fmt: skip
_MONTHS = (
    ("januari", "January"), ("februari", "February"), ("maart", "March"), ("april", "April"), ("mei", "May"),
    ("juni", "June"), ("juli", "July"), ("augustus", "August"), ("september", "September"),
    ("oktober", "October"), ("november", "November"), ("december", "December"),
)  # fmt: skip


def dated(day: date) -> Words:
    """Say a date where the day of the week does not matter: "3 maart 2026"."""
    dutch, english = _MONTHS[day.month - 1]
    return Words(f"{day.day} {dutch} {day.year}", f"{day.day} {english} {day.year}")


def on_day(day: date) -> Words:
    """Say a date as people do who must be there: "dinsdag 3 maart 2026"."""
    dutch, english = _DAYS[day.weekday()]
    said = dated(day)
    return Words(f"{dutch} {said.nl}", f"{english} {said.en}")
