"""The emotion curves: the resident's warm, the professional's cool, with words where they turn."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from blauwdruk.drawing.card import SMALL
from blauwdruk.drawing.grid import Column, Grid
from blauwdruk.drawing.letters import LEADING, width
from blauwdruk.drawing.marks import across, dot, path, text
from blauwdruk.drawing.paint import COOL, FAINT, PAPER, SOFT, WARM, Family
from blauwdruk.drawing.ribbon import smooth, turning
from blauwdruk.drawing.scene import Scene
from blauwdruk.drawing.symbols import drawn
from blauwdruk.model import Flow, Side, Step
from blauwdruk.words import Words

HIGHEST = 3
WORD_ROOM = 48
"""Above +3 and below -3, for the words."""
HIGH = Words("opgelucht", "relieved")
LOW = Words("wanhopig", "desperate")
_WORD, _SMALL_WORD = 24.0, 16.0
_STAR = 1.4
"""Radius of the ring around a star, in breadths of the ribbon."""

Whose = Callable[[Step], Side | None]
Box = tuple[float, float, float, float]
Taken = defaultdict[int, list[Box]]
"""Where words stand already, by the number of their step."""


@dataclass(frozen=True, slots=True)
class Felt:
    """One point of a curve."""

    x: float
    y: float
    feels: int
    word: str
    column: Column


@dataclass(frozen=True)
class Curve:
    """One person's feelings, in one colour; a stretch ends where the order of steps is free."""

    family: Family
    thick: float
    word: float
    """Size of the words at its peaks and valleys."""
    small: float
    """Size of the words elsewhere."""
    main: bool
    """Whether it is the resident who makes the journey."""
    stretches: tuple[tuple[Felt, ...], ...]

    @property
    def colour(self) -> str:
        """Dark for who helps, so that the line is seen on the resident's ribbon, in grey print too."""
        return self.family.deep if self.family is COOL else self.family.strong

    @property
    def hollow(self) -> bool:
        """Whether it is the second resident, whose ribbon is two thin lines."""
        return not self.main and self.family is WARM

    @cached_property
    def points(self) -> tuple[Felt, ...]:
        """All points of all stretches, from left to right."""
        return tuple(felt for stretch in self.stretches for felt in stretch)


_CURVES: tuple[tuple[Whose, Family, float, float, bool], ...] = (
    (lambda step: step.resident, WARM, 12, _WORD, True),
    (lambda step: step.companion, WARM, 7, _SMALL_WORD, False),
    (lambda step: step.professional, COOL, 5, _SMALL_WORD, False),
)


def curves(scene: Scene, top: float, height: float) -> tuple[Curve, ...]:
    """Give the curves of resident, second resident and professional that have any feeling."""
    zero, unit = top + height / 2, (height / 2 - scene.size(WORD_ROOM)) / HIGHEST
    found = (
        Curve(
            family,
            scene.size(thick),
            max(scene.size(word), SMALL),
            max(scene.size(_SMALL_WORD), SMALL),
            main,
            tuple(_stretches(scene.grid, whose, zero, unit)),
        )
        for whose, family, thick, word, main in _CURVES
    )
    return tuple(curve for curve in found if curve.stretches)


def _stretches(grid: Grid, whose: Whose, zero: float, unit: float) -> Iterator[tuple[Felt, ...]]:
    stretch: list[Felt] = []
    for span in grid.spans:
        free = span.phase.flow is Flow.ANY_TIME
        if free and stretch:
            yield tuple(stretch)
            stretch = []
        for column in span.columns:
            side = whose(column.step)
            if side and side.feels is not None:
                y = zero - side.feels * unit
                stretch.append(Felt(column.middle, y, side.feels, side.feeling, column))
        if free and stretch:
            yield tuple(stretch)
            stretch = []
    if stretch:
        yield tuple(stretch)


def drawn_curves(scene: Scene, top: float, height: float) -> str:
    """Draw the ribbons, their dots and stars, and the words that fit; nothing when nobody felt anything."""
    found = curves(scene, top, height)
    if not found:
        return ""
    lines = [across(scene.grid.left, top + height / 2, scene.grid.end, stroke=FAINT, dash="1 7", thick=1.5)]
    points: list[str] = []
    for curve in found:
        for stretch in curve.stretches:
            if len(stretch) > 1:
                d = smooth([(felt.x, felt.y) for felt in stretch])
                if curve.main:
                    lines.append(path(d, stroke=PAPER, thick=curve.thick * 1.5))
                lines.append(path(d, stroke=curve.colour, thick=curve.thick))
                if curve.hollow:
                    lines.append(path(d, stroke=PAPER, thick=curve.thick * 0.4))
            points = [*(_point(curve, felt) for felt in stretch), *points]
    taken: Taken = defaultdict(list)
    words = list(_words(found, taken))
    return "".join([*lines, *points, *words, *_scale(scene, top, height, taken)])


