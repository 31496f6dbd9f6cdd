"""How much: every other file in this folder is one number about one journey.

A number is the same for the current and the ideal journey, so that the two can stand beside each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from blauwdruk.model import Blueprint, Journey
from blauwdruk.registry import Registry
from blauwdruk.words import Words

Count = Callable[[Blueprint, Journey], float | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """One number per journey; ``None`` means that the document does not say."""

    name: str
    title: Words
    unit: Words
    better: Literal["lower", "higher", "neither"]
    why: Words
    source: str
    count: Count


@dataclass(frozen=True, slots=True)
class Number:
    """What one measure gives for one journey."""

    measure: Measure
    journey: str
    value: float | None


def measure(
    *,
    title: Words,
    unit: Words,
    better: Literal["lower", "higher", "neither"],
    why: Words,
    source: str,
) -> Callable[[Count], Measure]:
    """Turn a count into a measure; its name is the function's, and so the file's."""

    def made(count: Count) -> Measure:
        name = count.__name__.replace("_", "-")
        return Measure(name, title, unit, better, why, source, count)

    return made


MEASURES: Registry[Measure] = Registry(__name__)


def measured(
    blueprint: Blueprint, *, measures: Iterable[Measure] | None = None
) -> dict[str, dict[str, Number]]:
    """Give all numbers, by measure and then by journey."""
    asked = MEASURES.values() if measures is None else measures
    return {
        one.name: {
            journey.id: Number(one, journey.id, one.count(blueprint, journey))
            for journey in blueprint.journeys
        }
        for one in asked
    }
