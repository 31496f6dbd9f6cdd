"""Company with what (loop met me mee): a voorziening, or a list; where that is, and who it is."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.place import Place
from leefwereld.people.models import Person, Role
from leefwereld.portal.course import Course, course_of
from leefwereld.portal.opened import Visit

_FEW = 3
"""So many people know every question of a small town; in a larger one only a team knows its own."""


@dataclass(frozen=True, slots=True)
class Walk:
    """What somebody wants company with: one voorziening, or what stands on her list."""

    row: Provision | None
    listed: tuple[Provision, ...] = ()

    @property
    def course(self) -> Course | None:
        """How it goes on when she begins at once, where that can be."""
        return course_of(self.row.value) if self.row else None

    def places(self, visit: Visit) -> tuple[Place, ...]:
        """Where she can come by: the places of the voorziening, or else all there are."""
        return self._own(visit) or visit.places

    def callers(self, visit: Visit) -> tuple[Place, ...]:
        """Where those work who call and answer: at its own places, or else at the counter."""
        counter = visit.person.at
        return self._own(visit) or ((counter,) if counter else ())

    def _own(self, visit: Visit) -> tuple[Place, ...]:
        wanted = self.row.value.places if self.row else ()
        return tuple(one for one in visit.places if one.id in wanted)


def who_answers(visit: Visit, row: Provision | None) -> str:
    """Say who it is: by first name where that is known, or else who is called for it."""
    helping = _helping(visit, row)
    if helping:
        return _("%(name)s of een collega") % {"name": helping.called}
    contact = row.value.contact if row else None
    return (
        _("Iemand van %(team)s") % {"team": contact.name}
        if contact
        else _("Iemand van %(place)s") % {"place": visit.organisation.name}
    )


def _helping(visit: Visit, row: Provision | None) -> Person | None:
    """Give somebody of the team that keeps it, or of the few who read every question; among many, nobody."""
    at_work = Person.objects.filter(
        is_active=True, roles__kind=Role.Kind.PROFESSIONAL, roles__organisation=visit.organisation
    ).order_by("name")
    owner = row.value.owner if row else ""
    team = (
        at_work.filter(teams__name=owner, teams__organisation=visit.organisation).first() if owner else None
    )
    few = list(at_work.distinct()[: _FEW + 1]) if team is None else []
    return team or (few[0] if few and len(few) <= _FEW else None)
