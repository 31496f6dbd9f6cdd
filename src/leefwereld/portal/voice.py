"""In which words a page speaks: Dutch, simple Dutch or English; and a voorziening in those words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from blauwdruk.words import Language
from leefwereld.catalogue.provision import Provision, Wording


class Voice(StrEnum):
    """What ``?taal=`` may say."""

    DUTCH = "nl"
    SIMPLE = "eenvoudig"
    ENGLISH = "en"

    @property
    def language(self) -> Language:
        """The language of the page in this voice (ISO 639-1)."""
        return "en" if self is Voice.ENGLISH else "nl"

    @property
    def wording(self) -> str:
        """Which other words of a voorziening it speaks; Dutch speaks those of the voorziening itself."""
        return {Voice.ENGLISH: "english", Voice.SIMPLE: "simple"}.get(self, "")


@dataclass(frozen=True, slots=True)
class Said:
    """A text and the language that it is in, which need not be the page's."""

    text: str
    language: str = "nl"

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a condition, and the answer with which it fits."""

    ask: Said
    needs: str


@dataclass(frozen=True, slots=True)
class Told:
    """A voorziening in somebody's words; what was not told in them, stays Dutch."""

    name: Said
    summary: Said
    for_whom: Said
    you_get: tuple[Said, ...]
    costs: Said
    alone: Said
    together: Said
    term: Said
    asks: tuple[Asked, ...]


def told(provision: Provision, voice: Voice) -> Told:
    """Tell a voorziening in this voice."""
    wording = getattr(provision, voice.wording) if voice.wording else None

    def said(field: str, dutch: str) -> Said:
        other = getattr(wording, field) if wording else ""
        return Said(other, voice.language) if other else Said(dutch)

    return Told(
        name=said("name", provision.name),
        summary=said("summary", provision.summary),
        for_whom=said("for_whom", provision.for_whom),
        you_get=_you_get(provision, wording, voice),
        costs=said("costs", provision.costs),
        alone=said("alone", provision.alone),
        together=said("together", provision.together),
        term=said("term", provision.term.text if provision.term else ""),
        asks=_asks(provision, wording, voice),
    )


def _you_get(provision: Provision, wording: Wording | None, voice: Voice) -> tuple[Said, ...]:
    if wording and wording.you_get:
        return tuple(Said(one, voice.language) for one in wording.you_get)
    return tuple(Said(one) for one in provision.you_get)


def _asks(provision: Provision, wording: Wording | None, voice: Voice) -> tuple[Asked, ...]:
    """Ask in these words; when not every question is there in them, Dutch: one in the place of another is a trap."""
    other = wording.asks if wording and len(wording.asks) == len(provision.conditions) else ()
    said = [Said(one, voice.language) for one in other] or [Said(one.ask) for one in provision.conditions]
    return tuple(Asked(ask, one.needs) for ask, one in zip(said, provision.conditions, strict=True))
