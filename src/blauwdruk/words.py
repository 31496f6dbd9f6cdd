"""Words for people: every sentence that we show exists in Dutch and in English.

A value instead of a translation file, so that a missing translation cannot be expressed.
"""

from __future__ import annotations

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


_DAYS = (
    ("maandag", "Monday"), ("dinsdag", "Tuesday"), ("woensdag", "Wednesday"), ("donderdag", "Thursday"),
    ("vrijdag", "Friday"), ("zaterdag", "Saturday"), ("zondag", "Sunday"),
)  # fmt: skip
_MONTHS = (
    ("januari", "January"), ("februari", "February"), ("maart", "March"), ("april", "April"), ("mei", "May"),
    ("juni", "June"), ("juli", "July"), ("augustus", "August"), ("september", "September"),
    ("oktober", "October"), ("november", "November"), ("december", "December"),
)  # fmt: skip


def on_day(day: date) -> Words:
    """Say a date as people do: "dinsdag 3 maart 2026"."""
    name, month = _DAYS[day.weekday()], _MONTHS[day.month - 1]
    return Words(f"{name[0]} {day.day} {month[0]} {day.year}", f"{name[1]} {day.day} {month[1]} {day.year}")
