"""What a blueprint is: frozen values, one noun a file."""

from blauwdruk.model.address import (
    consequence_address,
    journey_address,
    persona_address,
    phase_address,
    step_address,
)
from blauwdruk.model.arrow import Arrow, ArrowKind
from blauwdruk.model.artefact import Artefact, ArtefactKind, Section
from blauwdruk.model.blueprint import FORMAT, Blueprint, Goal, Owner, Party, Review, Trigger
from blauwdruk.model.card import Card, Layer
from blauwdruk.model.consequence import (
    Aspect,
    Consequence,
    ConsequenceKind,
    Ground,
    Privacy,
    Reader,
    ReverseTest,
    Status,
    Verdict,
)
from blauwdruk.model.evidence import Evidence, EvidenceKind
from blauwdruk.model.indicator import Indicator, Reading
from blauwdruk.model.journey import Flow, Journey, JourneyKind, Link, LinkKind, Origin, Phase
from blauwdruk.model.lane import Lane
from blauwdruk.model.persona import DigitalSkill, Domain, Empathy, Persona, PersonaRole, Urgency
from blauwdruk.model.screen import Choice, Confirmation, Field, FieldKind, Screen
from blauwdruk.model.session import Discipline, Lesson, Session
from blauwdruk.model.step import Actor, Ask, LegalTerm, Next, Principle, Promise, Side, Step
from blauwdruk.model.touchpoint import Channel, Touchpoint
from blauwdruk.model.value import Duration, Id, Place, Value, days_in, in_words

__all__ = [
    "FORMAT",
    "Actor",
    "Arrow",
    "ArrowKind",
    "Artefact",
    "ArtefactKind",
    "Ask",
    "Aspect",
    "Blueprint",
    "Card",
    "Channel",
    "Choice",
    "Confirmation",
    "Consequence",
    "ConsequenceKind",
    "DigitalSkill",
    "Discipline",
    "Domain",
    "Duration",
    "Empathy",
    "Evidence",
    "EvidenceKind",
    "Field",
    "FieldKind",
    "Flow",
    "Goal",
    "Ground",
    "Id",
    "Indicator",
    "Journey",
    "JourneyKind",
    "Lane",
    "Layer",
    "LegalTerm",
    "Lesson",
    "Link",
    "LinkKind",
    "Next",
    "Origin",
    "Owner",
    "Party",
    "Persona",
    "PersonaRole",
    "Phase",
    "Place",
    "Principle",
    "Privacy",
    "Promise",
    "Reader",
    "Reading",
    "ReverseTest",
    "Review",
    "Screen",
    "Section",
    "Session",
    "Side",
    "Status",
    "Step",
    "Touchpoint",
    "Trigger",
    "Urgency",
    "Value",
    "Verdict",
    "consequence_address",
    "days_in",
    "in_words",
    "journey_address",
    "persona_address",
    "phase_address",
    "step_address",
]
