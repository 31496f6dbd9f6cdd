"""The blueprint (blauwdruk): the whole document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field as Described

from blauwdruk.model.arrow import Arrow
from blauwdruk.model.artefact import Artefact
from blauwdruk.model.card import Card
from blauwdruk.model.consequence import Aspect, Consequence
from blauwdruk.model.evidence import Evidence, EvidenceKind
from blauwdruk.model.indicator import Indicator
from blauwdruk.model.journey import Journey, JourneyKind
from blauwdruk.model.labelled import Labelled
from blauwdruk.model.lane import Lane
from blauwdruk.model.persona import Persona
from blauwdruk.model.session import Lesson, Session
from blauwdruk.model.step import Step
from blauwdruk.model.value import Id, Value
from blauwdruk.words import Words

FORMAT = 2
"""The format that this version writes; older files are migrated when they are read."""


class Owner(Value):
    """Who owns the blueprint."""

    organisation: str
    team: str = ""


class Trigger(Labelled):
    """What can make a blueprint untrue before its day of review."""

    LAW = "law", "wet", "law"
    RELEASE = "release", "nieuwe versie", "release"
    CHANNEL = "channel", "kanaal", "channel"
    PARTNER = "partner", "ketenpartner", "partner"


class Review(Value):
    """When somebody must look whether this is still true (requirement 20; complaint C6)."""

    on: date | None = None
    triggers: tuple[Trigger, ...] = ()


class Party(Labelled):
    """Who can want something of a service."""

    RESIDENT = "resident", "inwoner", "resident"
    PROFESSIONAL = "professional", "professional", "professional"
    ORGANISATION = "organisation", "organisatie", "organisation"


class Goal(Value):
    """What one of the parties wants to have reached (VNG 2020, method.md §1.4)."""

    id: Id
    actor: Party
    text: str


class Blueprint(Value):
    """A service design from the resident's life: personas, journeys and all their consequences."""

    format: int = FORMAT
    id: Id
    title: str
    theme: str = ""
    language: Literal["nl", "en"] = "nl"
    situation: str = ""
    starting_point: str = ""
    owner: Owner | None = None
    license: str = "CC-BY-4.0"
    version: str = ""
    updated: date | None = None
    review: Review | None = None
    goals: tuple[Goal, ...] = ()
    labels: Annotated[Mapping[Aspect | Lane, str], Described(default_factory=dict)]
    """A team's own names for aspects and lanes; the types stay, so that municipalities can compare."""
    evidence: tuple[Evidence, ...] = ()
    sessions: tuple[Session, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    personas: tuple[Persona, ...] = ()
    journeys: tuple[Journey, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    artefacts: tuple[Artefact, ...] = ()

    @cached_property
    def persona_by_id(self) -> dict[str, Persona]:
        """The personas by id."""
        return {persona.id: persona for persona in self.personas}

    @cached_property
    def journey_by_id(self) -> dict[str, Journey]:
        """The journeys by id."""
        return {journey.id: journey for journey in self.journeys}

    @cached_property
    def artefact_by_id(self) -> dict[str, Artefact]:
        """The artefacts by id."""
        return {artefact.id: artefact for artefact in self.artefacts}

    @cached_property
    def evidence_by_id(self) -> dict[str, Evidence]:
        """The evidence by id."""
        return {evidence.id: evidence for evidence in self.evidence}

    @cached_property
    def consequences_at(self) -> dict[str, tuple[Consequence, ...]]:
        """The consequences by the place of their step; a step without any is not in it."""
        found: dict[str, list[Consequence]] = {}
        for consequence in self.consequences:
            found.setdefault(consequence.step, []).append(consequence)
        return {place: tuple(those) for place, those in found.items()}

    def consequences_of(self, journey: Journey, step: Step) -> tuple[Consequence, ...]:
        """Give what must be arranged for a step."""
        return self.consequences_at.get(f"{journey.id}/{step.id}", ())

    @cached_property
    def step_at(self) -> dict[str, Step]:
        """Every step by its place, ``journey/step``."""
        return {f"{journey.id}/{step.id}": step for journey in self.journeys for step in journey.steps}

    @property
    def ideal(self) -> Journey | None:
        """The first ideal journey, if there is one."""
        return next((journey for journey in self.journeys if journey.kind is JourneyKind.IDEAL), None)

    @property
    def current(self) -> Journey | None:
        """The first current journey, if there is one."""
        return next((journey for journey in self.journeys if journey.kind is JourneyKind.CURRENT), None)

    @property
    def main_journey(self) -> Journey | None:
        """The journey that is shown when nobody asks for another: the ideal one, else the first."""
        return self.ideal or next(iter(self.journeys), None)

    def label_of(self, kind: Aspect | Lane) -> Words:
        """Give the team's own name of an aspect or lane, else the standard one."""
        own = self.labels.get(kind)
        return Words(own, own) if own else kind.label

    def evidence_level(self, based_on: tuple[str, ...]) -> EvidenceKind:
        """Give the strongest evidence among these ids; nothing found is an assumption (requirement 2)."""
        kinds = [self.evidence_by_id[name].kind for name in based_on if name in self.evidence_by_id]
        return max(kinds, key=lambda kind: kind.strength, default=EvidenceKind.ASSUMPTION)

    def pains_of(self, journey: Journey) -> tuple[Card, ...]:
        """Give the pains of the journey's persona, and of the second resident."""
        who = [self.persona_by_id.get(journey.persona), self.persona_by_id.get(journey.companion or "")]
        return tuple(pain for persona in who if persona for pain in persona.pains)
