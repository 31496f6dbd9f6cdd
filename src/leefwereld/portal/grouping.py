"""A long theme in parts, each by what is the matter: so that nobody reads forty names to find hers. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.vocabulary import Area, Event, Theme

Matter = Theme | Area | Event
LONG = 8
"""So many are one list; more are parts."""
_LEAST = 3
"""So many make a part of their own."""
_HAPPENS: dict[Theme, tuple[Event, ...]] = {
    Theme.MONEY: (Event.DEBTS, Event.LOSING_WORK),
    Theme.WORK: (Event.LOSING_WORK, Event.DISABILITY),
    Theme.LIVING: (Event.LOSING_HOME, Event.MOVING, Event.REBUILDING),
    Theme.CHILDREN: (Event.HAVING_A_CHILD, Event.CHILD_TO_SCHOOL, Event.SEPARATING),
    Theme.PEOPLE: (Event.CARING, Event.DEATH),
    Theme.PAPERS: (
        Event.DEATH,
        Event.HAVING_A_CHILD,
        Event.MARRYING,
        Event.SEPARATING,
        Event.MOVING,
        Event.NEW_HERE,
    ),
    Theme.SAFETY: (Event.VIOLENCE, Event.LOSING_HOME),
    Theme.NEIGHBOURHOOD: (Event.REBUILDING,),
}
"""What happens to people who come to a theme, the most pressing first."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a theme, under what it is about; without that it is the rest."""

    matter: Matter | None
    rows: tuple[Provision, ...]


def parts(rows: Sequence[Provision], theme: Theme) -> list[Part]:
    """Part a theme by what happens to people, then by what else it is about; a short one stays whole."""
    if len(rows) <= LONG:
        return [Part(None, tuple(rows))]
    happens = _HAPPENS.get(theme, ())
    first, rest = _parted(rows, lambda row: _happening(row, happens) or _other(row, theme))
    then, left = _parted(rest, _area) if len(rest) > LONG else ((), rest)
    pressing = sorted(
        first, key=lambda part: happens.index(part.matter) if part.matter in happens else len(happens)
    )
    return [*pressing, *then, *([Part(None, tuple(left))] if left else [])]


def _happening(row: Provision, happens: Sequence[Event]) -> Event | None:
    return next((one for one in happens if one in row.events), None)


def _other(row: Provision, theme: Theme) -> Theme | None:
    return next((Theme(one) for one in row.themes if one != theme), None)


def _area(row: Provision) -> Area | None:
    return Area(row.areas[0]) if row.areas else None


def _parted(
    rows: Iterable[Provision], by: Callable[[Provision], Matter | None]
) -> tuple[list[Part], list[Provision]]:
    """Put what belongs together in parts, the largest first; give also what is too little for a part."""
    known = [(row, by(row)) for row in rows]
    many = Counter(matter for _, matter in known if matter)
    large = [matter for matter, count in many.most_common() if count >= _LEAST]
    parted = [Part(one, tuple(row for row, matter in known if matter == one)) for one in large]
    return parted, [row for row, matter in known if matter not in large]
