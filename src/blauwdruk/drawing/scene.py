"""The scene: what is drawn, and how wide its columns are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from blauwdruk.drawing.card import PAD, SMALL, Pen
from blauwdruk.drawing.grid import Grid
from blauwdruk.drawing.view import View
from blauwdruk.model import Aspect, Blueprint, Consequence, Journey, Persona
from blauwdruk.words import Words

MARGIN = 48
_SIDE = 264.0


def story_of(steps: int) -> float:
    """Give how much larger the story is written on a sheet with this many columns."""
    return min(max((340 + steps * 264) / 2000, 1), 2)


def side(story: float) -> float:
    """Give the width of the left edge: the persona, and the names of the rows."""
    return _SIDE * story


def left(story: float) -> float:
    """Give where the first step starts."""
    return MARGIN + side(story) + 28


@dataclass(frozen=True)
class Scene:
    """One journey of a blueprint, looked at in one way, on one grid."""

    blueprint: Blueprint
    journey: Journey
    view: View
    grid: Grid
    prefix: str
    """Of every id in the drawing, so that several can stand on one page."""
    part: bool = False
    """Whether only some phases are drawn, for a slide: without situation, pains and foot."""
    story: float = 1.0
    """How much larger the story is written, so that a large sheet still tells it from afar."""

    @cached_property
    def pen(self) -> Pen:
        """Writes for one column."""
        return Pen(self.grid.wide, self.view.language, self.size(SMALL, 1.2))

    @property
    def persona(self) -> Persona | None:
        """Who makes the journey."""
        return self.blueprint.persona_by_id.get(self.journey.persona)

    @property
    def companion(self) -> Persona | None:
        """The second resident, when two make the journey."""
        return self.blueprint.persona_by_id.get(self.journey.companion or "")

    @property
    def professional(self) -> Persona | None:
        """Whose feelings the second curve shows."""
        return self.blueprint.persona_by_id.get(self.journey.professional or "")

    @cached_property
    def filtered(self) -> bool:
        """Whether only some of the consequences are shown."""
        return bool(self.view.owner or self.view.verdict)

    @cached_property
    def aspects(self) -> dict[Aspect, str]:
        """The aspects that this view shows, in the order of the method, and what they are called here."""
        chosen = self.view.reader.aspects if self.view.reader else tuple(Aspect)
        return {aspect: self.say(self.blueprint.label_of(aspect)) for aspect in Aspect if aspect in chosen}

    @property
    def edge(self) -> Pen:
        """Writes for the left edge, which has no cards."""
        return Pen(side(self.story) + 2 * PAD, self.view.language)

    def size(self, base: float, most: float = 2) -> float:
        """Give the size of letters that belong to the story."""
        return round(base * min(self.story, most), 1)

    def say(self, words: Words) -> str:
        """Say it in the language of the view."""
        return words.into(self.view.language)

    def consequences(self, step: str) -> tuple[Consequence, ...]:
        """Give the consequences of a step that this view shows."""
        found = self.blueprint.consequences_at.get(f"{self.journey.id}/{step}", ())
        return tuple(one for one in found if self.view.wants(one))
