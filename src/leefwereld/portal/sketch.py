"""A map that asks nobody anything: a quiet sketch of where a place is among the others, in metres. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, dist, hypot, inf, isfinite, pi, radians, sin

from leefwereld.catalogue.neighbourhood import Neighbourhood
from leefwereld.catalogue.place import Place

SIDE = 480
"""Units of the drawing, both ways."""
_MARGIN = 60
_METRES_OF_A_DEGREE = 111_320
_LEAST = 600
"""Metres to the edge at least: closer by there is nothing to see in a sketch."""
_NEAREST = 6
"""So many others are drawn: to find the way, not to count."""
_APART = 32
"""Two dots are drawn so far apart at least."""
_ROUND = (250, 500, 1_000, 2_000, 5_000, 10_000)
WINDS = 8


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another place, as seen from here."""

    place: Place
    metres: int
    """As the crow flies, rounded to fifty."""
    wind: int
    """Where it lies: 0 = north, 2 = east, up to 7 = north-west."""
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Home:
    """The middle of the neighbourhood where somebody lives."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is drawn: this place in the middle, rings of so many metres, the others around it."""

    here: Place
    neighbours: tuple[Neighbour, ...]
    """The nearest first."""
    rings: tuple[tuple[float, int], ...]
    """Each with its radius in the drawing and in metres."""
    home: Home | None = None
    middle: float = SIDE / 2


def sketch(here: Place, places: Sequence[Place], lives: Neighbourhood | None = None) -> Sketch:
    """Draw where a place is among the nearest others, and where somebody comes from."""
    known = (one for one in places if one.id != here.id and isfinite(away(here, one)))
    others = sorted(known, key=lambda one: away(here, one))[:_NEAREST]
    lives = lives if here.is_on_map else None
    seen: list[Place | Neighbourhood] = [*others, *([lives] if lives else [])]
    farthest = max((away(here, one) for one in seen), default=0)
    scale = (SIDE / 2 - _MARGIN) / max(farthest, _LEAST)
    drawn: list[Neighbour] = []
    for one in others:
        east, north = _from(here, one)
        x, y = _free(SIDE / 2 + east * scale, SIDE / 2 - north * scale, drawn)
        metres = max(50, round(hypot(east, north) / 50) * 50)
        drawn.append(Neighbour(one, metres, round(atan2(east, north) / (2 * pi) * WINDS) % WINDS, x, y))
    rings = [(round(ring * scale, 1), ring) for ring in _ROUND if _APART < ring * scale < SIDE / 2]
    home = None
    if lives:
        east, north = _from(here, lives)
        home = Home(lives.name, *_free(SIDE / 2 + east * scale, SIDE / 2 - north * scale, drawn))
    return Sketch(here, tuple(drawn), tuple(rings[-2:]), home)


def away(here: Place | Neighbourhood, there: Place | Neighbourhood) -> float:
    """Give how many metres it is as the crow flies; without end when we do not know where one of them is."""
    return hypot(*_from(here, there))


def _free(x: float, y: float, drawn: Sequence[Neighbour]) -> tuple[float, float]:
    """Give a spot as near as can be where no dot is yet: in circles, each a bit wider."""
    spots = (
        (x + step * 4 * cos(turn * pi / 6), y + step * 4 * sin(turn * pi / 6))
        for step in range(30)
        for turn in range(12)
    )
    taken = [(SIDE / 2, SIDE / 2), *((one.x, one.y) for one in drawn)]
    free = (spot for spot in spots if all(dist(spot, one) >= _APART for one in taken))
    found = next(free, (x, y))
    return round(found[0], 1), round(found[1], 1)


def _from(here: Place | Neighbourhood, there: Place | Neighbourhood) -> tuple[float, float]:
    """Give how many metres to the east and to the north; flat, which a town is."""
    if here.north is None or here.east is None or there.north is None or there.east is None:
        return inf, inf
    east = (there.east - here.east) * _METRES_OF_A_DEGREE * cos(radians(here.north))
    return east, (there.north - here.north) * _METRES_OF_A_DEGREE
