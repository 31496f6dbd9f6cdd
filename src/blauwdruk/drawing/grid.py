"""The grid: one column for every step, one span for every phase."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from blauwdruk.model import Journey, Phase, Step

GAP = 14
"""Between two steps."""
PHASE_GAP = 34
"""Between two phases."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where one step stands."""

    step: Step
    number: int
    """Which step of the journey it is, from 1."""
    x: float
    wide: float

    @property
    def middle(self) -> float:
        """Its middle line."""
        return self.x + self.wide / 2


@dataclass(frozen=True, slots=True)
class Span:
    """Where one phase stands, and its columns."""

    phase: Phase
    x: float
    wide: float
    columns: tuple[Column, ...]

    @property
    def end(self) -> float:
        """Its right edge."""
        return self.x + self.wide


@dataclass(frozen=True, slots=True)
class Grid:
    """All columns and spans of a sheet, from left to right."""

    spans: tuple[Span, ...]
    left: float
    wide: float
    """Of one column."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns of all phases."""
        return tuple(column for span in self.spans for column in span.columns)

    @property
    def end(self) -> float:
        """The right edge of the last phase."""
        return self.spans[-1].end if self.spans else self.left


def laid(  # noqa: PLR0913 - a grid is these things
    journey: Journey,
    *,
    left: float,
    wide: float,
    least: float = 0,
    phases: Collection[str] = (),
    slots: Mapping[str, int] | None = None,
) -> Grid:
    """Lay the steps of a journey next to each other.

    Args:
        journey: whose steps.
        left: where the first column starts.
        wide: how wide a column is.
        least: how wide a phase is at the least; its columns share the room.
        phases: only these phases; all when empty.
        slots: for how many steps a phase keeps room, by its id.
    """
    spans: list[Span] = []
    x, number = left, 0
    for phase in journey.phases:
        first, number = number + 1, number + len(phase.steps)
        if phases and phase.id not in phases:
            continue
        many = max(len(phase.steps), (slots or {}).get(phase.id, 1), 1)
        whole = max(many * (wide + GAP) - GAP, least)
        each = (whole + GAP) / many - GAP
        columns = tuple(
            Column(step, first + index, x + index * (each + GAP), each)
            for index, step in enumerate(phase.steps)
        )
        spans.append(Span(phase, x, whole, columns))
        x += whole + PHASE_GAP
    return Grid(tuple(spans), left, wide)
