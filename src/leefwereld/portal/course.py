"""How it goes on after somebody begins (zo gaat het verder): the ideal journey of a blueprint that everybody may read."""

from __future__ import annotations

from dataclasses import dataclass

from leefwereld.catalogue.provision import Provision
from leefwereld.library import queries, reading
from leefwereld.library.models import Version
from leefwereld.people.asker import NOBODY

_STEPS = 8
"""So many are told: who begins wants to know how, not everything."""


@dataclass(frozen=True, slots=True)
class Step:
    """What happens, and what is promised with it."""

    id: str
    title: str
    promise: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """On which blueprint somebody begins, and the steps that follow."""

    blueprint: str
    steps: tuple[Step, ...]


def course_of(provision: Provision) -> Course | None:
    """Give how it goes on; nothing where there is no blueprint, not for everybody, or all about somebody else."""
    organisation, _, key = provision.blueprint.partition("/")
    if not key:
        return None
    try:
        version = queries.version_for(NOBODY, organisation, key)
    except Version.DoesNotExist:
        return None
    blueprint = reading.blueprint_in(version.text)
    ideal = blueprint.ideal
    if ideal is None or version.blueprint.archived_at:
        return None
    somebody = [first for one in blueprint.personas for first in one.name.split()[:1]]
    steps = tuple(
        Step(one.id, one.title, "" if _names(told, somebody) else told)
        for one in ideal.steps
        if not _names(one.title, somebody)
        for told in [one.promise.text if one.promise else ""]
    )
    return Course(provision.blueprint, steps[:_STEPS]) if steps else None


def _names(text: str, people: list[str]) -> bool:
    """Say whether this tells of the people of the blueprint; to somebody else that is no promise."""
    return any(name in text for name in people)
