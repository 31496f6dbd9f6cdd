"""Every change to people and roles."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.people.models import Organisation, Person, Role


@transaction.atomic
def welcome_organisation(*, slug: str, name: str, by: Person | None, now: datetime) -> Organisation:
    """Make sure that the organisation is known."""
    organisation, is_new = Organisation.objects.get_or_create(slug=slug, defaults={"name": name})
    if is_new:
        record("organisation-welcomed", by=by, about=organisation, at=now, name=name)
    return organisation


@transaction.atomic
def welcome_demo_person(  # noqa: PLR0913 - a person of the cast is these things
    *, slug: str, name: str, about: str, kind: Role.Kind, at: Organisation, by: Person | None, now: datetime
) -> Person:
    """Make sure that this person of the cast is known, with her role."""
    person, is_new = Person.objects.get_or_create(
        slug=slug,
        defaults={"name": name, "about": about, "is_demo": True, "password": make_password(None)},
    )
    if is_new:
        record("person-welcomed", by=by, about=person, at=now, demo=True)
    role, is_given = Role.objects.get_or_create(person=person, organisation=at, kind=kind)
    if is_given:
        record("role-given", by=by, about=role, at=now, kind=kind.value, organisation=at.slug)
    return person


@transaction.atomic
def note_signed_in(person: Person, *, now: datetime) -> None:
    """Write in the log that somebody came in."""
    record("signed-in", by=person, about=person, at=now)
