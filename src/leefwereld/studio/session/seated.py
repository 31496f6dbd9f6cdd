"""A work session that a member of the project has open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.http import Http404, HttpRequest
from django.utils import timezone

from blauwdruk.model import Blueprint, Journey, Phase, Step
from leefwereld.library import may as library
from leefwereld.library import rooms
from leefwereld.studio.made import Made, made
from leefwereld.workshop import may, queries
from leefwereld.workshop.models import Session
from leefwereld.workshop.queries import Seen
from leefwereld.workshop.seat import Seat


@dataclass(frozen=True)
class Seated:
    """One session, and somebody of the project who looks at it or takes part."""

    made: Made
    seat: Seat
    now: datetime

    @property
    def session(self) -> Session:
        """The session."""
        return self.seat.session

    @property
    def keys(self) -> dict[str, str | int]:
        """What every address of this session begins with."""
        return {**self.made.keys, "nr": self.session.nr}

    @cached_property
    def seen(self) -> Seen:
        """The session as this person may see it."""
        return queries.seen(self.seat, self.now)

    @cached_property
    def blueprint(self) -> Blueprint:
        """What the live document says now."""
        return rooms.read(self.made.blueprint)

    @property
    def leads(self) -> bool:
        """Whether she leads."""
        return library.may_lead(self.made.part) and self.session.is_open

    @property
    def groups(self) -> bool:
        """Whether she may group notes and write down what was agreed."""
        return may.may_do(self.seat, may.Deed.GROUP, self.now)

    @property
    def types_over(self) -> bool:
        """Whether she may put paper in the blueprint."""
        return may.may_type_over(self.seat)


def seated(request: HttpRequest, organisation: str, key: str, nr: int | None = None) -> Seated:
    """Open a session of a blueprint in the making; without a number, the one that is going on.

    Raises:
        Http404: it is not there, or not for this person to know about.
    """
    it = made(request, organisation, key)
    try:
        session = queries.session_of(it.blueprint, nr)
    except Session.DoesNotExist as missing:
        raise Http404 from missing
    return Seated(it, queries.seat_of(session, it.part, it.person), timezone.now())


def at(blueprint: Blueprint, place: str) -> list[tuple[str, Step]]:
    """Give the steps at a place, with theirs: one step, or all of a phase; none for the whole blueprint."""
    if place in blueprint.step_at:
        return [(place, blueprint.step_at[place])]
    journey, _, phase = place.partition("/")
    return [
        (f"{one.id}/{step.id}", step)
        for one in blueprint.journeys
        if one.id == journey
        for stretch in one.phases
        if stretch.id == phase
        for step in stretch.steps
    ]


def phases(blueprint: Blueprint) -> list[tuple[str, Journey, Phase]]:
    """Give every phase with its place and journey."""
    return [
        (f"{journey.id}/{phase.id}", journey, phase)
        for journey in blueprint.journeys
        for phase in journey.phases
    ]
