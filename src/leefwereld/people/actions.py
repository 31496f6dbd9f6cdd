"""Every change to people, roles and teams. Who lost something loses what she had open with it, at once."""

from __future__ import annotations

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.text import slugify

from leefwereld.audit.actions import record
from leefwereld.people import coming_in
from leefwereld.people.models import Organisation, Person, Role, Team, new_stay


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
    give_role(person, organisation=at, kind=kind, by=by, now=now)
    return person


@transaction.atomic
def welcome(*, name: str, email: str, language: str = "", by: Person | None, now: datetime) -> Person:
    """Make sure that somebody with this address is known; who is known already keeps her name."""
    email = email.strip().lower()
    person, is_new = Person.objects.get_or_create(
        email=email,
        defaults={
            "slug": free_slug(name),
            "name": name,
            "language": language,
            "password": make_password(None),
        },
    )
    if is_new:
        EmailAddress.objects.create(user=person, email=email, primary=True, verified=True)
        record("person-welcomed", by=by, about=person, at=now, demo=False)
    return person


@transaction.atomic
def change_details(  # noqa: PLR0913 - what one can say about oneself
    person: Person, *, name: str, language: str, discipline: str, by: Person, now: datetime
) -> None:
    """Keep what somebody says about herself."""
    person.name, person.language, person.discipline = name, language, discipline
    person.save(update_fields=["name", "language", "discipline"])
    record("person-changed", by=by, about=person, at=now)


@transaction.atomic
def give_role(
    person: Person, *, organisation: Organisation, kind: Role.Kind, by: Person | None, now: datetime
) -> Role:
    """Make sure that somebody has this role there."""
    role, is_given = Role.objects.get_or_create(person=person, organisation=organisation, kind=kind)
    if is_given:
        record("role-given", by=by, about=role, at=now, kind=kind.value, organisation=organisation.slug)
    return role


@transaction.atomic
def take_role(role: Role, *, by: Person, now: datetime) -> None:
    """Take a role, and end every visit that began with it; who has none left there leaves its teams too."""
    person, organisation = role.person, role.organisation
    record(
        "role-taken",
        by=by,
        about=role,
        at=now,
        kind=role.kind,
        organisation=organisation.slug,
        person=person.slug,
    )
    role.delete()
    if not person.roles.filter(organisation=organisation).exists():
        for team in person.teams.filter(organisation=organisation):
            leave_team(team, person=person, by=by, now=now)
    end_visits(person)


@transaction.atomic
def deactivate(person: Person, *, by: Person, now: datetime) -> None:
    """Let somebody in no longer; what she made stays hers."""
    person.is_active = False
    person.save(update_fields=["is_active"])
    coming_in.close_invitations(person, now=now)
    end_visits(person)
    record("person-deactivated", by=by, about=person, at=now)


@transaction.atomic
def reactivate(person: Person, *, by: Person, now: datetime) -> None:
    """Let somebody in again."""
    person.is_active = True
    person.save(update_fields=["is_active"])
    record("person-reactivated", by=by, about=person, at=now)


@transaction.atomic
def take_keys(person: Person, *, by: Person, now: datetime) -> None:
    """Forget all that somebody came in with: she lost it, or somebody else may have it."""
    Authenticator.objects.filter(user=person).delete()
    SocialAccount.objects.filter(user=person).delete()
    person.set_unusable_password()
    person.save(update_fields=["password"])
    end_visits(person)
    record("keys-taken", by=by, about=person, at=now)


@transaction.atomic
def welcome_team(*, organisation: Organisation, name: str, by: Person, now: datetime) -> Team:
    """Make a team."""
    taken = set(organisation.teams.values_list("slug", flat=True))
    team = Team.objects.create(
        organisation=organisation, slug=_free(slugify(name) or "team", taken), name=name
    )
    record("team-made", by=by, about=team, at=now, name=name)
    return team


@transaction.atomic
def join_team(team: Team, *, person: Person, by: Person, now: datetime) -> None:
    """Let somebody in a team."""
    team.people.add(person)
    record("team-joined", by=by, about=team, at=now, person=person.slug)


@transaction.atomic
def leave_team(team: Team, *, person: Person, by: Person, now: datetime) -> None:
    """Take somebody out of a team."""
    team.people.remove(person)
    record("team-left", by=by, about=team, at=now, person=person.slug)


@transaction.atomic
def end_team(team: Team, *, by: Person, now: datetime) -> None:
    """Part a team; what it was given in projects goes with it."""
    record("team-ended", by=by, about=team, at=now, name=team.name)
    team.delete()


def end_visits(person: Person) -> None:
    """End all that somebody has open, wherever she is."""
    person.stay = new_stay()
    person.save(update_fields=["stay"])


def free_slug(name: str) -> str:
    """Give a short name that nobody has yet; the number in it says nothing about how many there are."""
    base = slugify(name)[:40] or "mens"
    return f"{base}-{get_random_string(5, 'bcdfghjkmnpqrstvwxz23456789')}"


def _free(slug: str, taken: set[str]) -> str:
    names = (slug[:46] if nr == 1 else f"{slug[:46]}-{nr}" for nr in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
