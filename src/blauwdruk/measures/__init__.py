"""How much: every other file in this folder is one number about one journey.

A number is the same for the current and the ideal journey, so that the two can stand beside each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from blauwdruk.model import Blueprint, Consequence, Journey
from blauwdruk.registry import Registry
from blauwdruk.words import Words

Count = Callable[[Blueprint, Journey], float | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """One number per journey; ``None`` means that the document does not say."""

    name: str
    title: Words
    unit: Words
    """In the plural: "dagen", "stappen"; "%" for a share, which goes from 0 to 100."""
    better: Literal["lower", "higher", "neither"]
    why: Words
    source: str
    count: Count
    one: Words
    """The unit of exactly one: "dag", "stap"."""
    foremost: bool = False
    """What a resident would feel first; such measures stand on top."""


@dataclass(frozen=True, slots=True)
class Number:
    """What one measure gives for one journey."""

    measure: Measure
    journey: str
    value: float | None

    @property
    def text(self) -> Words:
        """The number as people say it: "2,5 dagen", "1 stap", "40%", "niet bekend"."""
        if self.value is None:
            return Words("niet bekend", "not known")
        shown = round(self.value, 1) + 0
        unit = self.measure.one if abs(shown) == 1 else self.measure.unit
        space = "" if unit.nl == "%" else " "
        written = f"{shown:g}".replace("-", "−")
        return Words(f"{written.replace('.', ',')}{space}{unit.nl}", f"{written}{space}{unit.en}")


Outcome = Literal["better", "worse", "same", "other", "unknown"]
"""How ideal stands to current; ``other`` when neither direction is better in itself."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure of the current journey beside the same measure of the ideal one."""

    measure: Measure
    current: Number
    ideal: Number

    @property
    def outcome(self) -> Outcome:
        """Whether the ideal journey is better; ``unknown`` when one of the two numbers is."""
        before, after = self.current.value, self.ideal.value
        if before is None or after is None:
            return "unknown"
        if before == after:
            return "same"
        if self.measure.better == "neither":
            return "other"
        return "better" if (after < before) == (self.measure.better == "lower") else "worse"

    @property
    def text(self) -> Words:
        """The comparison in a sentence: "Wachttijd: nu 42 dagen, straks 4 dagen. Dat is beter."."""
        verdict = _OUTCOMES[self.outcome]
        before, after = self.current.text, self.ideal.text
        return Words(
            f"{self.measure.title.nl}: nu {before.nl}, straks {after.nl}.{verdict.nl}",
            f"{self.measure.title.en}: now {before.en}, later {after.en}.{verdict.en}",
        )


_OUTCOMES: dict[Outcome, Words] = {
    "better": Words(" Dat is beter.", " That is better."),
    "worse": Words(" Dat is slechter.", " That is worse."),
    "same": Words(" Dat blijft gelijk.", " That stays the same."),
    "other": Words("", ""),
    "unknown": Words("", ""),
}


def measure(  # noqa: PLR0913 - a measure is these seven things
    *,
    title: Words,
    unit: Words,
    better: Literal["lower", "higher", "neither"],
    why: Words,
    source: str,
    one: Words | None = None,
    foremost: bool = False,
) -> Callable[[Count], Measure]:
    """Turn a count into a measure; its name is the function's, and so the file's."""

    def made(count: Count) -> Measure:
        name = count.__name__.replace("_", "-")
        return Measure(name, title, unit, better, why, source, count, one or unit, foremost)

    return made


MEASURES: Registry[Measure] = Registry(__name__)


def in_order() -> list[Measure]:
    """Give all measures, with what a resident would feel first on top."""
    return sorted(MEASURES.values(), key=lambda one: not one.foremost)


def measured(
    blueprint: Blueprint, *, measures: Iterable[Measure] | None = None
) -> dict[str, dict[str, Number]]:
    """Give all numbers, by measure and then by journey."""
    asked = in_order() if measures is None else measures
    return {
        one.name: {
            journey.id: Number(one, journey.id, one.count(blueprint, journey))
            for journey in blueprint.journeys
        }
        for one in asked
    }


def compared(blueprint: Blueprint, *, measures: Iterable[Measure] | None = None) -> tuple[Comparison, ...]:
    """Put the current journey beside the ideal one; empty when the blueprint does not have both."""
    before, after = blueprint.current, blueprint.ideal
    if before is None or after is None:
        return ()
    asked = in_order() if measures is None else measures
    return tuple(
        Comparison(
            one,
            Number(one, before.id, one.count(blueprint, before)),
            Number(one, after.id, one.count(blueprint, after)),
        )
        for one in asked
    )


def share(part: int, whole: int) -> float | None:
    """Give a part as a percentage of the whole; ``None`` of nothing."""
    return 100 * part / whole if whole else None


def work_in(blueprint: Blueprint, journey: Journey) -> Iterator[Consequence]:
    """Yield what must be arranged for this journey; what is deliberately nothing is left out."""
    for step in journey.steps:
        for consequence in blueprint.consequences_of(journey, step):
            if not consequence.none:
                yield consequence


def height(feelings: Iterable[int | None]) -> float | None:
    """Give the area under an emotion curve divided by its width, from -3 to 3; ``None`` without a point.

    The points are one step apart; a step of which nobody said the feeling lies on the line between
    its neighbours. Divided by the width, so that a short journey and a long one can be compared.
    """
    points = [(place, feeling) for place, feeling in enumerate(feelings) if feeling is not None]
    if not points:
        return None
    width = points[-1][0] - points[0][0]
    if width == 0:
        return points[0][1]
    area = sum((x2 - x1) * (y1 + y2) / 2 for (x1, y1), (x2, y2) in pairwise(points))
    return area / width
