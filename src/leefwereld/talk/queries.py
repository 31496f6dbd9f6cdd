"""Reading what is said, limited to what the asker may see (the same rules as ``may.py``)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from leefwereld.library.models import Blueprint, Member
from leefwereld.library.queries import part_of, people_in
from leefwereld.people.asker import Asker
from leefwereld.people.models import Person
from leefwereld.talk.may import may_read
from leefwereld.talk.models import ProposedChange, Remark, Thread


def makers_of(blueprint: Blueprint) -> QuerySet[Person]:
    """Give who is asked to settle a proposal: the project's own makers; without any, who leads."""
    kinds = [Member.Kind.FACILITATOR, Member.Kind.MAKER]
    asked = Person.objects.filter(
        Q(memberships__blueprint=blueprint, memberships__kind__in=kinds)
        | Q(teams__memberships__blueprint=blueprint, teams__memberships__kind__in=kinds),
        is_active=True,
    ).distinct()
    return asked if asked.exists() else people_in(blueprint, Member.Kind.MAKER)


def threads(asker: Asker, blueprint: Blueprint) -> QuerySet[Thread]:
    """Give the threads of a blueprint with all that is said in them; none for who may not open it."""
    if not may_read(part_of(asker, blueprint)):
        return Thread.objects.none()
    remarks = Remark.objects.select_related("by").prefetch_related("mentions__person")
    return (
        Thread.objects.filter(blueprint=blueprint)
        .select_related("started_by", "assigned_to", "resolved_by")
        .prefetch_related(Prefetch("remarks", remarks))
    )


def of_person(those: QuerySet[Thread], person: Person) -> QuerySet[Thread]:
    """Keep the threads in which somebody wrote."""
    return those.filter(remarks__by=person).distinct()


def stand(asker: Asker, blueprint: Blueprint) -> list[dict[str, Any]]:
    """Give where the open threads are and how many remarks they hold, for the dots at the cells."""
    said = Count("remarks", filter=Q(remarks__removed_at=None))
    those = threads(asker, blueprint).filter(resolved_at=None).prefetch_related(None).select_related(None)
    return [
        dict(one)
        for one in those.annotate(many=said).values("pk", "at", "row", "address", "assigned_to", "many")
    ]


def remark_for(asker: Asker, blueprint: Blueprint, pk: int) -> Remark:
    """Give one remark.

    Raises:
        Remark.DoesNotExist: it is not there, or not hers to know about.
    """
    return Remark.objects.select_related("thread__blueprint__organisation", "by").get(
        pk=pk, thread__in=threads(asker, blueprint).values("pk")
    )


def proposed(asker: Asker, blueprint: Blueprint) -> QuerySet[ProposedChange]:
    """Give every proposed change of a blueprint; none for who may not open it."""
    if not may_read(part_of(asker, blueprint)):
        return ProposedChange.objects.none()
    return ProposedChange.objects.filter(proposal__blueprint=blueprint).select_related(
        "proposal__by", "settled_by"
    )


def names_in(remarks: Iterable[Remark]) -> dict[str, str]:
    """Give the names of the people who are mentioned, by slug."""
    return {
        mention.person.slug.casefold(): mention.person.name
        for remark in remarks
        for mention in remark.mentions.all()
    }
