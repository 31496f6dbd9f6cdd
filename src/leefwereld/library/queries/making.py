"""Reading blueprints as they are being made: their moments, what calls for another look, the bin."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import OuterRef, Q, QuerySet, Subquery

from leefwereld.library.may import may_open
from leefwereld.library.models import Blueprint, Member, Moment, ReviewCall, Version
from leefwereld.library.queries.taking_part import part_of
from leefwereld.people.asker import Asker
from leefwereld.people.models import Person, Role


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


def open_calls(blueprints: Iterable[int]) -> dict[int, list[ReviewCall]]:
    """Give by blueprint why it must be looked at again."""
    found: dict[int, list[ReviewCall]] = {}
    for call in ReviewCall.objects.filter(blueprint__in=list(blueprints), done_at=None).select_related(
        "told_by"
    ):
        found.setdefault(call.blueprint_id, []).append(call)
    return found


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
