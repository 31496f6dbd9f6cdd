"""The people of a project: who is in, as what, and how they got it. Whoever loses a part is out of the room at once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.library.may import may_open
from leefwereld.library.models import Blueprint, Member
from leefwereld.library.queries import part_of
from leefwereld.outbox.actions import take_away
from leefwereld.outbox.queries import people_told
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation, Person, Team


class LastFacilitatorError(Exception):
    """A project keeps somebody who leads it."""


@transaction.atomic
def invite_member(
    blueprint: Blueprint, *, who: Person | Team, kind: Member.Kind, by: Person | None, now: datetime
) -> Member:
    """Let a person, or everybody of a team, take part; who takes part already gets this part.

    Raises:
        LastFacilitatorError: she is the last to lead it, and would not any more.
    """
    named = {"person": who} if isinstance(who, Person) else {"team": who}
    member, is_new = Member.objects.get_or_create(blueprint=blueprint, **named, defaults={"kind": kind})
    if is_new:
        _tell("member-invited", member, by=by, now=now)
        rooms.look_again(blueprint)
    else:
        change_kind(member, kind=kind, by=by, now=now)
    return member


@transaction.atomic
def change_kind(member: Member, *, kind: Member.Kind, by: Person | None, now: datetime) -> None:
    """Give somebody another part.

    Raises:
        LastFacilitatorError: she is the last to lead it, and would not any more.
    """
    if member.kind == kind:
        return
    if kind != Member.Kind.FACILITATOR:
        _check_not_the_last(member)
    member.kind = kind
    member.save(update_fields=["kind"])
    _tell("member-changed", member, by=by, now=now)
    rooms.look_again(member.blueprint)


@transaction.atomic
def remove_member(member: Member, *, by: Person | None, now: datetime) -> None:
    """Take a part; whoever has the room open only by it is out at once.

    Raises:
        LastFacilitatorError: she is the last to lead it.
    """
    _check_not_the_last(member)
    _tell("member-removed", member, by=by, now=now)
    blueprint = member.blueprint
    member.delete()
    look_again_in([blueprint])


def look_again_for(person: Person, organisation: Organisation | None = None) -> None:
    """Look in every room where somebody may be: what she may do, or her visit, is not what it was."""
    there = Q(members__person=person) | Q(members__team__people=person)
    there |= Q(organisation__roles__person=person)
    if organisation is not None:
        there |= Q(organisation=organisation) | Q(members__team__organisation=organisation)
    for blueprint in Blueprint.objects.filter(there).select_related("organisation").distinct():
        rooms.look_again(blueprint, person)
        _take_messages(blueprint, person)


def look_again_in(blueprints: list[Blueprint]) -> None:
    """Look at everybody in these rooms."""
    for blueprint in blueprints:
        rooms.look_again(blueprint)
        for person in people_told(_home(blueprint)):
            _take_messages(blueprint, person)


def _take_messages(blueprint: Blueprint, person: Person) -> None:
    """Leave nothing of what is said in a project with somebody who may not see it any more."""
    asker = Asker(person, tuple(person.roles.select_related("organisation")))
    if not person.is_active or not may_open(part_of(asker, blueprint)):
        take_away(person, under=_home(blueprint), now=timezone.now())


def _home(blueprint: Blueprint) -> str:
    """Give what the addresses of all pages of a blueprint begin with."""
    return reverse("studio:blueprint", args=[blueprint.organisation.slug, blueprint.key])


def _check_not_the_last(member: Member) -> None:
    if member.kind != Member.Kind.FACILITATOR or member.person_id is None:
        return
    leading = Member.objects.select_for_update().filter(
        blueprint=member.blueprint_id, kind=Member.Kind.FACILITATOR, person__is_active=True
    )
    if not leading.exclude(pk=member.pk).exists():
        raise LastFacilitatorError


def _tell(action: str, member: Member, *, by: Person | None, now: datetime) -> None:
    who = member.person.slug if member.person else f"team {member.team.slug if member.team else ''}"
    record(action, by=by, about=member, at=now, blueprint=str(member.blueprint), who=who, kind=member.kind)
