"""A question in which nothing can be read: a hand on the keyboard, a number alone.

A word that we do not know is no reason: it may be an illness, a brand, a name, another language or bad spelling. It must
be letters that make no word anywhere (``letters.py``) and resemble none, and beside it nothing that says something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from leefwereld.catalogue.finding.index import Index
from leefwereld.catalogue.finding.letters import is_pressed, is_unlike_any, may_be_abbreviation
from leefwereld.catalogue.finding.words import is_in_dictionary, is_small, stem

_USUAL_FROM = 4
"""Letters from which a word is not in use by chance; shorter ones must stand on the shelf."""
_NUMBER = 2
"""A number of one digit stands on the shelf by chance."""
_DRAWN = re.compile(r"(.)\1{2,}")
"""Who shouts "heeeelp" says something."""
_NO_LETTERS = re.compile(r"[\d_]+")


def is_senseless(index: Index, words: Sequence[str]) -> bool:
    """Tell whether nobody could know what these words ask."""
    told = [_says_something(index, word) for word in words]
    return True not in told and (False in told or all(word.isdigit() for word in words))


def _says_something(index: Index, word: str) -> bool | None:
    """Tell whether a word says something; nothing when it is a number or so short that it may be an abbreviation."""
    if index.words.has(stem(word)) and not (word.isdigit() and len(word) < _NUMBER):
        return True
    bare = _NO_LETTERS.sub("", word)
    is_used = len(bare) >= _USUAL_FROM and (index.spelling.is_usual(bare) or is_in_dictionary(bare))
    if is_used or is_small(bare) or not bare.isascii():
        return True
    if is_pressed(bare):
        return False
    bare = _DRAWN.sub(r"\1", bare)
    if may_be_abbreviation(bare):
        return None
    return not is_unlike_any(bare) or index.spelling.resembles(bare)
