"""Whether what was typed can be a word at all, of whatever language is written with these letters.

Who tries the keyboard ("asdfgh", "hgjkfd sdfkj") is helped by no voorziening; who names an illness or a brand, or asks
in Polish, is. They differ in which letters follow each other: how likely each is after the two before it, counted over
the words that are used most in twenty-five languages (Shannon 1951). ``leefwereld learn`` counts; ``letters.npz`` keeps.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding.words import words_of

_LANGUAGES = "ca cs da de en es fi fil fr hu id it lt lv ms nb nl pl pt ro sh sk sl sv tr".split()  # noqa: SIM905 - read as running text
_WORDS = 20_000
"""Of each language, those used most."""
_BELIEF = 5.0
"""How often two letters must have been seen before what follows them is believed more than what follows the last."""
_UNLIKE = 5.9
"""Bits a letter from which nothing is a word: 4 of 25,000 words of these languages that were not counted are taken for
none, and 8 in 10 of what a hand types on a keyboard from five letters."""
_STEP = 0.1
"""Bits that 1 stands for in what is kept."""
_SHORT, _WITHOUT_VOWEL = 4, 5
"""So short it may be an abbreviation, which any letters make; a little longer without a vowel."""
_VOWEL = re.compile("[aeiouy]")
_FEWEST_KEYS = 3
"""Of a row: two ("ccv") are an abbreviation as well."""
_AGAIN = re.compile(r"(.)\1{3,}|(.{2,3})\2{2,}.{0,2}")
"""Ever the same: "zzzz", "hahaha", "sdfsdfsdf"."""
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {row[at : at + 2] for row in _ROWS for at in range(len(row) - 1)}


def is_pressed(word: str) -> bool:
    """Tell whether a finger lay on keys, or ran along a row of them ("asdfgh"); a few real words ("weer") do so too."""
    is_along = all(a == b or a + b in _BESIDE or b + a in _BESIDE for a, b in pairwise(word))
    return _AGAIN.fullmatch(word) is not None or (is_along and len(set(word)) >= _FEWEST_KEYS)


def may_be_abbreviation(word: str) -> bool:
    """Tell whether a word is so short that any letters could be one."""
    return len(word) <= _SHORT or (len(word) <= _WITHOUT_VOWEL and _VOWEL.search(word) is None)


def is_unlike_any(word: str) -> bool:
    """Tell whether letters a to z follow each other as in no word."""
    return float(_kept()[_threes([word])].mean()) * _STEP > _UNLIKE


def _threes(words: list[str]) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """Give every three signs in a row as numbers: 0 before and after a word, 1 to 26 its letters."""
    signs = np.frombuffer("".join(f"``{word}`" for word in [*words, ""]).encode(), np.uint8).astype(
        np.intp
    ) - ord("`")
    inside = signs[2:] + signs[1:-1] > 0
    return signs[:-2][inside], signs[1:-1][inside], signs[2:][inside]


@cache
def _kept() -> NDArray[np.uint8]:
    with np.load(shipped()) as told:
        return np.asarray(told["bits"])


def shipped() -> Path:
    """Give where what was counted is kept."""
    return Path(str(files(__package__))) / "letters.npz"


def learn() -> None:
    """Count the letters of all languages, and keep what was counted."""
    from wordfreq import top_n_list

    words = [
        word
        for language in _LANGUAGES
        for text in top_n_list(language, _WORDS)
        for word in words_of(text)
        if word.isascii() and word.isalpha() and len(word) > 2  # noqa: PLR2004 - shorter ones teach nothing
    ]
    seen = np.zeros((27, 27, 27))
    np.add.at(seen, _threes(words), 1)
    alone = seen.sum(axis=(0, 1)) + 1
    after_one = _likely(seen.sum(axis=0), alone / alone.sum())
    bits = -np.log2(_likely(seen, after_one))
    np.savez_compressed(shipped(), bits=np.minimum(np.round(bits / _STEP), 255).astype(np.uint8))


def _likely(seen: NDArray[np.float64], before: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray((seen + _BELIEF * before) / (seen.sum(axis=-1, keepdims=True) + _BELIEF))
