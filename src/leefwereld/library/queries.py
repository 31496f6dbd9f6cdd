"""Reading what is kept, limited to what the asker may see (the same rules as ``may.py``)."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from leefwereld.library.may import MAKERS, is_at_least, may_open
from leefwereld.library.models import (
    Blueprint,
    Member,
    Moment,
    PersonaLink,
    ReviewCall,
    SharedPersona,
    Version,
)
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation, Person, Role


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


def people_in(blueprint: Blueprint, least: Member.Kind = Member.Kind.READER) -> QuerySet[Person]:
    """Give everybody who has at least this part in a blueprint; ``part_of`` says it of one person."""
    kinds = [kind for kind in Member.Kind if is_at_least(kind, least)]
    own = [Role.Kind.FACILITATOR]
    if least == Member.Kind.READER:
        own.append(Role.Kind.PROFESSIONAL)
    return (
        Person.objects.filter(
            Q(memberships__blueprint=blueprint, memberships__kind__in=kinds)
            | Q(teams__memberships__blueprint=blueprint, teams__memberships__kind__in=kinds)
            | Q(roles__organisation=blueprint.organisation_id, roles__kind__in=own),
            is_active=True,
        )
        .distinct()
        .order_by("name", "pk")
    )


def blueprint_for(asker: Asker, organisation: str, key: str) -> Blueprint:
    """Give a blueprint as it is being made, to somebody who has a part in it.

    Raises:
        Blueprint.DoesNotExist: there is none, or it is not hers to know about.
    """
    found = Blueprint.objects.select_related("organisation").get(
        organisation__slug=organisation, key=key, trashed_at=None
    )
    if not may_open(part_of(asker, found)):
        raise Blueprint.DoesNotExist
    return found


def _shared_with(person: Person) -> QuerySet[Member, int]:
    """Give the blueprints in which somebody, or a team of hers, was given a part."""
    return Member.objects.filter(Q(person=person) | Q(team__people=person)).values_list(
        "blueprint", flat=True
    )


def moments_of(blueprint: Blueprint) -> QuerySet[Moment]:
    """Give the moments of a blueprint, newest first, each with its story and ``is_kept``: whether it can be looked at."""
    return (
        Moment.objects.filter(blueprint=blueprint)
        .annotate(is_kept=Q(packed__isnull=False))
        .defer("packed")
        .order_by("-nr")
    )


def names_of(people: Iterable[int]) -> dict[int, str]:
    """Give the names of people by their keys."""
    return dict(Person.objects.filter(pk__in=people).values_list("pk", "name"))


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


def bin_of(asker: Asker) -> list[Blueprint]:
    """Give what lies in the bin and this person may take back, with its ``title``, the newest first."""
    if asker.person is None:
        return []
    title = Version.objects.filter(blueprint=OuterRef("pk")).order_by("-nr").values("title")[:1]
    led = Member.objects.filter(
        Q(person=asker.person) | Q(team__people=asker.person), kind=Member.Kind.FACILITATOR
    ).values("blueprint")
    own = [one.pk for one in asker.organisations(Role.Kind.FACILITATOR)]
    return list(
        Blueprint.objects.filter(Q(organisation__in=own) | Q(pk__in=led), trashed_at__isnull=False)
        .annotate(title=Subquery(title))
        .select_related("organisation")
        .order_by("-trashed_at")
    )


def title_of(blueprint: Blueprint) -> str:
    """Give what the newest version of a blueprint is called."""
    return blueprint.versions.values_list("title", flat=True).first() or blueprint.key


def newest_versions() -> QuerySet[Version]:
    """Give of every blueprint that is not put away the newest version, for what has to be done every day."""
    newest = Version.objects.filter(blueprint=OuterRef("blueprint")).order_by("-nr").values("nr")[:1]
    return (
        Version.objects.filter(nr=Subquery(newest), blueprint__trashed_at=None, blueprint__archived_at=None)
        .select_related("blueprint__organisation")
        .defer("received")
    )


def open_calls(blueprints: Iterable[int]) -> dict[int, list[ReviewCall]]:
    """Give by blueprint why it must be looked at again."""
    found: dict[int, list[ReviewCall]] = {}
    for call in ReviewCall.objects.filter(blueprint__in=list(blueprints), done_at=None).select_related(
        "told_by"
    ):
        found.setdefault(call.blueprint_id, []).append(call)
    return found


def shared_personas(organisations: Iterable[Organisation]) -> QuerySet[SharedPersona]:
    """Give the personas of some organisations, each with ``many``: in how many blueprints she lives."""
    return (
        SharedPersona.objects.filter(organisation__in=organisations)
        .select_related("organisation")
        .annotate(many=Count("links", filter=Q(links__blueprint__trashed_at=None)))
        .order_by("organisation__name", "key")
    )


def links_of(blueprint: Blueprint) -> dict[str, PersonaLink]:
    """Give by the id of a persona in a blueprint that she is one of the organisation's."""
    links = PersonaLink.objects.filter(blueprint=blueprint).select_related("shared__organisation")
    return {one.persona: one for one in links}
