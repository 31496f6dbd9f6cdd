"""Words that few people know, by how often Dutch words are used (wordfreq), looking inside compounds.

Dutch glues words together: ``huurachterstand`` is hardly ever written, but who knows ``huur`` and
``achterstand`` can read it. A word is rare only when its parts are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from unicodedata import normalize

from blauwdruk.rules._vocabulary import words_in

_TOO_SELDOM = 5e-7
"""As a share of all words: once in two million."""
_PART_IS_KNOWN = 2e-6
_SHORTEST_PART = 3
_LONGEST_WORD = 60
"""Whatever is longer is no word that anybody knows, and is not taken apart to find out."""
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GLUE = ("", "s", "-", "en", "e", "n", "er")
_ENDINGS = words_in(
    "en s e t st ste de den te ten je jes tje tjes pje er ers ster heid ing ingen lijk lijke loos loze baar "
    "bare end ende"
)
_BEGINNINGS = words_in("her on ge be ver ont mee oud bij na af op aan uit")
_EMPHASIS = str.maketrans("áéíóúàè", "aeiouae")
"""Dutch puts an accent on a word to stress it: één, hóeft."""
_EVERYDAY = frozenset(words_in("appje appjes appen incasso inburgering knelpunt whatsapp sms'je mailtje"))
"""Words that everybody says and few people write."""


@lru_cache(maxsize=1 << 15)
def rare_words_in(text: str) -> tuple[str, ...]:
    """Give the rare words of a text in order; a word with a capital is taken for a name."""
    found = dict.fromkeys(word for word in _TOKEN.findall(text) if not word[0].isupper() and is_rare(word))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def is_rare(word: str) -> bool:
    """Tell whether a word, with its parts and without its endings, is used less than once in two million words."""
    plain = normalize("NFC", word.lower().replace("’", "'")).removesuffix("'s").translate(_EMPHASIS)
    return any(_part_is_rare(part) for part in plain.split("-"))


def _part_is_rare(part: str) -> bool:
    if len(part) <= _SHORTEST_PART or _often(part, _TOO_SELDOM):
        return False
    return len(part) > _LONGEST_WORD or not (_inflected(part) or _compound(part))


def _often(word: str, share: float) -> bool:
    return word in _EVERYDAY or _shares().get(word, 0.0) >= share


@cache
def _shares() -> Mapping[str, float]:
    from wordfreq import get_frequency_dict

    return get_frequency_dict("nl")


def _inflected(word: str) -> bool:
    stems = {word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)}
    stems |= {word[len(start) :] for start in _BEGINNINGS if word.startswith(start)}
    return any(
        _often(form, _TOO_SELDOM) for stem in stems if len(stem) >= _SHORTEST_PART for form in _spelled(stem)
    )


def _spelled(stem: str) -> tuple[str, ...]:
    """Dutch writes ``kop`` but ``koppen``, and ``raam`` but ``ramen``."""
    single = stem[:-1] if stem[-1] == stem[-2] else stem
    double = stem[:-1] + stem[-2] + stem[-1] if stem[-2] in "aeou" else stem
    return (stem, single, double, f"{stem}e", f"{stem}en")


@lru_cache(maxsize=1 << 16)
def _compound(word: str) -> bool:
    return any(
        _known_part(word[:cut]) and _known_rest(word[cut:])
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


def _known_rest(rest: str) -> bool:
    ends = [rest[len(glue) :] for glue in _GLUE if rest.startswith(glue)]
    return any(
        len(end) >= _SHORTEST_PART and (_known_part(end) or _inflected(end) or _compound(end)) for end in ends
    )


def _known_part(part: str) -> bool:
    return len(part) >= _SHORTEST_PART and _often(part, _PART_IS_KNOWN)
