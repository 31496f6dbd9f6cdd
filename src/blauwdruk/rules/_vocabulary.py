"""Lists of words and phrases, and finding them in a text in one walk over its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

Vocabulary: TypeAlias = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases with what is said of them, by their first word."""


@lru_cache(maxsize=1 << 16)
def words_in(text: str) -> tuple[str, ...]:
    """Give the words of a text in small letters, without digits and signs."""
    return tuple(_WORD.findall(text.lower()))


def vocabulary(entries: Mapping[str, str]) -> Vocabulary:
    """Make a list of phrases quick to search."""
    made: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in entries.items():
        if words := words_in(phrase):
            made.setdefault(words[0], []).append((words, meaning))
    longest_first = {first: sorted(those, key=lambda one: -len(one[0])) for first, those in made.items()}
    return {first: tuple(those) for first, those in longest_first.items()}


def found_in(text: str, known: Vocabulary) -> dict[str, str]:
    """Give the phrases that stand in the text, in order, each with what is said of it."""
    words = words_in(text)
    found: dict[str, str] = {}
    for place, word in enumerate(words):
        for phrase, meaning in known.get(word, ()):
            if words[place : place + len(phrase)] == phrase:
                found.setdefault(" ".join(phrase), meaning)
                break
    return found


def entries_in(table: str) -> dict[str, str]:
    """Read a table of lines ``form, form: meaning``."""
    entries: dict[str, str] = {}
    for line in filter(None, map(str.strip, table.splitlines())):
        forms, _, meaning = line.partition(":")
        entries |= {form.strip(): meaning.strip() for form in forms.split(",")}
    return entries
