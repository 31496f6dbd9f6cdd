"""How hard a Dutch text is: its sentences, who acts in them, and the syllables of its words.

Heuristics, meant as an editor's pencil: where they doubt, they say nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from blauwdruk.rules._vocabulary import words_in

_SHORT = re.compile(
    r"\b(art|bijv|bv|ca|dhr|mevr|mw|nr|tel|evt|incl|max|min|resp|blz|o\.a|d\.w\.z|m\.b\.t|i\.v\.m)\.",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n+|(?<=:)\s*\n")
_BECOMES = {"word", "wordt", "worden", "werd", "werden"}
_BEFORE_GE = "|".join(
    words_in(
        "aan achter af bij binnen door goed in klaar langs mee na nog om onder op over samen terug toe uit "
        "vast voor weg"
    )
)
_PARTICIPLE = re.compile(rf"(?:(?:{_BEFORE_GE})?ge\w{{2,}}(?:d|t|en)|(?:be|ver|ont|her)\w{{3,}}(?:d|t|en))")
_NO_PARTICIPLE = frozenset(
    words_in(
        "bedragen beleid beneden benauwd bereid berichten bericht beroemd besluiten besluit bekend bevriend "
        "gebied gebieden gebouwen gebeurtenissen gedachten geduld geboden gegevens geheugen geld gelden "
        "geluid gemeenten gerecht geschikt gesprekken getallen gevaren gevallen gevoelens gewend gewicht "
        "gezinnen gezond geïrriteerd verdriet verhalen verliefd verleden verschillen verwend verzoeken "
        "gebeurt bezwaren bestanden betalen bellen beter belangen vergunningen vertrouwen ontmoetingen "
        "gesloten"
    )
)
_CLAUSE_GOES_ON = frozenset(
    words_in(
        "en of maar als dan dat die omdat zodat voordat nadat totdat zodra om worden wordt werd over naar "
        "aan voor met van in op binnen bij per via tot uit volgens"
    )
)
_BEFORE_A_NOUN = frozenset(
    words_in("de het een uw mijn zijn haar ons onze hun dit dat deze die geen elk elke ieder")
)
_VOWELS = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyáéíóúàèëïöüê]")


@lru_cache(maxsize=1 << 15)
def sentences_in(text: str) -> tuple[str, ...]:
    """Give the sentences of a text; each line of a list is one of its own."""
    kept = _SHORT.sub(lambda found: found[0].replace(".", "\N{ONE DOT LEADER}"), text)
    parts = (part.strip(" -•*\t") for part in _END.split(kept))
    return tuple(part.replace("\N{ONE DOT LEADER}", ".") for part in parts if part)


@lru_cache(maxsize=1 << 15)
def longest_sentence(text: str) -> tuple[int, str]:
    """Give the longest sentence of a text, and before it how many words it has."""
    return max(((len(sentence.split()), sentence) for sentence in sentences_in(text)), default=(0, ""))


@lru_cache(maxsize=1 << 15)
def hidden_actor(text: str) -> str:
    """Give the first sentence in the passive voice that does not say who acts, else an empty text."""
    if _BECOMES.isdisjoint(words_in(text)):
        return ""
    return next((sentence for sentence in sentences_in(text) if _hides_actor(sentence)), "")


def _hides_actor(sentence: str) -> bool:
    return any(_clause_hides_actor(words_in(clause)) for clause in re.split(r"[,;:]", sentence))


def _clause_hides_actor(words: tuple[str, ...]) -> bool:
    if _BECOMES.isdisjoint(words) or "door" in words or "ik" in words:
        return False
    return any(map(_closes_as_participle, ["", *words], words, [*words[1:], "en"]))


def _closes_as_participle(before: str, word: str, following: str) -> bool:
    """A participle stands at the end of its clause, or before a preposition; a noun has an article."""
    if following not in _CLAUSE_GOES_ON or before in _BEFORE_A_NOUN:
        return False
    return word not in _NO_PARTICIPLE | _BECOMES and _PARTICIPLE.fullmatch(word) is not None


@lru_cache(maxsize=1 << 16)
def syllables_in(word: str) -> int:
    """Count the syllables of a Dutch word by its groups of vowels."""
    return max(1, len(_VOWELS.findall(word.lower())))


@lru_cache(maxsize=1 << 15)
def ease(text: str) -> float:
    """Give the reading ease of Flesch and Douma: 100 is very easy, below 45 is hard (Douma 1960)."""
    words = words_in(text)
    if not words:
        return 100.0
    syllables = sum(map(syllables_in, words)) / len(words)
    return 206.84 - 77 * syllables - 0.93 * len(words) / max(1, len(sentences_in(text)))
