"""What somebody gets who asks: what may help and why, how sure we are, and what to do at once in danger."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from leefwereld.catalogue.vocabulary import Peril


class Kind(StrEnum):
    """Why something was found."""

    PHRASE = "phrase"
    """Somebody in that situation said something like it."""
    WORDS = "words"
    """These words stand in it."""
    MEANING = "meaning"
    """It means something alike, though no word is the same."""


@dataclass(frozen=True, slots=True)
class Because:
    """One reason why a voorziening was found."""

    kind: Kind
    text: str
    """The phrase, or the words with commas; empty for meaning alone."""
    weight: float = 0.0
    """How much of the score it brought, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One voorziening that was found."""

    id: str
    score: float
    """Only to compare within one answer."""
    because: tuple[Because, ...] = ()
    by: tuple[tuple[str, float], ...] = ()
    """What each way of looking said, for who wants to know: ``(("meaning", 2.1), ("words", 0.4))``."""


class Confidence(StrEnum):
    """How sure we are that the right one is among the first five."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"
    """Say so, and ask one question."""
    PUZZLED = "puzzled"
    """No word of it can be one: say that we do not understand, ask for other words, and show who can be called."""
    NOTHING = "nothing"
    """Nothing was asked, or nothing fits: a person to call comes first."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that one question gives."""

    asked: str
    """What was asked, cleaned and at most 300 characters."""
    meant: str = ""
    """What we looked for instead, when we think that it was misspelt ("Bedoelde u"); else empty."""
    danger: tuple[Peril, ...] = ()
    """What is acute in it, the most urgent first; its phone numbers stand above everything, always."""
    perhaps: tuple[Peril, ...] = ()
    """What it may be about, when we are not sure: asked in a line, with the same numbers."""
    hits: tuple[Hit, ...] = ()
    confidence: Confidence = Confidence.NOTHING
    between: tuple[str, ...] = field(default=())
    """When in doubt: the ids of two to four hits to choose from in one question."""
    without_meaning: bool = False
    """The model is missing or broken, so only words were looked at."""


__all__ = ["Answer", "Because", "Confidence", "Hit", "Kind", "Peril"]
