"""Somebody in her seat, and what she filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, QueryDict

from blauwdruk.model import Blueprint
from leefwereld.library import rooms
from leefwereld.people.models import Person
from leefwereld.theme.numbers import whole_number
from leefwereld.workshop.actions import table
from leefwereld.workshop.models import Participant, Session
from leefwereld.workshop.seat import Seat

T = TypeVar("T", bound=Model)


@dataclass(frozen=True)
class Asked:
    """Somebody in her seat, and what she filled in."""

    seat: Seat
    data: QueryDict
    now: datetime

    @property
    def session(self) -> Session:
        """The session."""
        return self.seat.session

    @property
    def person(self) -> Person | None:
        """Who she is, when she is no guest."""
        return self.seat.person

    @property
    def participant(self) -> Participant:
        """Her place at the table; a member who had none sits down now.

        Raises:
            Http404: she is nobody; the door let no such person in.
        """
        if self.seat.participant is not None:
            return self.seat.participant
        if self.person is None:
            raise Http404
        return table.sit(self.session, person=self.person, now=self.now)

    @property
    def blueprint(self) -> Blueprint:
        """What the live document says now."""
        return rooms.read(self.session.blueprint)

    def said(self, name: str) -> str:
        """Give what was filled in."""
        return self.data.get(name, "").replace("\0", "").strip()

    def number(self, name: str, otherwise: int) -> int:
        """Give a number that was filled in."""
        found = whole_number(self.said(name))
        return otherwise if found is None else found

    def one(self, those: QuerySet[T], name: str) -> T:
        """Give the thing that was chosen.

        Raises:
            Http404: it is not there (any more), or not of this session.
        """
        found = those.filter(pk=self.number(name, 0)).first()
        if found is None:
            raise Http404
        return found

    def many(self, those: QuerySet[T], name: str) -> list[T]:
        """Give the things that were chosen."""
        chosen = (whole_number(one) for one in self.data.getlist(name))
        return list(those.filter(pk__in=[one for one in chosen if one is not None]))
