"""Reading people."""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.adapter import get_adapter
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.http import HttpRequest

from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation, Person, Role, Team


def demo_people() -> QuerySet[Person]:
    """Give the cast of the demo, with their roles."""
    return Person.objects.filter(is_demo=True, is_active=True).prefetch_related("roles__organisation")


def organisation(slug: str) -> Organisation | None:
    """Give the organisation of this short name."""
    return Organisation.objects.filter(slug=slug).first()


def belongs_only_to(email: str, slug: str) -> bool:
    """Say whether whom we know by this address has a role in this organisation, and in no other."""
    theirs = Role.objects.filter(person__email=email.lower(), person__is_demo=False)
    return theirs.exists() and not theirs.exclude(organisation__slug=slug).exists()


def ways_in(request: HttpRequest) -> list[Any]:
    """Give the organisations that let in their own people: each with a name and an address."""
    providers = get_adapter(request).list_providers(request)
    names = dict(Organisation.objects.values_list("slug", "name"))
    return sorted(
        ((names.get(one.sub_id, one.app.name), one.get_login_url(request)) for one in providers),
        key=lambda way: way[0].lower(),
    )


def run_by(asker: Asker) -> QuerySet[Organisation]:
    """Give the organisations that this person looks after."""
    return Organisation.objects.filter(
        pk__in=[one.pk for one in asker.organisations(Role.Kind.ADMINISTRATOR)]
    )


def people_of(organisation: Organisation) -> QuerySet[Person]:
    """Give everybody with a role there, by name, each with those roles only."""
    here = Role.objects.filter(person=OuterRef("pk"), organisation=organisation)
    return Person.objects.filter(Exists(here)).order_by("name", "pk")


def known_by(email: str) -> Person | None:
    """Give whom we know by this address."""
    return Person.objects.filter(email=email.strip().lower(), is_active=True).exclude(email="").first()


def is_taken(email: str) -> bool:
    """Say whether an address is somebody's; that somebody asked for it is not enough."""
    return Person.objects.filter(email=email.strip().lower()).exists()


def with_roles_at(organisation: Organisation) -> QuerySet[Person]:
    """Give everybody there, with ``roles_here``."""
    here = Role.objects.filter(organisation=organisation)
    return people_of(organisation).prefetch_related(Prefetch("roles", here, to_attr="roles_here"))


def teams_of(organisation: Organisation) -> QuerySet[Team]:
    """Give its teams, with the people in them."""
    return organisation.teams.prefetch_related("people").order_by("name")
