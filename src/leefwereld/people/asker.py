"""Who asks: the value that every permission looks at."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone

from leefwereld.people import keys, visits
from leefwereld.people.models import Organisation, Person, Role


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who wants to see or do something, with all her roles; nobody known has none."""

    person: Person | None = None
    roles: tuple[Role, ...] = ()

    def organisations(self, *kinds: Role.Kind) -> tuple[Organisation, ...]:
        """Give the organisations in which she is one of these."""
        return tuple(role.organisation for role in self.roles if role.kind in kinds)

    def is_at(self, organisation_id: int, *kinds: Role.Kind) -> bool:
        """Say whether she is one of these there."""
        return any(role.organisation_id == organisation_id and role.kind in kinds for role in self.roles)


NOBODY = Asker()


def asker_of(request: HttpRequest) -> Asker:
    """Give who asks, read once per request; a visit that is over, or that lacks a lock, is nobody's."""
    known: Asker | None = getattr(request, "asker", None)
    if known is not None:
        return known
    person = request.user
    asker = (
        Asker(person, tuple(person.roles.select_related("organisation")))
        if isinstance(person, Person) and _is_in(request, person)
        else NOBODY
    )
    request.asker = asker  # type: ignore[attr-defined] # a request carries what was read for it
    return asker


def _is_in(request: HttpRequest, person: Person) -> bool:
    return not visits.has_ended(request.session, timezone.now()) and not keys.are_missing(request, person)
