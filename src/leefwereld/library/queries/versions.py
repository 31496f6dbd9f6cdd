"""Reading versions: of each blueprint what the asker may see."""

from __future__ import annotations

from django.db.models import OuterRef, Q, QuerySet, Subquery

from leefwereld.library.may import MAKERS
from leefwereld.library.models import Blueprint, Member, Version
from leefwereld.people.asker import Asker
from leefwereld.people.models import Person


def readable(asker: Asker) -> QuerySet[Version]:
    """Give every version that this person may read."""
    allowed = Q(audience=Version.Audience.EVERYONE)
    own = asker.organisations(*MAKERS)
    if own:
        allowed |= Q(audience=Version.Audience.MUNICIPALITIES)
        allowed |= Q(blueprint__organisation__in=[organisation.pk for organisation in own])
    if asker.person is not None:
        allowed |= Q(blueprint__in=_shared_with(asker.person))
    return Version.objects.filter(allowed, blueprint__trashed_at=None)


def shelf(asker: Asker) -> QuerySet[Version]:
    """Give of every blueprint the newest version that this person may read, by theme and title.

    What was put away in the archive is left out.
    """
    newest = readable(asker).filter(blueprint=OuterRef("blueprint")).order_by("-nr").values("nr")[:1]
    return (
        readable(asker)
        .filter(nr=Subquery(newest), blueprint__archived_at=None)
        .select_related("blueprint__organisation")
        .defer("received", "text")
        .order_by("theme", "title", "pk")
    )


def archive(asker: Asker) -> QuerySet[Version]:
    """Give of every blueprint in the archive the newest version that this person may read."""
    newest = readable(asker).filter(blueprint=OuterRef("blueprint")).order_by("-nr").values("nr")[:1]
    return (
        readable(asker)
        .filter(nr=Subquery(newest), blueprint__archived_at__isnull=False)
        .select_related("blueprint__organisation")
        .defer("received", "text")
        .order_by("title", "pk")
    )


def newest_versions() -> QuerySet[Version]:
    """Give of every blueprint that is not put away the newest version, for what has to be done every day."""
    newest = Version.objects.filter(blueprint=OuterRef("blueprint")).order_by("-nr").values("nr")[:1]
    return (
        Version.objects.filter(nr=Subquery(newest), blueprint__trashed_at=None, blueprint__archived_at=None)
        .select_related("blueprint__organisation")
        .defer("received")
    )


def version_for(asker: Asker, organisation: str, key: str, nr: int | None = None) -> Version:
    """Give the newest version that this person may read, or the one of this number.

    Raises:
        Version.DoesNotExist: there is none, or it is not hers to know about.
    """
    found = (
        readable(asker)
        .filter(blueprint__organisation__slug=organisation, blueprint__key=key)
        .select_related("blueprint__organisation")
        .defer("received")
        .order_by("-nr")
    )
    if nr is not None:
        return found.get(nr=nr)
    version = found.first()
    if version is None:
        raise Version.DoesNotExist
    return version


def history(asker: Asker, blueprint: Blueprint) -> QuerySet[Version]:
    """Give the versions of a blueprint that this person may read, newest first."""
    return (
        readable(asker)
        .filter(blueprint=blueprint)
        .select_related("made_by", "published_by")
        .defer("received", "text")
        .order_by("-nr")
    )


def title_of(blueprint: Blueprint) -> str:
    """Give what the newest version of a blueprint is called."""
    return blueprint.versions.values_list("title", flat=True).first() or blueprint.key


def _shared_with(person: Person) -> QuerySet[Member, int]:
    """Give the blueprints in which somebody, or a team of hers, was given a part."""
    return Member.objects.filter(Q(person=person) | Q(team__people=person)).values_list(
        "blueprint", flat=True
    )
