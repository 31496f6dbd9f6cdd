"""A long list in what people need most and in parts by what is the matter: nobody reads forty names to find hers. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from leefwereld.catalogue.queries.glance import Glance
from leefwereld.catalogue.vocabulary import Area, Event, Theme

Matter = Theme | Area | Event
LONG = 8
"""So many are one list; more are parts."""
_LEAST = 3
"""So many make a part of their own."""
_FIRST = 4
"""So many stand in sight above the parts: with them and the parts, a list is two screens of a phone."""
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
    rows: tuple[Glance, ...]


def needed_first(
    rows: Sequence[Glance], often: Mapping[str, int], theme: Theme | None = None
) -> list[Glance]:
    """Give the few of a long list that are needed most, where they fit well; of a short list nothing."""
    if len(rows) <= LONG:
        return []
    ranked = {row.key: often.get(row.key, 0) / (1 + row.themes.index(theme) if theme else 1) for row in rows}
    needed = [row for row in rows if ranked[row.key]]
    return sorted(needed, key=lambda row: -ranked[row.key])[:_FIRST]


def parts(rows: Sequence[Glance], theme: Theme) -> list[Part]:
    """Part a theme by what happens to people, then by what else it is about; a short one stays whole."""
    if len(rows) <= LONG:
        return [Part(None, tuple(rows))]
    happens = _HAPPENS.get(theme, ())
    first, rest = _parted(rows, lambda row: _happening(row, happens) or _other(row, theme))
    then, left = _parted(rest, lambda row: _area(row, theme)) if len(rest) > LONG else ((), rest)
    pressing = sorted(
        first, key=lambda part: happens.index(part.matter) if part.matter in happens else len(happens)
    )
    return [*pressing, *then, *([Part(None, tuple(left))] if left else [])]


def parts_by_theme(rows: Sequence[Glance]) -> list[Part]:
    """Part what helps at a life event by what it is about most; a short one stays whole."""
    if len(rows) <= LONG:
        return [Part(None, tuple(rows))]
    found = [Part(one, tuple(row for row in rows if row.themes[:1] == (one,))) for one in Theme]
    return [one for one in found if one.rows]


def _happening(row: Glance, happens: Sequence[Event]) -> Event | None:
    return next((one for one in happens if one in row.events), None)


def _other(row: Glance, theme: Theme) -> Theme | None:
    return next((Theme(one) for one in row.themes if one != theme), None)


def _area(row: Glance, theme: Theme) -> Area | None:
    """Give the part of life; that of the theme itself says nothing new."""
    return next((Area(one) for one in row.areas if one != theme.value), None)


def _parted(rows: Iterable[Glance], by: Callable[[Glance], Matter | None]) -> tuple[list[Part], list[Glance]]:
    """Put what belongs together in parts, the largest first; give also what is too little for a part."""
    known = [(row, by(row)) for row in rows]
    many = Counter(matter for _, matter in known if matter)
    large = [matter for matter, count in many.most_common() if count >= _LEAST]
    parted = [Part(one, tuple(row for row, matter in known if matter == one)) for one in large]
    return parted, [row for row, matter in known if matter not in large]
