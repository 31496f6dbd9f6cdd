"""What every part of the demo looks at: the blueprint, one of its journeys, and the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from blauwdruk.model import Blueprint, Journey, Persona, Step
from blauwdruk.words import Language, Words


@dataclass(frozen=True, slots=True)
class Scene:
    """One journey of one blueprint, told in one language."""

    blueprint: Blueprint
    journey: Journey
    language: Language

    def say(self, words: Words) -> str:
        """Give our own words in the reader's language, ready to stand in HTML."""
        return escape(words.into(self.language))

    @property
    def lang(self) -> str:
        """The attribute that marks the team's words when they are in another language (WCAG 3.1.2)."""
        own = self.blueprint.language
        return "" if own == self.language else f' lang="{own}"'

    @property
    def resident(self) -> Persona | None:
        """Who makes this journey."""
        return self.blueprint.persona_by_id.get(self.journey.persona)

    def contact_at(self, step: Step | None) -> str:
        """Name who is there for the resident: at this step, else throughout; empty if nobody yet."""
        if step and step.contact:
            return step.contact
        steady = next((each.contact for each in self.journey.steps if each.contact), "")
        helper = self.blueprint.persona_by_id.get(self.journey.professional or "")
        return steady or (helper.name if helper else "")
