"""Reading who takes part in a blueprint, and as what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from leefwereld.library.may import is_at_least
from leefwereld.library.models import Blueprint, Member
from leefwereld.people.asker import Asker
from leefwereld.people.models import Person, Role, Team

_WITH_A_ROLE = {Role.Kind.FACILITATOR: Member.Kind.FACILITATOR, Role.Kind.PROFESSIONAL: Member.Kind.READER}
"""What comes with work at the organisation of a blueprint."""


@dataclass(frozen=True, slots=True)
class Partaker:
    """Somebody with a part in a project: the most that she has, and where she has it from."""

    person: Person
    kind: Member.Kind
    member: Member | None
    """What gives it: her own membership or her team's; nothing when it comes with her work."""

    @property
    def team(self) -> Team | None:
        """The team that it comes through."""
        return self.member.team if self.member else None


def part_of(asker: Asker, blueprint: Blueprint) -> Member.Kind | None:
    """Give what this person is for a blueprint: the most that she was given; ``None`` for an outsider.

    The organisation's own facilitators lead all its projects; its professionals may read them.
    """
    return parts_of(asker, [blueprint]).get(blueprint.pk)


def parts_of(asker: Asker, blueprints: Iterable[Blueprint]) -> dict[int, Member.Kind]:
    """Give what this person is for each of some blueprints, as ``part_of`` does; those she is an outsider of are left out."""
    if asker.person is None:
        return {}
    given: dict[int, set[str]] = {one.pk: _by_work(asker, one.organisation_id) for one in blueprints}
    own = Member.objects.filter(Q(person=asker.person) | Q(team__people=asker.person), blueprint__in=given)
    for blueprint, kind in own.values_list("blueprint", "kind").distinct():
        given[blueprint].add(kind)
    most = {one: next((kind for kind in Member.Kind if kind in kinds), None) for one, kinds in given.items()}
    return {one: kind for one, kind in most.items() if kind is not None}


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


def members_of(blueprint: Blueprint) -> QuerySet[Member]:
    """Give who was let in, from most to least."""
    return (
        Member.objects.filter(blueprint=blueprint)
        .select_related("person", "team", "blueprint")
        .prefetch_related("team__people")
        .order_by("pk")
    )


def partakers(blueprint: Blueprint) -> list[Partaker]:
    """Give everybody with a part in a project, each once with the most that she has; who leads comes first."""
    best: dict[int, Partaker] = {}
    order = {kind: nr for nr, kind in enumerate(Member.Kind)}
    given = [
        Partaker(person, Member.Kind(member.kind), member)
        for member in members_of(blueprint)
        for person in ([member.person] if member.person else member.team.people.all() if member.team else [])
    ]
    for one in [*given, *_by_their_work(blueprint)]:
        known = best.get(one.person.pk)
        if one.person.is_active and (known is None or order[one.kind] < order[known.kind]):
            best[one.person.pk] = one
    return sorted(best.values(), key=lambda one: (order[one.kind], one.person.name.lower()))


def rooms_of(team: Team) -> list[Blueprint]:
    """Give the blueprints in which a team takes part."""
    return list(Blueprint.objects.filter(members__team=team))


def _by_work(asker: Asker, organisation: int) -> set[str]:
    return {kind for role, kind in _WITH_A_ROLE.items() if asker.is_at(organisation, role)}


def _by_their_work(blueprint: Blueprint) -> list[Partaker]:
    roles = Role.objects.filter(organisation=blueprint.organisation_id, kind__in=_WITH_A_ROLE)
    return [
        Partaker(role.person, _WITH_A_ROLE[Role.Kind(role.kind)], None)
        for role in roles.select_related("person")
    ]
