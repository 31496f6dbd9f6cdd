"""From a sentence to the words that it is looked up by: cleaned, folded, brought to their stem, compounds in parts.

Dutch glues words together (``huurachterstand``) and bends them (``schulden``): a resident and a catalogue hardly ever
write the same form. Lemmas come from simplemma, stems from Snowball's ``dutch_porter`` (its newer ``dutch`` takes
"schuld" and "schulden" for two words), how usual a word is from wordfreq.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

LONGEST = 300
"""Letters of a question that are looked at; a story of two minutes fits."""
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
"""People write burn-out and burnout, zzp-er and zzper."""
_WORD = re.compile(r"\w+")
_BREAKS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_LETTERS = re.compile(r"^[a-z]+$")

_SHORTEST_COMPOUND = 7
_SHORTEST_PART = 3
_USUAL_PART = 3e-6
"""How often a part of a compound is used by itself, as a share of all words."""
_USED = 2e-7
_USUAL_LONG_PART = 8e-7
"""The same for a part so long that it is hardly there by chance."""
_LONG_PART = 6
_LONGEST_PART = 9
"""A part of so many letters is looked at again: it can be a compound itself."""
_WHOLE = 8e-6
"""So usual a word is known as one, whatever it was made of: ``achterstand``."""
_LINKS = ("", "s", "e", "en", "n")
_A_PART = 0.5
"""What a part of a compound weighs beside a whole word."""

_SAYS_NOTHING = frozenset(
    """
    aan al alle alles als altijd ander andere ben bent bij daar dan dat de der deze die dit doe doen doet door dus echt
    een eens en er erg ergens even ga gaan gaat gedaan geen graag haar had hadden heb hebben hebt heeft heel hem het hier
    hij hoe hun iemand iets ik in is ja je jij jou jouw jullie kan kom komen komt kon krijg krijgen krijgt kun kunnen kunt
    maak maakt maar maken mag me meer men met mij mijn moest moet moeten mogen na naar nee niet niets nog nou nu of om
    omdat ons onze ook op over per sinds te ten ter tot toch toen tussen u uit uw van veel voor waar waarom wanneer want
    waren was wat we wel welke werd wie wij wil willen word worden wordt wou zal ze zich zij zijn zit zo zou zouden
    """.split()  # noqa: SIM905 - read as running text
)


def clean(text: str) -> str:
    """Give what was asked as plain text of one line and at most ``LONGEST`` letters, whatever was sent."""
    head = text[: 4 * LONGEST].encode("utf-8", "ignore").decode("utf-8")  # a lone surrogate is no letter
    one_line = " ".join(_BREAKS.sub(" ", unicodedata.normalize("NFC", head)).split())
    if len(one_line) <= LONGEST:
        return one_line
    return one_line[: LONGEST + 1].rpartition(" ")[0] or one_line[:LONGEST]


def words_of(text: str) -> list[str]:
    """Give the words in order, in small letters and without accents; the Euro sign and emoji fall away."""
    bare = unicodedata.normalize("NFKD", _HYPHEN.sub("", text.lower()))
    return _WORD.findall("".join(letter for letter in bare if not unicodedata.combining(letter)))


def is_in_dictionary(word: str) -> bool:
    """Tell whether a word stands in the dictionary of forms ("gedweild"), however seldom it is used."""
    from simplemma import is_known

    return bool(is_known(word, lang="nl"))


def is_small(word: str) -> bool:
    """Tell whether a word ("mijn", "geen") says nothing of what it is about."""
    return word in _SAYS_NOTHING


def terms_of(text: str) -> dict[str, float]:
    """Give what a text is looked up by, and how heavy: stems, and the parts of compounds for half."""
    terms: dict[str, float] = {}
    for word in words_of(text):
        if word not in _SAYS_NOTHING:
            for term, weight in _terms_of_word(word):
                terms[term] = terms.get(term, 0.0) + weight
    return terms


@lru_cache(maxsize=1 << 16)
def _terms_of_word(word: str) -> tuple[tuple[str, float], ...]:
    parts = [part for part in parts_of(word) if part not in _SAYS_NOTHING]
    return ((stem(word), 1.0), *((stem(part), _A_PART) for part in parts))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Give the stem of a word's dictionary form: ``schulden`` and ``schuld`` are both "schuld"."""
    from simplemma import lemmatize

    return str(_stemmer().stemWord(words_of(lemmatize(word, lang="nl"))[0] if word.isalpha() else word))


@cache
def _stemmer():  # type: ignore[no-untyped-def] # noqa: ANN202 - snowballstemmer has no types
    from snowballstemmer import stemmer

    return stemmer("dutch_porter")


@lru_cache(maxsize=1 << 16)
def parts_of(word: str) -> tuple[str, ...]:
    """Give the words that a compound is made of, or nothing when it is not one."""
    if len(word) < _SHORTEST_COMPOUND or not _LETTERS.match(word):
        return ()
    best = max(_splits(word), default=None)
    if best is None:
        return ()
    return tuple(part for half in best[1:] for part in _again(half))


def _again(half: str) -> tuple[str, ...]:
    is_whole = len(half) < _LONGEST_PART or frequencies().get(half, 0.0) >= _WHOLE
    return (not is_whole and parts_of(half)) or (half,)


def _splits(word: str) -> list[tuple[float, str, str]]:
    found = []
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        tail = word[at:]
        if not _is_usual(tail):
            continue
        for link in _LINKS:
            head = word[:at].removesuffix(link)
            if len(head) + len(link) == at >= len(link) + _SHORTEST_PART and _is_usual(head):
                found.append((_likeliness(head, tail, link), head, tail))
    return found


def _is_usual(part: str) -> bool:
    return frequencies().get(part, 0.0) >= (_USUAL_LONG_PART if len(part) >= _LONG_PART else _USUAL_PART)


def _likeliness(head: str, tail: str, link: str) -> float:
    often = frequencies()
    balance = 2.0 * min(len(head), len(tail), 6)
    return math.log(often[head]) + math.log(often[tail]) + balance - (2.0 if link else 0.0)


@cache
def frequencies() -> Mapping[str, float]:
    """Give how often each Dutch word is used, as a share of all words; words that hardly anybody uses are left out."""
    from wordfreq import get_frequency_dict

    usual: dict[str, float] = {}
    for word, share in get_frequency_dict("nl", wordlist="best").items():
        if share >= _USED:
            plain = "".join(words_of(word))  # "voor" and "vóór" are one
            usual[plain] = usual.get(plain, 0.0) + share
    get_frequency_dict.cache_clear()  # three hundred thousand words that are not needed again
    return usual
