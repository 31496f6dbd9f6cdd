"""A seat at the table: who asks something of a session, and what she is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from leefwereld.library.models import Member
from leefwereld.people.models import Person
from leefwereld.workshop.models import Participant, Session


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who looks at a session: a member of the project, or a guest who joined with the code."""

    session: Session
    part: Member.Kind | None = None
    person: Person | None = None
    participant: Participant | None = None
    """Her place at the table; a member who only looks has none yet."""

    @property
    def is_guest(self) -> bool:
        """Whether she has nothing but the code."""
        return self.part is None

    def is_welcome(self, now: datetime) -> bool:
        """Whether she may be here at all: a member may; a guest as long as it lasts."""
        if self.part is not None:
            return True
        guest = self.participant
        return (
            guest is not None
            and guest.session_id == self.session.pk
            and self.session.is_open
            and guest.removed_at is None
            and guest.expires_at is not None
            and now < guest.expires_at
        )
