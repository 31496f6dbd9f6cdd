"""The story of a blueprint as people read it: who did what and why, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from blauwdruk.words import Words
from leefwereld.library import queries
from leefwereld.library.models import Blueprint, Moment
from leefwereld.library.sittings import QUIET, Told, sittings_since

AT_A_GLANCE = 8
"""So many changes of one person are shown at once; the others open."""
_STEPS_BACK = 200
"""So many sittings are looked through for one step."""


@dataclass(frozen=True, slots=True)
class Group:
    """What some people changed together in one sitting."""

    names: tuple[str, ...]
    """Who; nobody when a guest did it, or somebody who is gone."""
    changes: tuple[Words, ...]
    why: str = ""
    keys: frozenset[int] = frozenset()

    @property
    def first(self) -> tuple[Words, ...]:
        """The changes to show at once."""
        return self.changes[:AT_A_GLANCE]

    @property
    def others(self) -> tuple[Words, ...]:
        """The changes to open."""
        return self.changes[AT_A_GLANCE:]


@dataclass(frozen=True, slots=True)
class Scene:
    """One sitting: some people at work without a long pause, and the moments in it that one can go back to."""

    begun_at: datetime
    ended_at: datetime
    groups: tuple[Group, ...]
    moments: tuple[Moment, ...] = ()
    """Newest first; none while nobody kept it yet."""


def scenes(moments: Iterable[Moment], *, at: str | None = None) -> list[Scene]:
    """Give the story of these moments, which come newest first; or only what was done to the thing at an address."""
    told = [(one, _about(one.story, at)) for one in moments]
    told = [(one, story) for one, story in told if story or at is None]
    names = queries.names_of({who for one, story in told for who in _everybody(one, story)})
    return [_scene(those, names) for those in _without_long_pauses(told)]


def going_on(blueprint: Blueprint, *, at: str | None = None) -> list[Scene]:
    """Give what was done since the last moment, newest first; nobody kept that yet."""
    newest = blueprint.moments.defer("packed", "story").first()
    found = [(one, _about(one.story, at)) for one in sittings_since(blueprint, newest.nr if newest else None)]
    names = queries.names_of({who for _, story in found for told in story for who in told["by"]})
    return [
        Scene(one.begun_at, one.ended_at, tuple(_groups(story, {}, names)))
        for one, story in reversed(found)
        if story
    ]


def of_step(blueprint: Blueprint, journey: str, step: str) -> list[Scene]:
    """Give all that was done to one step and what must be arranged for it."""
    at = f"journeys/{journey}/steps/{step}"
    moments = queries.moments_of(blueprint)[:_STEPS_BACK]
    return [*going_on(blueprint, at=at), *scenes(moments, at=at)]


def _about(story: Iterable[Told], at: str | None) -> list[Told]:
    return [told for told in story if at is None or told["at"] == at]


def _everybody(moment: Moment, story: Iterable[Told]) -> Iterator[int]:
    for told in story:
        yield from told["by"]
    yield from map(int, moment.whys)


Kept = tuple[Moment, list[Told]]


def _without_long_pauses(told: Iterable[Kept]) -> Iterator[list[Kept]]:
    """Put moments together that follow each other; a name, or somebody's reason, is the end of one."""
    those: list[Kept] = []
    for moment, story in told:
        later = those[-1][0] if those else None
        if later and (later.begun_at - moment.made_at > QUIET or moment.name or moment.whys or later.whys):
            yield those
            those = []
        those.append((moment, story))
    if those:
        yield those


def _scene(those: list[Kept], names: Mapping[int, str]) -> Scene:
    moments = tuple(moment for moment, _ in those)
    whys = {who: why for moment in reversed(moments) for who, why in moment.whys.items()}
    # Whoever changes a thing twice in one sitting is quoted once, with how it became.
    last = {told["of"]: told for _, story in reversed(those) for told in story}
    return Scene(
        moments[-1].begun_at, moments[0].made_at, tuple(_groups(last.values(), whys, names)), moments
    )


def _groups(story: Iterable[Told], whys: Mapping[str, str], names: Mapping[int, str]) -> Iterator[Group]:
    told = sorted(story, key=lambda one: one["by"])
    for by, those in groupby(told, key=lambda one: one["by"]):
        why = " ".join(whys[str(who)] for who in by if str(who) in whys)
        people = tuple(names[who] for who in by if who in names)
        yield Group(people, tuple(Words(one["nl"], one["en"]) for one in those), why, frozenset(by))