def _scale(scene: Scene, top: float, height: float, taken: Taken) -> Iterator[str]:
    """Say at the left what up and down mean, where nothing else is said."""
    x, size = scene.grid.left + 4, max(scene.size(SMALL, 1.5), SMALL)
    for words, y in ((HIGH, top + 12), (LOW, top + height - 14 - size * LEADING)):
        said = scene.say(words)
        box = (x, y, x + width(said, size), y + size * LEADING)
        if not any(_overlap(box, one) for boxes in taken.values() for one in boxes):
            yield text([said], x, y, size=size, fill=SOFT)


def _point(curve: Curve, felt: Felt) -> str:
    colour = curve.colour
    if not curve.main:
        return dot(felt.x, felt.y, curve.thick * 0.9, fill=PAPER, stroke=colour, thick=curve.thick / 2)
    if felt.column.step.moment_of_truth:
        half = curve.thick * 0.9
        star = drawn("star", felt.x - half, felt.y - half, curve.family.deep, side=2 * half)
        return (
            dot(felt.x, felt.y, _STAR * curve.thick, fill=PAPER, stroke=colour, thick=curve.thick / 5) + star
        )
    return dot(felt.x, felt.y, curve.thick * 0.58, fill=PAPER, stroke=colour, thick=curve.thick / 4)


def _words(found: tuple[Curve, ...], taken: Taken) -> Iterator[str]:
    for curve in found:
        others = [one for one in found if one is not curve]
        for felt, turns, lean in _by_weight(curve):
            passing = list(_passing(felt, others))
            number = felt.column.number
            near = [one for at in (number - 1, number, number + 1) for one in taken[at]]
            for size in (curve.word, curve.small) if turns else (curve.small,):
                free = (
                    box
                    for box in _boxes(curve, felt, size, passing, lean)
                    if box[2] - box[0] <= felt.column.wide + 20
                    and (curve.main or not _crossed(box, passing))
                    and not any(_overlap(box, one) for one in near)
                )
                box = next(free, None)
                if box:
                    taken[number].append(box)
                    yield _word(curve, felt, size, box[1])
                    break


def _word(curve: Curve, felt: Felt, size: float, top: float) -> str:
    fill = curve.family.deep
    return text([felt.word], felt.x, top, size=size, weight=600, fill=fill, anchor="middle", halo=PAPER)


def _by_weight(curve: Curve) -> list[tuple[Felt, bool, int]]:
    """Give the points that have a word, peaks and valleys first.

    With each: whether the curve turns there, and how far it lies above its neighbours.
    """
    found = []
    for stretch in curve.stretches:
        feels = [felt.feels for felt in stretch]
        turns = turning(feels)
        for index, felt in enumerate(stretch):
            beside = feels[max(index - 1, 0) : index + 2]
            lean = len(beside) * felt.feels - sum(beside)
            if felt.word:
                found.append((felt, index in turns, lean or felt.feels))
    return sorted(found, key=lambda one: not one[1])


def _boxes(curve: Curve, felt: Felt, size: float, passing: list[tuple[float, float]], lean: int) -> list[Box]:
    """Give the two places for a word, above and under its point, the better one first.

    Best is where the fewest other curves pass; then the upper curve's words stand above and the lower
    one's below; a curve alone has them on the side to which it turns.
    """
    above = lean >= 0
    if passing:
        other = passing[0][0]
        above = felt.y < other or (felt.y == other and curve.main)
    boxes = [_box(curve, felt, size, passing, above=up) for up in (above, not above)]
    return sorted(boxes, key=lambda box: _crossed(box, passing))


def _crossed(box: Box, passing: list[tuple[float, float]]) -> int:
    """Count the other curves that pass through a box."""
    return sum(box[1] - far < y < box[3] + far for y, far in passing)


def _box(curve: Curve, felt: Felt, size: float, others: list[tuple[float, float]], *, above: bool) -> Box:
    reach = max(_reach(curve, felt), *(far for y, far in others if y == felt.y), 0) + 6
    top = felt.y - reach - size * LEADING if above else felt.y + reach - 1
    half = width(felt.word, size, 600) / 2
    return (felt.x - half, top, felt.x + half, top + size * LEADING)


def _passing(felt: Felt, others: list[Curve]) -> Iterator[tuple[float, float]]:
    """Give where the other curves pass at this point, and how far they reach there."""
    for other in others:
        line = other.points
        after = bisect_left(line, felt.x, key=lambda one: one.x)
        if after < len(line) and line[after].x == felt.x:
            yield line[after].y, _reach(other, line[after])
        elif 0 < after < len(line):
            one, two = line[after - 1], line[after]
            yield one.y + (felt.x - one.x) / (two.x - one.x) * (two.y - one.y), other.thick


def _reach(curve: Curve, felt: Felt) -> float:
    """Give how far a point's dot or star reaches from its middle."""
    return curve.thick * (_STAR if curve.main and felt.column.step.moment_of_truth else 0.6)


def _overlap(one: Box, two: Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
