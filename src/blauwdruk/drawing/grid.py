"""The grid: one column for every step, one span for every phase."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

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


@dataclass(frozen=True)
class Grid:
    """All columns and spans of a sheet, from left to right."""

    spans: tuple[Span, ...]
    left: float
    wide: float
    """Of one column."""
    end: float
    """The right edge of the last phase."""

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """All columns of all phases."""
        return tuple(column for span in self.spans for column in span.columns)


Place = tuple[Phase | None, int]
"""A phase, and for how many steps it keeps room; no phase leaves the room empty."""


def places(journey: Journey, only: Collection[str] = ()) -> list[Place]:
    """Give the phases of a journey, each with room for its own steps."""
    return [(phase, len(phase.steps)) for phase in journey.phases if not only or phase.id in only]


def laid(journey: Journey, kept: Iterable[Place], *, left: float, wide: float, least: float = 0) -> Grid:
    """Lay the steps of a journey next to each other.

    Args:
        journey: whose steps.
        kept: its phases in order, and the room that each of them keeps.
        left: where the first column starts.
        wide: how wide a column is.
        least: how wide a phase is at the least; its columns share the room.
    """
    number = {step.id: index for index, step in enumerate(journey.steps, 1)}
    spans: list[Span] = []
    x, end = left, left
    for phase, slots in kept:
        steps = phase.steps if phase else ()
        many = max(len(steps), slots, 1)
        whole = max(many * (wide + GAP) - GAP, least)
        each = (whole + GAP) / many - GAP
        if phase:
            columns = tuple(
                Column(step, number[step.id], x + index * (each + GAP), each)
                for index, step in enumerate(steps)
            )
            spans.append(Span(phase, x, whole, columns))
        end = x + whole
        x = end + PHASE_GAP
    return Grid(tuple(spans), left, wide, end)
