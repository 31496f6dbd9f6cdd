"""A view: which part of a blueprint to look at, and how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from blauwdruk.model import Blueprint, Consequence, Journey, Reader, Verdict
from blauwdruk.words import Language, Words


class JourneyNotFoundError(LookupError):
    """The blueprint has no journey of that name."""

    def __init__(self, blueprint: Blueprint, journey: str) -> None:
        known = ", ".join(one.id for one in blueprint.journeys)
        self.text = Words(
            f"{blueprint.title} heeft geen klantreis {journey!r}. Wel: {known}.",
            f"{blueprint.title} has no journey {journey!r}. It has: {known}.",
        )
        super().__init__(self.text.nl)


@dataclass(frozen=True, slots=True)
class View:
    """What to draw. Everything has a sensible default: the ideal journey, with all its layers."""

    journey: str | None = None
    """Id of the journey; the ideal one (else the first) when empty."""
    rows: Literal["stage", "consequences", "both"] = "both"
    zoom: Literal["milestones", "steps", "consequences"] = "consequences"
    reader: Reader | None = None
    """Only the aspects that this reader looks at."""
    owner: str | None = None
    """Only the consequences of this department or partner."""
    verdict: Verdict | None = None
    """Only the consequences with this verdict."""
    language: Language = "nl"
    today: date | None = None
    """The day from which a demo counts; without it, the day on which somebody opens it."""
    theme: bytes | None = None
    """A municipality's own style sheet with NL Design System tokens; the example theme when empty."""

    def wants(self, one: Consequence) -> bool:
        """Whether to show this consequence; "bewust geen" has no verdict, so who asks for one does not see it."""
        return (
            (self.reader is None or one.aspect in self.reader.aspects)
            and (self.owner is None or one.owner == self.owner)
            and (self.verdict is None or (one.verdict is self.verdict and not one.none))
        )

    def journey_of(self, blueprint: Blueprint) -> Journey | None:
        """Give the journey that this view looks at; ``None`` if the blueprint has none.

        Raises:
            JourneyNotFoundError: the view names a journey that the blueprint does not have.
        """
        if self.journey is None:
            return blueprint.main_journey
        if self.journey not in blueprint.journey_by_id:
            raise JourneyNotFoundError(blueprint, self.journey)
        return blueprint.journey_by_id[self.journey]
