"""A blueprint as it is being made, opened by somebody who works on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.http import Http404, HttpRequest

from leefwereld.library import may, queries
from leefwereld.library.models import Blueprint, Member
from leefwereld.people.asker import Asker, asker_of
from leefwereld.people.models import Person


@dataclass(frozen=True)
class Made:
    """One blueprint in the making, and what the asker may do with it."""

    asker: Asker
    person: Person
    """Who asks: whoever has a part is somebody."""
    blueprint: Blueprint
    part: Member.Kind

    @property
    def keys(self) -> dict[str, str]:
        """What every address of this blueprint begins with."""
        return {"organisation": self.blueprint.organisation.slug, "key": self.blueprint.key}

    @cached_property
    def title(self) -> str:
        """What its newest version is called; the room may say otherwise by now."""
        return queries.title_of(self.blueprint)

    @property
    def may_edit(self) -> bool:
        """Whether the asker may change it."""
        return may.may_edit(self.part)


def made(request: HttpRequest, organisation: str, key: str) -> Made:
    """Open the blueprint that is being made, for whoever has a part in it.

    Raises:
        Http404: it is not there, or not for this person to know about.
    """
    asker = asker_of(request)
    try:
        blueprint = queries.blueprint_for(asker, organisation, key)
    except Blueprint.DoesNotExist as missing:
        raise Http404 from missing
    part = queries.part_of(asker, blueprint)
    if part is None or asker.person is None:
        raise Http404
    return Made(asker, asker.person, blueprint, part)


def editing(request: HttpRequest, organisation: str, key: str) -> Made:
    """Open the blueprint that is being made, for whoever changes it.

    Raises:
        Http404: it is not there, or not for this person to know about.
        PermissionDenied: she may look, and not change it.
    """
    it = made(request, organisation, key)
    may.check_may_edit(it.part)
    return it
