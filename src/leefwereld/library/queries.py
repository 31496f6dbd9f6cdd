"""Reading what is kept, limited to what the asker may see (the same rules as ``may.py``)."""

from __future__ import annotations

from django.db.models import OuterRef, Q, QuerySet, Subquery

from leefwereld.library.may import MAKERS
from leefwereld.library.models import Blueprint, Member, Version
from leefwereld.people.asker import Asker
from leefwereld.people.models import Role


def readable(asker: Asker) -> QuerySet[Version]:
    """Give every version that this person may read."""
    allowed = Q(audience=Version.Audience.EVERYONE)
    own = asker.organisations(*MAKERS)
    if own:
        allowed |= Q(audience=Version.Audience.MUNICIPALITIES)
        allowed |= Q(blueprint__organisation__in=[organisation.pk for organisation in own])
    return Version.objects.filter(allowed)


def shelf(asker: Asker) -> QuerySet[Version]:
    """Give of every blueprint the newest version that this person may read, by theme and title."""
    newest = readable(asker).filter(blueprint=OuterRef("blueprint")).order_by("-nr").values("nr")[:1]
    return (
        readable(asker)
        .filter(nr=Subquery(newest))
        .select_related("blueprint__organisation")
        .defer("received", "text")
        .order_by("theme", "title", "pk")
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


def history(asker: Asker, version: Version) -> QuerySet[Version]:
    """Give the versions of the same blueprint that this person may read, newest first."""
    return (
        readable(asker)
        .filter(blueprint=version.blueprint_id)
        .select_related("made_by", "published_by")
        .defer("received", "text")
        .order_by("-nr")
    )


def part_of(asker: Asker, blueprint: Blueprint) -> Member.Kind | None:
    """Give what this person is for a blueprint: the most that she was given; ``None`` for an outsider.

    The organisation's own facilitators lead all its projects; its professionals may read them.
    """
    if asker.person is None:
        return None
    given = set(
        Member.objects.filter(Q(person=asker.person) | Q(team__people=asker.person), blueprint=blueprint)
        .values_list("kind", flat=True)
        .distinct()
    )
    if asker.is_at(blueprint.organisation_id, Role.Kind.FACILITATOR):
        given.add(Member.Kind.FACILITATOR)
    if asker.is_at(blueprint.organisation_id, Role.Kind.PROFESSIONAL):
        given.add(Member.Kind.READER)
    return next((kind for kind in Member.Kind if kind in given), None)
