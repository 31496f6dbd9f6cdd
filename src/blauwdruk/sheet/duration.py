"""Durations as people type them: "2 weken" is ``P2W``, "binnen 3 dagen" is ``P3D``, "half uur" is ``PT30M``."""

from __future__ import annotations

import re

from blauwdruk.model import in_words

_UNITS = {
    "Y": ("jaar", "jaren", "jr", "year", "years", "yr"),
    "M": ("maand", "maanden", "mnd", "mnden", "month", "months"),
    "W": ("week", "weken", "wk", "wkn", "week", "weeks"),
    "D": ("dag", "dagen", "dgn", "d", "werkdag", "werkdagen", "day", "days", "etmaal"),
    "H": ("uur", "uren", "u", "hour", "hours", "h", "hr"),
    "min": ("minuut", "minuten", "min", "minute", "minutes", "mins"),
}
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words}
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            ("nul", "zero"), ("een", "één", "one", "a", "an"), ("twee", "two"), ("drie", "three"),
            ("vier", "four"), ("vijf", "five"), ("zes", "six"), ("zeven", "seven"), ("acht", "eight"),
            ("negen", "nine"), ("tien", "ten"), ("elf", "eleven"), ("twaalf", "twelve"),
        )
    )
    for word in words
}  # fmt: skip
_PART = re.compile(r"(\d{1,5}|[a-zé]+)\s*([a-z]+)\b\.?")
_FILLER = re.compile(
    r"\b(binnen|maximaal|max|ongeveer|ca|circa|gemiddeld|uiterlijk|na|tot|within|about|at most|after|the|de)\b\.?"
)
_ISO = re.compile(r"P[0-9YMWDTH]+")


def duration_in(text: str) -> str | None:
    """Give the ISO 8601 duration in a text, or nothing when the text says more or something else."""
    said = " ".join(text.split())
    if _ISO.fullmatch(said):
        return _checked(said)
    said = _FILLER.sub(" ", said.casefold()).strip(" .~±<≤")
    if said in {"half uur", "een half uur", "half an hour"}:
        return "PT30M"
    parts: dict[str, int] = {}
    for piece in re.split(r"\s*(?:,|\ben\b|\band\b)\s*", said):
        found = _PART.fullmatch(piece.strip())
        unit = _UNIT.get(found[2]) if found else None
        number = _number(found[1]) if found else None
        if unit is None or number is None or unit in parts:
            return None
        parts[unit] = number
    date = "".join(f"{parts[unit]}{unit}" for unit in "YMWD" if unit in parts)
    time = "".join(f"{parts[unit]}{unit[0].upper()}" for unit in ("H", "min") if unit in parts)
    return _checked(f"P{date}" + (f"T{time}" if time else ""))


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() else _NUMBERS.get(text)


def _checked(duration: str) -> str | None:
    try:
        in_words(duration)
    except ValueError:
        return None
    return duration
